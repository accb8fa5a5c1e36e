// Publishes one DepotSignalement as a third party does: Avro in Confluent's format, personal part encrypted to ingest.
// usage: node depot.mjs <bootstrap> <registry url> <ingest url> <idempotency key> < report.json
import { AvroSerializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry'
import { CompactEncrypt, importJWK } from 'jose'
import { Kafka, logLevel } from 'kafkajs'
import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'

const [bootstrap, registryUrl, ingestUrl, cleIdempotence] = process.argv.slice(2)
const rapport = JSON.parse(await text(process.stdin))

/** What ingest alone may read: the members of the intake body that name or describe a person or a place. */
function personal({ lieu, victime, misEnCause, declarant, faits }) {
  return {
    lieu: { commune: lieu.commune, codePostal: lieu.codePostal, finess: lieu.finess, adresse: lieu.adresse },
    victime: { identite: victime?.identite },
    misEnCause: { identite: misEnCause?.identite, rpps: misEnCause?.rpps },
    declarant: { identite: declarant?.identite },
    faits: { recit: faits.recit, debut: faits.debut, fin: faits.fin },
  }
}

async function encrypted(part) {
  const { keys } = await (await fetch(`${ingestUrl}/v1/cles/depots`)).json()
  const key = keys[0]
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(part)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: key.kid })
    .encrypt(await importJWK(key, 'ECDH-ES'))
}

const ouiNon = (answer) => (answer === undefined || answer === null ? 'INCONNU' : answer ? 'OUI' : 'NON')

const depot = {
  client: 'logiciel-node',
  cleIdempotence,
  canal: rapport.canal,
  recuLe: rapport.recuLe ? Date.parse(rapport.recuLe) : null,
  lieuType: rapport.lieu.type,
  finessCategorie: rapport.lieu.finessCategorie ?? null,
  victimeCategorie: rapport.victime?.categorie ?? 'INCONNU',
  trancheAge: rapport.victime?.trancheAge ?? 'INCONNU',
  mesureProtection: rapport.victime?.mesureProtection ?? 'INCONNU',
  victimeInformee: ouiNon(rapport.victime?.informee),
  victimeAnonyme: rapport.victime?.anonyme ?? false,
  misEnCauseType: rapport.misEnCause?.type ?? 'INCONNU',
  misEnCausePrecision: rapport.misEnCause?.precision ?? 'INCONNU',
  declarantLien: rapport.declarant?.lien ?? 'INCONNU',
  declarantAnonyme: rapport.declarant?.anonyme ?? false,
  typesDeclares: rapport.faits.typesDeclares ?? [],
  types: rapport.faits.types ?? [],
  motifs: rapport.faits.motifs ?? [],
  consequences: rapport.faits.consequences ?? [],
  temporalite: rapport.faits.temporalite ?? 'INCONNU',
  origine: rapport.faits.origine ?? 'INCONNU',
  dangerImmediat: ouiNon(rapport.faits.dangerImmediat),
  enCours: ouiNon(rapport.faits.enCours),
  jwe: await encrypted(personal(rapport)),
}

const registry = SchemaRegistryClient.newClient({ baseURLs: [registryUrl] })
const serializer = new AvroSerializer(registry, SerdeType.VALUE, {
  autoRegisterSchemas: false,
  useLatestVersion: true,
  subjectNameStrategy: (topic) => `${topic}-fr.aiguillage.DepotSignalement`,
})

const producer = new Kafka({ clientId: 'depot-sample', brokers: [bootstrap], logLevel: logLevel.NOTHING }).producer()
await producer.connect()
await producer.send({
  topic: 'depots',
  acks: -1,
  messages: [
    {
      key: cleIdempotence,
      value: await serializer.serialize('depots', depot),
      headers: {
        ce_specversion: '1.0',
        ce_id: randomUUID(),
        ce_type: 'fr.aiguillage.DepotSignalement',
        ce_source: '/clients/logiciel-node',
        ce_time: new Date().toISOString(),
        'content-type': 'application/avro',
      },
    },
  ],
})
await producer.disconnect()
