// What an administrator watches and commands.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { assertSound, DESK, launch, openAs, tabTo } from './browser.mjs'

const ADMIN = /Alix/

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
