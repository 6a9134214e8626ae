import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generateRecording } from '../../scripts/bench/generated-recording.ts'
import { auditRecording, auditRecordings } from '../../src/library/audit-recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidwatch-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the recording that the bench reads is one, and its stream has the report of its text', () => {
  const path = join(folder, 'long.har')
  const entries = generateRecording({ path, octets: 2_500_000, body: 300 })
  const plain = (reports: unknown) => JSON.stringify(reports).replaceAll(/[\w-]{16}\/(?=\d|jar)/g, '')
  const [shop, ...others] = auditRecordings([path])
  expect(entries).toBeGreaterThan(1000)
  expect([shop?.site, shop?.tokens.map(({ name }) => name), shop?.events.length]).toEqual(['shop.example', ['sid'], expect.any(Number)])
  expect(plain([shop, ...others])).toBe(plain(auditRecording(readFileSync(path, 'utf8'))))
}, 60_000)
