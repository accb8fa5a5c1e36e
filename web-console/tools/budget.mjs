// Refuses a build whose first load is over the budget: what index.html names, and what those files import at once.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const OUT = 'target/console/'
const BUDGET = 350_000
const page = readFileSync(OUT + 'index.html', 'utf8')
if (/<style|style=|<script(?![^>]*src=)|\son\w+=/.test(page)) throw new Error('index.html has an inline style or script: a strict policy refuses it.')

const firstLoad = new Set()
function take(file) {
  if (firstLoad.has(file)) return
  firstLoad.add(file)
  if (!file.endsWith('.js')) return
  const source = readFileSync(OUT + file, 'utf8')
  for (const [, name] of source.matchAll(/(?:^|[;}])import(?:[^"'()]*from)?["']\.\/([^"']+)["']/g)) take('assets/' + name)
}
for (const [, file] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)) take(file)

const size = [...firstLoad].reduce((sum, file) => sum + gzipSync(readFileSync(OUT + file)).length, gzipSync(page).length)
console.log(`First load: ${firstLoad.size + 1} files, ${(size / 1000).toFixed(1)} kB gzip of ${BUDGET / 1000}.`)
if (size > BUDGET) throw new Error('The first load is over its budget: load that part on demand.')
