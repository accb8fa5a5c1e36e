// Pictures of every page for docs/console, of what bin/up shows: CONSOLE_URL=http://localhost:8083 node tools/screens.mjs
import { DESK, launch, open, openAs, PHONE, settled } from '../parcours/browser.mjs'

const FOLDER = '../docs/console/'
const PAGES = [
  ['saisie', /Camille/, '/saisie'],
  ['a-qualifier', /Camille/, '/a-qualifier'],
  ['boite', /Sacha/, '/boite'],
  ['carte', /Noa/, '/carte'],
  ['carte-difference', /Noa/, '/carte?indicateur=destinatairesType&difference=1'],
  ['departement', /Camille/, '/departement/59'],
  ['atelier', /Noa/, '/atelier'],
  ['atelier-tables', /Noa/, '/atelier', edited],
  ['atelier-rejeu', /Noa/, '/atelier', replayed],
  ['dossier', /Sacha/, '/boite', opened],
  ['supervision', /Alix/, '/supervision'],
  ['suivi', undefined, '/suivi'],
  ['accueil', undefined, '/'],
]
const SHAPES = [['', DESK, 'light'], ['-sombre', DESK, 'dark'], ['-telephone', PHONE, 'light']]
const kept = process.argv.slice(2)

const browser = await launch()
for (const [name, person, path, act] of PAGES) {
  for (const [suffix, viewport, colorScheme] of SHAPES) {
    if (kept.length > 0 && !kept.includes(name + suffix)) continue
    const page = person ? await openAs(browser, person, viewport, path, { colorScheme }) : await open(browser, viewport, path, { colorScheme })
    await settled(page)
    await act?.(page)
    await page.screenshot({ path: `${process.env.FOLDER ?? FOLDER}${name}${suffix}.png` })
    await page.context().close()
  }
}
await browser.close()

async function edited(page) {
  await page.getByLabel('Politique publiée à comparer').selectOption('centralise@1')
  await page.getByRole('button', { name: 'Modifier ses tables' }).click()
  await page.getByText(/^Document accepté/).waitFor()
  await page.locator('.dmn td.input-cell').first().waitFor()
  await page.getByRole('heading', { name: /^Variante/ }).scrollIntoViewIfNeeded()
}

async function replayed(page) {
  await page.getByLabel('Comparer à').selectOption('associatif@1')
  await page.getByLabel('Politique publiée à comparer').selectOption('centralise@1')
  await page.getByRole('button', { name: 'Rejouer l’historique' }).click()
  await page.getByRole('heading', { name: 'Où les destinataires changent' }).scrollIntoViewIfNeeded()
}

async function opened(page) {
  await page.locator('tbody a').first().click()
  await page.getByRole('heading', { name: /^Dossier/ }).waitFor()
}
