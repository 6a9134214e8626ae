import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The script that holds the model to what real browsers stored: it counts once it has been seen to fail. */
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanner-cases-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const stored = { name: 'token', domain: '.example.com', path: '/', secure: true, httpOnly: false, sameSite: 'Lax', maxAge: 86_400 }
const row = {
  id: 'OWN-1',
  request: { scheme: 'https', host: 'www.example.com:8443', path: '/a/b' },
  setCookie: ['token=1; Domain=example.com; Path=/; Secure; SameSite=lax; Expires={{RFC850+1d}}', '__Host-token=1'],
  browser: { chromium156: { stored: [stored], blocked: ['InvalidPrefix'] }, firefox153: 'same' },
}

function run(...rows: readonly object[]): { readonly code: number | null; readonly said: string } {
  const file = join(folder, 'cases.json')
  writeFileSync(file, JSON.stringify(rows))
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/scanner-cases.ts', file], { encoding: 'utf8' })
  return { code: status, said: stdout }
}

test('rows that agree, and rows that no browser has seen', () => {
  const { code, said } = run(row, { id: 'OWN-2', request: row.request, setCookie: [] })
  expect(said).toContain('chromium: 1 of 1 rows agree')
  expect(said).toContain('firefox: 1 of 1 rows agree')
  expect(code).toBe(0)
})

test.each([
  { what: 'a cookie that the browser did not store', witness: { stored: [] } },
  { what: 'a cookie that the model does not store', witness: { stored: [stored, { ...stored, name: 'other' }] } },
  { what: 'an attribute', witness: { stored: [{ ...stored, secure: false }] } },
  { what: 'a lifetime', witness: { stored: [{ ...stored, maxAge: 3_600 }] } },
  { what: 'the reason of a refusal', witness: { stored: [stored], blocked: ['InvalidDomain'] } },
])('$what is a difference', ({ witness }) => {
  const { code, said } = run({ ...row, browser: { chromium156: witness, firefox153: { stored: [stored] } } })
  expect(said).toContain('chromium: 0 of 1 rows agree, 1 differ')
  expect(said).toContain('firefox: 1 of 1 rows agree')
  expect(code).toBe(1)
})
