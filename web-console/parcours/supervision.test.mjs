// What an administrator watches and commands.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { assertSound, DANGER, DESK, fetched, launch, openAs, reported, tabTo, until } from './browser.mjs'

const ADMIN = /Alix/
const LISTENER = /Camille/
const FAILURE = `${process.env.DESTINATAIRES_URL ?? 'http://localhost:8086'}/pannes/ARS-44`

let browser
before(async () => (browser = await launch()))
after(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map(context => context.close())))

test('the_tables_are_rebuilt_by_keyboard_alone_and_the_pages_go_on', async () => {
  const page = await openAs(browser, ADMIN, DESK, '/supervision')
  await tabTo(page, page.getByRole('button', { name: 'Reconstruire les tables' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await assertSound(page)
  await tabTo(page, dialog.getByRole('button', { name: 'Confirmer' }))
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Terminée').waitFor({ timeout: 60_000 })
  await assertSound(page)
})

test('what_could_not_be_delivered_is_sent_again_or_rerouted', async () => {
  const page = await openAs(browser, ADMIN, DESK, '/supervision')
  const listener = await openAs(browser, LISTENER, DESK)
  await fetch(FAILURE, { method: 'PUT' })
  const reports = [await reported(listener, DANGER), await reported(listener, DANGER)]
  const dead = async () => JSON.parse((await fetched(page, '/api/forwarder/v1/rebuts')).text).rebuts
  const isDead = (known, { id }) => known.some(({ signalement }) => signalement === id)
  await until(async () => { const known = await dead(); return reports.every(report => isDead(known, report)) })
  await fetch(FAILURE, { method: 'DELETE' })
  await page.reload()
  const letters = page.getByRole('region', { name: 'Remises abandonnées' })
  await letters.getByRole('row').nth(reports.length).waitFor()
  const [again, elsewhere] = (await dead()).map(({ signalement }) => signalement)
  await assertSound(page)

  await letters.getByRole('checkbox').first().check()
  await letters.getByRole('button', { name: 'Remettre de nouveau (1)' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 remise repartira', { exact: false }).waitFor()
  await assertSound(page)
  await dialog.getByRole('button', { name: 'Confirmer' }).click()
  await page.getByText('1 remise repartie.').waitFor()
  await until(async () => !isDead(await dead(), { id: again }))
  const trace = async id => JSON.parse((await fetched(page, `/v1/signalements/${id}/trace`)).text)
  const delivered = ({ evenements }) => evenements.some(({ type, destinataire }) => type === 'TransmissionRemise' && destinataire === 'ARS-44')
  await until(async () => delivered(await trace(again)))

  await letters.getByRole('checkbox').first().check()
  await letters.getByRole('button', { name: 'Réorienter (1)' }).click()
  await dialog.getByRole('button', { name: 'Réorienter' }).click()
  await dialog.getByText('Choisissez', { exact: false }).first().waitFor()
  await dialog.getByRole('radio', { name: 'Autre' }).check()
  await dialog.getByLabel('Service compétent, s’il est connu').selectOption('CD-54D')
  await dialog.getByLabel('Raison').fill('Ne répond plus.')
  await assertSound(page)
  await dialog.getByRole('button', { name: 'Réorienter' }).click()
  await page.getByText('1 signalement à réorienter : demandé.').waitFor()
  const active = ({ decisions }) => decisions.filter(({ mode }) => mode === 'ACTIVE').at(-1).destinataires.map(({ id }) => id)
  await until(async () => active(await trace(elsewhere)).includes('CD-54D'))
  assert.ok(!active(await trace(elsewhere)).includes('ARS-44'))
})

test('lag_is_told_by_partition_and_every_service_answers', async () => {
  const page = await openAs(browser, ADMIN, DESK, '/supervision')
  await page.getByText(/^Les \d+ partitions$/).click()
  await page.getByRole('rowheader', { name: /^signalements-0$/ }).waitFor()
  const services = page.getByRole('region', { name: 'Services' }).locator('tbody tr')
  const told = await services.allInnerTexts()
  for (const service of ['projector', 'ingest', 'forwarder', 'replay', 'administration', 'triage'])
    assert.equal(told.filter(line => line.startsWith(service)).length, 1, service)
})

test('who_opened_what_can_be_looked_for_by_person', async () => {
  const page = await openAs(browser, ADMIN, DESK, '/supervision')
  await page.getByRole('searchbox', { name: 'Personne' }).fill('personne.inconnue')
  await page.getByText('Aucun accès inscrit').waitFor()
  await assertSound(page)
})
