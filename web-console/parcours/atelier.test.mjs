// What an analyst does with the rules: judged as they are written, published, made to act, explained.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { assertSound, DESK, fetched, launch, openAs, PHONE, tabTo } from './browser.mjs'

const ANALYST = /Noa/

let browser
before(async () => (browser = await launch()))
after(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map(context => context.close())))

const dmn = page => fetched(page, '/api/administration/v1/politiques/centralise@1/dmn').then(({ text }) => text)
const upload = (page, name, text) => page.getByLabel('Votre variante (fichier DMN)').setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text) })

test('a_fault_is_shown_beside_the_tables_by_decision_row_and_column', async () => {
  const page = await openAs(browser, ANALYST, DESK, '/atelier')
  await upload(page, 'fautive.dmn', (await dmn(page)).replace('"MEMBRE_FAMILLE"', '"MEMBRE_FAMILE"'))
  await page.getByText(/^Document refusé/).waitFor()
  const fault = page.locator('.found li').first()
  assert.match(await fault.innerText(), /ligne \d+, colonne [\s\S]*MEMBRE_FAMILE/)
  assert.equal(await page.getByRole('button', { name: 'Publier' }).isDisabled(), true)
  await assertSound(page)
  await fault.getByRole('button').click()
  await page.locator('.dmn table').waitFor()
})

test('what_is_typed_in_a_cell_is_judged_as_it_is_typed', async () => {
  const page = await openAs(browser, ANALYST, DESK, '/atelier')
  await page.getByLabel('Politique publiée à comparer').selectOption('centralise@1')
  await page.getByRole('button', { name: 'Modifier ses tables' }).click()
  await page.getByText(/^Document accepté/).waitFor()
  const cell = page.locator('.dmn td.input-cell').first()
  await cell.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('"NULLE_PART"')
  await page.getByText(/^Document refusé/).waitFor()
  assert.match(await page.locator('.found li').first().innerText(), /NULLE_PART/)
})

test('a_variant_is_published_once_and_its_activation_shows_its_effect_before_it_is_decided', async () => {
  const page = await openAs(browser, ANALYST, DESK, '/atelier')
  await upload(page, 'parcours.dmn', (await dmn(page)).replace('</definitions>', `<!-- ${Date.now()} --></definitions>`))
  await page.getByText(/^Document accepté/).waitFor()
  await page.locator('main').getByRole('button', { name: 'Publier' }).click()
  const dialog = page.getByRole('dialog')
  const version = await dialog.getByLabel('Version').inputValue()
  await dialog.getByLabel('Note').fill('parcours')
  await assertSound(page)
  await dialog.getByRole('button', { name: 'Publier' }).click()
  await dialog.getByText(`parcours@${version} est publiée.`).waitFor()
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await page.getByRole('button', { name: 'Abandonner la variante' }).click()

  await upload(page, 'parcours.dmn', await dmn(page))
  await page.getByText(/^Document accepté/).waitFor()
  await page.locator('main').getByRole('button', { name: 'Publier' }).click()
  await dialog.getByLabel('Version').fill(version)
  await dialog.getByLabel('Note').fill('autre contenu')
  await dialog.getByRole('button', { name: 'Publier' }).click()
  await dialog.getByText('est déjà publiée avec un autre contenu', { exact: false }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Activer une politique' }).click()
  await dialog.getByLabel('Politique').selectOption(`parcours@${version}`)
  await dialog.getByRole('combobox', { name: 'Département' }).selectOption('48')
  await dialog.getByLabel('Premier jour').fill('2100-01-01')
  await dialog.getByRole('button', { name: 'Voir l’effet' }).click()
  await dialog.getByText(`centralise@1 → parcours@${version}`).waitFor()
  await dialog.getByText(/signalements de l’année écoulée, .* auraient eu d’autres destinataires/).waitFor({ timeout: 120_000 })
  await assertSound(page)
  await dialog.getByRole('button', { name: 'Confirmer l’activation' }).click()
  await dialog.getByText('L’activation est décidée.').waitFor()
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await page.getByRole('cell', { name: `parcours@${version}` }).first().waitFor()
})

test('an_analyst_replays_history_and_the_comparison_has_its_map_and_its_address', async () => {
  const page = await openAs(browser, ANALYST, DESK, '/atelier')
  await page.getByLabel('Comparer à').selectOption('associatif@1')
  await page.getByLabel('Politique publiée à comparer').selectOption('centralise@1')
  await tabTo(page, page.getByRole('button', { name: 'Rejouer l’historique' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Rapport du rejeu' }).waitFor({ timeout: 120_000 })
  await page.getByRole('rowheader', { name: 'Repli' }).waitFor()
  await page.getByRole('heading', { name: 'Où les destinataires changent' }).waitFor()
  assert.match(page.url(), /\?rejeu=/)
  await assertSound(page)
  const small = await openAs(browser, ANALYST, PHONE, new URL(page.url()).pathname + new URL(page.url()).search)
  await small.getByRole('heading', { name: 'Où les destinataires changent' }).waitFor()
  await assertSound(small)
})

test('an_analyst_reads_which_rules_fired_on_a_report_and_not_its_number', async () => {
  const page = await openAs(browser, ANALYST, DESK, '/departement/59')
  await page.locator('#liste').waitFor()
  await page.locator('section[aria-labelledby=liste] tbody button').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Règles', { exact: false }).first().click()
  await dialog.locator('details[open] li').first().waitFor()
  await assertSound(page)
})
