// Reads cellule.<destinataire> and prints a line of JSON for each transmission that it never saw before.
// usage: node cellule.mjs <bootstrap> <registry url> <destinataire> <private key, a JWK file> <file of the ids seen> [--relire]
// With --relire it goes through all that the topic holds, under a group of its own, and ends.
import avro from 'avsc'
import { compactDecrypt, importJWK } from 'jose'
import { Kafka, logLevel } from 'kafkajs'
import { randomUUID } from 'node:crypto'
import { appendFile, readFile } from 'node:fs/promises'

const [bootstrap, registryUrl, destinataire, keyFile, seenFile, relire] = process.argv.slice(2)
const topic = `cellule.${destinataire}`
const key = await importJWK(JSON.parse(await readFile(keyFile, 'utf8')), 'ECDH-ES')
const seen = new Set((await readFile(seenFile, 'utf8').catch(() => '')).split('\n'))
const schemas = new Map()

/** A zero, the id of the schema in four bytes, then Avro. */
async function decoded(value) {
  const id = value.readInt32BE(1)
  if (!schemas.has(id)) {
    const { schema } = await (await fetch(`${registryUrl}/schemas/ids/${id}`)).json()
    schemas.set(id, avro.Type.forSchema(JSON.parse(schema)))
  }
  const type = schemas.get(id)
  return { type: type.name.split('.').pop(), codes: type.decode(value, 5).value }
}

/** The personal part; an annulment has none. */
async function personnel(jwe) {
  if (jwe === undefined) return null
  const allowed = { keyManagementAlgorithms: ['ECDH-ES'], contentEncryptionAlgorithms: ['A256GCM'] }
  return JSON.parse(new TextDecoder().decode((await compactDecrypt(jwe, key, allowed)).plaintext))
}

const kafka = new Kafka({ clientId: 'cellule-sample', brokers: [bootstrap], logLevel: logLevel.NOTHING })

async function end() {
  const admin = kafka.admin()
  await admin.connect()
  const [{ high }] = await admin.fetchTopicOffsets(topic)
  await admin.disconnect()
  return BigInt(high)
}

const last = relire ? (await end()) - 1n : undefined
const consumer = kafka.consumer({ groupId: relire ? `${topic}.${randomUUID()}` : topic })
await consumer.connect()
await consumer.subscribe({ topic, fromBeginning: true })
let finish
const over = new Promise((resolve) => (finish = resolve))
await consumer.run({
  eachMessage: async ({ message }) => {
    const id = message.headers.ce_id.toString()
    if (!seen.has(id)) {
      const { type, codes } = await decoded(message.value)
      const { jwe, ...enClair } = codes
      console.log(JSON.stringify({ id, type, codes: enClair, personnel: await personnel(jwe) }))
      seen.add(id)
      await appendFile(seenFile, `${id}\n`)
    }
    if (last !== undefined && BigInt(message.offset) >= last) finish()
  },
})
if (relire) {
  await over
  await consumer.disconnect()
}
