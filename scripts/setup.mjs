// Plain JavaScript on nothing but Node: it must run before any dependency is there.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const oldestNode = [20, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  fail(`Sidwatch needs Node ${oldestNode.join('.')} or later, and this is Node ${process.versions.node}.`)
}

const why = staleBecause()
if (why !== null) {
  console.log(`Installing dependencies (${why}) …`)
  const windows = process.platform === 'win32'
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  })
  if (status !== 0) fail('The dependencies could not be installed: see what npm said above.')
}

/** What npm has written down as installed is compared with the lockfile: a changed lockfile, or none installed, is stale. */
function staleBecause() {
  const installed = packages('node_modules/.package-lock.json')
  if (installed === null) return 'there are none yet'
  for (const [path, wanted] of Object.entries(packages('package-lock.json') ?? {})) {
    if (path === '' || wanted.optional || wanted.devOptional || wanted.peer) continue
    if (installed[path]?.version !== wanted.version) return `${path.replace(/^.*node_modules\//, '')} is not the locked version`
  }
  return null
}

function packages(file) {
  if (!existsSync(`${root}/${file}`)) return null
  return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
