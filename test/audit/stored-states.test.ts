import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replay } from '../../scripts/replay/replay.ts'
import { audit } from '../../src/audit/audit.ts'
import type { Report } from '../../src/audit/report.ts'
import { readSnapshot } from '../../src/audit/snapshot.ts'

const folder = new URL('stored-states/', import.meta.url)
const sessions = new URL('../sessions/', import.meta.url)

/** Written by earlier code from a recorded session, and named for it: `.1` when states were first packed, the next where fields were added. */
const stored = readdirSync(folder).map((file) => [file, file.split('.')[0] ?? ''] as const)

const browsers = { 'remember-me-return': 'chromium', 'oidc-code': 'firefox' } as const

const told = ({ tokens, findings }: Report) => ({
  tokens: tokens.map(({ subject }) => subject),
  failed: findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${subject}`),
})

test.each(stored)('%s is read, and tells what its recording tells today', (file, name) => {
  const read = readSnapshot(readFileSync(new URL(file, folder), 'utf8'))
  if (!('ok' in read)) throw new Error(JSON.stringify(read))
  const recording = readFileSync(new URL(`${name}.${browsers[name as keyof typeof browsers]}.jsonl`, sessions), 'utf8')
  const today = replay(recording).find(({ site }) => site === read.ok.site)
  const { asOf, browser } = JSON.parse(recording.slice(0, recording.indexOf('\n')))
  const before = audit(read.ok, { asOf, browser })
  expect(today).toBeDefined()
  if (today !== undefined) expect(told(before)).toEqual(told(today))
  expect(before.tokens).not.toEqual([])
})
