import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The README's commands that need a browser or are the suite itself: where each is run. */
const runElsewhere: Readonly<Record<string, string>> = {
  'npm start': 'test/e2e/start.e2e.ts',
  'npm start -- --firefox': 'test/e2e/start.e2e.ts',
  'npm start -- https://localhost:3000': 'test/e2e/start.e2e.ts',
  'npm test': '.ci/run',
  'npm run check': 'scripts/check.ts',
  'npm run package': 'test/package/packed-file.test.ts',
}

/** The others, each run here in a copy of the project: what is run, and what it then says. */
const run: Readonly<Record<string, { readonly args: readonly string[]; readonly says: RegExp }>> = {
  'npm run audit -- FILE.har': { args: ['audit', '--', 'visit.har'], says: /^example\.test {2}Grade [A-E] \(\d+ of 100\)/m },
  'npm run audit -- FILE.har --secrets LIST': {
    args: ['audit', '--', 'visit.har', '--secrets', 'package.json'],
    says: /^example\.test {2}Grade [A-E] \(\d+ of 100\)/m,
  },
  'npm run replay -- FILE.jsonl': { args: ['replay', '--', 'test/sessions/login-kept.chromium.jsonl'], says: /Sign-in succeeded/ },
  'npm run ids -- FILE.txt': { args: ['ids', '--', 'ids.txt'], says: /^ {2}Next: session-140$/m },
  'npm run accuracy -- DIR': { args: ['accuracy', '--', 'recordings'], says: /^\{"runs":1,.*\}$/m },
  'npm run docs': { args: ['docs'], says: /passed/ },
  'npm run new-rule -- session-token-in-a-postcard': {
    args: ['new-rule', '--', 'session-token-in-a-postcard'],
    says: /src\/audit\/rules\/session-token-in-a-postcard\.ts/,
  },
  'npm run build': { args: ['build'], says: /built in/ },
}

describe('every command of the README', () => {
  let copy = ''
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'sidwatch-readme-'))
    for (const entry of await readdir(root)) {
      if (['node_modules', 'dist', '.git', '.cache'].includes(entry)) continue
      await cp(join(root, entry), join(copy, entry), { recursive: true })
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    await writeFile(join(copy, 'ids.txt'), Array.from({ length: 40 }, (_, i) => `session-${100 + i}`).join('\n'))
    await writeFile(join(copy, 'visit.har'), JSON.stringify(recording()))
    await mkdir(join(copy, 'recordings'))
    await writeFile(join(copy, 'recordings/visit.har'), JSON.stringify(recording()))
    await writeFile(join(copy, 'recordings/visit.json'), JSON.stringify(truth()))
  })
  afterAll(() => rm(copy, { recursive: true, force: true }))

  it('is run by a test, and by the one that is named', async () => {
    const text = await readFile(join(root, 'README.md'), 'utf8')
    const named = [...text.matchAll(/(?:^ {4}|`)(npm (?:start|test|run [\w:-]+)(?: -- [^`\n]+)?)`?/gm)].map(([, command]) => command ?? '')
    expect([...new Set(named)].toSorted()).toEqual([...Object.keys(run), ...Object.keys(runElsewhere)].toSorted())
    for (const file of Object.values(runElsewhere)) expect(await readFile(join(root, file), 'utf8')).toBeTruthy()
    expect(await readFile(join(root, '.ci/run'), 'utf8')).toMatch(/^exec npm test$/m)
  })

  it.each(Object.entries(run))('%s', { timeout: 180_000 }, async (_command, { args, says }) => {
    // As from a terminal: nothing of the run that this test is part of.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|npm_)/.test(name)))
    const ran = promisify(execFile)('npm', ['run', ...args], { cwd: copy, env, shell: process.platform === 'win32' })
    // An audit that finds something ends with 1.
    const { stdout, stderr } = await ran.catch((failure: { readonly stdout: string; readonly stderr: string }) => failure)
    expect(stdout + stderr).toMatch(says)
  })
})

/** Two exchanges with a session cookie of a well-known framework: as small as a recording can be. */
function recording(): object {
  const id = 's%3AmF3pQ8sXc1ZtY7kLr2VbN6wGhJ0dEaUo.Zk3hX8mQ2vT7pL5sR9wYcB1nD4fG6jK0aE3uI8oP2qM'
  const headers = [{ name: 'Set-Cookie', value: `connect.sid=${id}; Path=/` }]
  const exchange = (second: number, sent: object[], received: object[]) => ({
    startedDateTime: `2026-01-05T10:00:0${second}.000Z`,
    time: 5,
    request: { method: 'GET', url: 'https://example.test/', httpVersion: 'HTTP/1.1', headers: sent, cookies: [], queryString: [] },
    response: { status: 200, httpVersion: 'HTTP/1.1', headers: received, cookies: [], content: { mimeType: 'text/html' }, redirectURL: '' },
  })
  const entries = [exchange(0, [], headers), exchange(1, [{ name: 'Cookie', value: `connect.sid=${id}` }], [])]
  return { log: { version: '1.2', creator: { name: 'Playwright', version: '1.65' }, pages: [], entries } }
}

function truth(): object {
  const findings = [{ cookie: 'connect.sid', claim: 'no-secure' }]
  const cookies = { 'connect.sid': { class: 'session-token' } }
  const https = { har: 'visit.har', complete: true, loginHappened: false, requests: [], cookies, findings, unscored: [] }
  return { id: 'visit', family: 'express', runs: { https } }
}
