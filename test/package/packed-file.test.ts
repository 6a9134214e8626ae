import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedIn } from '../../scripts/package/installed-in.ts'
import { writeNpmFolder } from '../../scripts/package/npm-folder.ts'
import { packedFile } from '../../scripts/package/packed-file.ts'
import { version } from '../../src/library/version.ts'
import { flawed, ids, visit } from '../export/support.ts'
import { wellFormed } from '../export/well-formed.ts'
import { har, type Said } from '../har/recording.ts'
import { auditStepsOf } from './recipes.ts'

// What people get: packed, installed without the network into an empty folder, and used from there.

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

describe('the packed file', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-packed-'))
  let command = ''

  beforeAll(async () => {
    await writeNpmFolder(root, `${folder}/package`)
    const packed = packedFile(`${folder}/package`, folder)
    command = installedIn(folder, packed).command
    writeFileSync(`${folder}/visit.har`, JSON.stringify(har(flawed)))
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  function node(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    for (const value of Object.values(ids)) expect(stdout + stderr).not.toContain(value)
    return { status, out: stdout, told: stderr }
  }

  it.each([
    ['--version', ['--version'], 0, `${version}\n`],
    ['explain', ['explain', 'session-token-without-httponly'], 0, 'Why it matters'],
    ['audit', ['audit', 'visit.har'], 1, 'Session token readable by scripts'],
    ['audit in a form for machines', ['audit', 'visit.har', '--format', 'sarif'], 1, '"2.1.0"'],
  ] as const)('runs %s', (_name, args, status, says) => {
    expect(node(command, ...args)).toEqual({ status, out: expect.stringContaining(says), told: '' })
  })

  it('says of what it cannot carry where that is', () => {
    expect(node(command, 'open')).toEqual({
      status: 2,
      out: '',
      told: expect.stringMatching(/^sidwatch: open: [^\n]*“npm start -- URL” in a checkout[^\n]*\n$/),
    })
  })

  it('brings the command', () => {
    const windows = process.platform === 'win32'
    const ran = spawnSync(join('node_modules', '.bin', windows ? 'sidwatch.cmd' : 'sidwatch'), ['--version'], {
      cwd: folder,
      encoding: 'utf8',
      shell: windows,
    })
    expect(ran.stdout).toBe(`${version}\n`)
  })

  it('is imported by a program, which gets reports, and findings in words', () => {
    writeFileSync(`${folder}/consumer.mjs`, consumer)
    expect(node('consumer.mjs')).toEqual({
      status: 0,
      out: expect.stringMatching(/^e\.com medium Session token readable by scripts$/m),
      told: '',
    })
  })

  it('has types for a strict program that checks its libraries too', () => {
    writeFileSync(`${folder}/consumer.ts`, `import type { Report } from 'sidwatch'\n${consumer}${typedWrongly}`)
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--exactOptionalPropertyTypes']
    const types = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node']
    expect(node(join(root, 'node_modules/typescript/bin/tsc'), ...strict, ...types, '--ignoreConfig', 'consumer.ts')).toEqual({
      status: 0,
      out: '',
      told: '',
    })
  })

  const builds = {
    'like the one before': { said: visit({ name: 'sid' }), status: 0 },
    'that got worse': { said: flawed, status: 1 },
    'of which nothing was recorded': { said: [], status: 2 },
  }

  it.each([
    ['docs/ci/github-actions.yml', 'like the one before'],
    ['docs/ci/github-actions.yml', 'that got worse'],
    ['docs/ci/github-actions.yml', 'of which nothing was recorded'],
    ['docs/ci/gitlab-ci.yml', 'that got worse'],
    ['docs/ci/Jenkinsfile', 'that got worse'],
  ] as const)('in the shell of %s judges a build %s', (recipe, is) => {
    const { said, status } = builds[is]
    const ran = steps(auditStepsOf(recipe), said)
    expect(ran.status).toBe(status)
    if (status === 2) expect(ran.told).toMatch(/^(?:sidwatch: visit\.har: The recording is empty [^\n]+\n){2}$/)
    else if (recipe.includes('github'))
      expect(JSON.parse(readFileSync(`${folder}/sessions.sarif`, 'utf8'))).toMatchObject({ version: '2.1.0' })
    else expect(wellFormed(readFileSync(`${folder}/sessions.xml`, 'utf8'))).toBe('well-formed')
  })

  it.each(['README.md', 'docs/ci/README.md'])('does what %s says of it, in that order', (text) => {
    const lines = auditStepsOf(text).map((line) => line.split('`', 1).join(''))
    expect(lines.length).toBeGreaterThan(0)
    expect(steps(lines, visit({ name: 'sid' })).status).toBe(0)
  })

  /** The lines by the shell of the services, one after the other, with the baseline of a healthy build and a recording of this one. */
  function steps(lines: readonly string[], said: readonly Said[]) {
    writeFileSync(`${folder}/visit.har`, JSON.stringify(har(visit({ name: 'sid' }))))
    rmSync(`${folder}/sessions.json`, { force: true })
    expect(node(command, 'audit', 'visit.har', '--baseline', 'sessions.json', '--update-baseline').status).toBe(0)
    writeFileSync(`${folder}/visit.har`, JSON.stringify(har(said)))
    const env = { ...process.env, GITHUB_STEP_SUMMARY: `${folder}/summary.md` }
    const { status, stderr } = spawnSync('bash', ['-e', '-c', lines.join('\n')], { cwd: folder, encoding: 'utf8', env })
    return { status, told: stderr }
  }
})

const consumer = `
import { readFileSync } from 'node:fs'
import { audit, describe, UnusableHar } from 'sidwatch'
import { auditSession, expectHealthySession } from 'sidwatch/playwright'

for (const { site, findings } of audit(readFileSync('visit.har', 'utf8'), { profile: 'owasp' })) {
  for (const finding of findings) console.log(site, finding.severity, describe(finding).title)
}
try {
  audit('{}')
} catch (error) {
  if (!(error instanceof UnusableHar)) throw error
}
if (typeof auditSession !== 'function' || typeof expectHealthySession !== 'function') throw new Error()
`

const typedWrongly = `
export const letter = ({ grade }: Report): 'A' | 'B' | 'C' | 'D' | 'E' | undefined => grade?.letter
// @ts-expect-error there is no such profile
audit({}, { profile: 'none' })
`
