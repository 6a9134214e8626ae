import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { auditRecording, auditRecordings } from '../../src/library/audit-recording.ts'
import { sidwatch } from '../cli/support.ts'
import { har, type Said } from './recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidwatch-'))
afterAll(() => rmSync(folder, { recursive: true }))

const e = 'https://e.com'
const login: readonly Said[] = [
  { url: `${e}/login`, at: 0, setCookie: ['sid=0123456789abcdef0123456789abcdef; Path=/'] },
  {
    url: `${e}/login`,
    at: 1000,
    method: 'POST',
    cookie: 'sid=0123456789abcdef0123456789abcdef',
    postData: { mimeType: 'application/x-www-form-urlencoded', text: 'user=alice&password=x' },
    status: 302,
    answer: { Location: '/home' },
    setCookie: ['sid=fedcba9876543210fedcba9876543210; Path=/; HttpOnly'],
  },
  { url: `${e}/home`, at: 1020, cookie: 'sid=fedcba9876543210fedcba9876543210' },
]

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A report without what names the reading of the recording, which has a key of its own. */
const plain = (reports: unknown) => JSON.stringify(reports).replaceAll(/[\w-]{16}\/(?=\d|jar)/g, '')

test('a file and its text, in one piece or in several, have the same report', () => {
  const text = JSON.stringify(har(login))
  const one = file('one.har', text)
  const parts = [login.slice(0, 1), login.slice(1)].map((part, i) => file(`part${i}.har`, JSON.stringify(har(part))))
  expect(auditRecordings([one])[0]?.tokens.map(({ name }) => name)).toEqual(['sid'])
  expect(plain(auditRecordings([one]))).toBe(plain(auditRecording(text)))
  const shown = (reports: readonly { readonly findings: readonly { readonly rule: string }[] }[]) =>
    reports.map(({ findings }) => findings.map(({ rule }) => rule))
  expect(shown(auditRecordings(parts.toReversed()))).toEqual(shown(auditRecordings([one])))
})

test('progress goes from nothing to all', () => {
  const many = Array.from({ length: 600 }, (_, i): Said => ({ url: `${e}/p${i}`, cookie: 'a=1' }))
  const done: number[] = []
  auditRecordings([file('many.har', JSON.stringify(har(many)))], { progress: (part) => done.push(part) })
  expect(done.length).toBeGreaterThan(2)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(done.every((part) => part > 0 && part <= 1)).toBe(true)
})

test('the command says in one line which file is wrong, where and what to do, and ends with 2', () => {
  const good = file('good.har', JSON.stringify(har(login)))
  const whole = JSON.stringify(har([{ url: e, setCookie: ['sid=s3cr3t'] }]))
  const cut = file('cut \u001b[31m.har', whole.slice(0, whole.indexOf('s3cr3t') + 4))
  const { status, out, told } = sidwatch(['audit', good, cut])
  expect([status, out]).toEqual([2, ''])
  expect(told).toMatch(/^sidwatch: [^\n]*cut \\u001b\[31m\.har: The file ends in the middle \(byte \d+\)\. Export it again[^\n]*\.\n$/)
  expect(told).not.toContain('s3cr')
})
