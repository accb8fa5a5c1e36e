// A real browser before a console that runs: CONSOLE_URL says where (that of bin/up when it does not).
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

export const CONSOLE = process.env.CONSOLE_URL ?? 'http://localhost:8083'
export const PHONE = { width: 360, height: 740 }
export const DESK = { width: 1440, height: 900 }
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=fr-FR']

/** The inline styles of the mark that dmn-js must show: refused as all others are, and given by our own sheet. */
const MARK_OF_DMN_JS = /sha256-(r3vOsuepBDg6tz\/cOusiNJ9Y4Lp9hGQTT7pzDks1Xxc|CA\/eh4\+2R0J7cEQ14gBMtx834RIOjzMUqCM\+evtrkp4)=/

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET })

/** A page of its own. What the content security policy refuses, and what breaks, is collected. */
export async function open(browser, viewport, path, options = {}) {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
  const page = await context.newPage()
  page.faults = []
  page.on('pageerror', error => page.faults.push(error.message))
  page.on('console', message => /Content Security Policy/.test(message.text()) && !MARK_OF_DMN_JS.test(message.text()) && page.faults.push(message.text()))
  if (path !== undefined) await page.goto(CONSOLE + path)
  return page
}

/** Logs in once as each of the issuer's invented people; every other page of theirs begins with what that tab then held. */
const sessions = new Map()
export async function openAs(browser, name, viewport, path = '/', options) {
  const known = String(name)
  if (!sessions.has(known)) sessions.set(known, await logIn(browser, name))
  const page = await open(browser, viewport, undefined, options)
  await page.addInitScript(held => {
    if (sessionStorage.length === 0) Object.entries(held).forEach(([key, value]) => sessionStorage.setItem(key, value))
  }, sessions.get(known))
  await page.goto(CONSOLE + path)
  await page.locator('main h1').waitFor()
  return page
}

async function logIn(browser, name) {
  const page = await open(browser, DESK, '/')
  await page.locator('main').getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('heading', { name: /^Bonjour/ }).waitFor()
  const held = await page.evaluate(() => ({ ...sessionStorage }))
  await page.context().close()
  return held
}

/** Nothing is loading any more. */
export async function settled(page) {
  await page.locator('main :is(h1, .empty, .note)').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.waiting') === null)
}

/** What axe-core holds against the page as it stands; injected through the debugger, which the policy does not bind. */
export async function violations(page) {
  await page.evaluate(AXE)
  const found = await page.evaluate(tags => axe.run(document, { runOnly: tags }), WCAG)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`)
}

export const overflow = page => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

/** Clean for axe-core, no wider than the screen, and nothing broke. */
export async function assertSound(page) {
  assert.deepEqual({ axe: await violations(page), overflow: await overflow(page), faults: page.faults }, { axe: [], overflow: 0, faults: [] })
}

/** Goes there with Tab, and presses a key. */
export async function press(page, locator, key = 'Enter') {
  await locator.waitFor()
  await tabTo(page, locator)
  await page.keyboard.press(key)
}

/** Presses Tab until the named control has the focus: what a mouse reaches, a keyboard reaches. */
export async function tabTo(page, locator, most = 80) {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await locator.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${locator}`)
}

/** What the console's own origin answers to whoever is logged in on that page. */
export const fetched = (page, path, { method = 'GET', headers = {}, body } = {}) =>
  page.evaluate(async ({ path, method, headers, body }) => {
    const session = Object.keys(sessionStorage).find(key => key.startsWith('oidc.user:'))
    const bearer = session && { Authorization: `Bearer ${JSON.parse(sessionStorage.getItem(session)).access_token}` }
    const json = body && { 'Content-Type': 'application/json' }
    const response = await fetch(path, { method, headers: { ...bearer, ...json, ...headers }, body: body && JSON.stringify(body) })
    return { status: response.status, text: await response.text() }
  }, { path, method, headers, body })

/** Has whoever is logged in on that page send a report; gives its receipt. */
export const reported = async (page, body) =>
  JSON.parse((await fetched(page, '/api/ingest/v1/signalements', { method: 'POST', body, headers: { 'Idempotency-Key': crypto.randomUUID() } })).text)

/** In danger at home near Nancy: for the ARS of Grand Est, under either policy. */
export const DANGER = {
  canal: 'TELEPHONE',
  lieu: { type: 'DOMICILE', commune: '54547' },
  faits: { typesDeclares: ['NEGLIGENCES'], dangerImmediat: true },
}

/** Every text that the page is sent from now on; streams that never end aside. */
export function overhear(page) {
  const heard = []
  page.on('response', response => {
    if (!/event-stream/.test(response.headers()['content-type'] ?? '')) heard.push(response.text().catch(() => ''))
  })
  return heard
}

/** Asks again until it holds: what happens in other services has no event in this page. */
export async function until(condition, atMost = 30_000) {
  const deadline = Date.now() + atMost
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${atMost / 1000} s: ${condition}`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
