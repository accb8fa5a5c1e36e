// A real browser before a console that runs: AIGUILLAGE_CONSOLE says where (that of bin/up when it does not).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

export const CONSOLE = process.env.AIGUILLAGE_CONSOLE ?? 'http://localhost:8083'
export const PHONE = { width: 360, height: 740 }
export const DESK = { width: 1440, height: 900 }
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET })

/** A page of its own. What the content security policy refuses, and what breaks, is collected. */
export async function open(browser, viewport, path = '/', options = {}) {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
  const page = await context.newPage()
  page.faults = []
  page.on('pageerror', error => page.faults.push(error.message))
  page.on('console', message => /Content Security Policy/.test(message.text()) && page.faults.push(message.text()))
  await page.goto(CONSOLE + path)
  return page
}

/** Logs in as one of the issuer's invented people, and comes back to the page that was asked for. */
export async function openAs(browser, name, viewport, path, options) {
  const page = await open(browser, viewport, '/', options)
  await page.locator('main').getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('heading', { name: /^Bonjour/ }).waitFor()
  if (path) {
    await page.goto(CONSOLE + path)
    await page.locator('main h1').waitFor()
  }
  return page
}

/** What axe-core holds against the page as it stands; injected through the debugger, which the policy does not bind. */
export async function violations(page) {
  await page.evaluate(AXE)
  const found = await page.evaluate(tags => axe.run(document, { runOnly: tags }), WCAG)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`)
}

export const overflow = page => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

/** Presses Tab until the named control has the focus: what a mouse reaches, a keyboard reaches. */
export async function tabTo(page, locator, most = 80) {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await locator.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${locator}`)
}
