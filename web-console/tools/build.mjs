// Installs what package-lock.json names and builds the pages; either only when something is newer than last time.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) throw new Error(`Il faut Node.js 20 ou plus pour construire la console ; celui-ci est ${process.version}.`)

const time = file => (existsSync(file) ? statSync(file).mtimeMs : 0)
const files = folder => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => `${entry.parentPath}/${entry.name}`)
const npm = (...command) => execFileSync('npm', command, { stdio: 'inherit' })

const installed = 'node_modules/.package-lock.json'
const built = 'target/console/index.html'
const sources = [...['src', 'public', 'tools'].flatMap(files), 'index.html', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']

if (time('package-lock.json') > time(installed)) npm('ci', '--ignore-scripts')
if (sources.some(file => time(file) > time(built))) npm('run', 'build')
