import { readdirSync, readFileSync } from 'node:fs'
import { audit } from '../../src/audit/audit.ts'
import { readSnapshot, writeSnapshot } from '../../src/audit/snapshot.ts'
import { utf8 } from '../../src/audit/value/utf8.ts'
import { acceptedIn } from '../../src/browser/accepted.ts'
import { readCommand } from '../../src/browser/commands.ts'
import { settingsIn } from '../../src/browser/settings.ts'
import { baselineText } from '../../src/export/baseline/baseline-text.ts'
import { readBaseline, UnusableBaseline } from '../../src/export/baseline/read-baseline.ts'
import { harFile } from '../../src/har/har-file.ts'
import { octetsOf } from '../../src/har/octets.ts'
import { playHar } from '../../src/har/read-har.ts'
import { UnusableHar } from '../../src/har/unusable-har.ts'
import { readIdLines } from '../../src/proofs/id-lines.ts'
import { candidatesOf, linesIn } from '../../src/proofs/secrets/secret-list.ts'
import { baselineFrom, flawed, visit } from '../export/support.ts'
import { har, key, navigation } from '../har/recording.ts'
import { mutatedJson, mutatedText, parsed } from './mutated.ts'
import type { Target } from './target.ts'

const at = Date.UTC(2026, 0, 5)
const where = { store: '0', site: 'e.com' }
const check = { by: 'text', url: 'https://e.com/account', text: 'Your account' }
const identity = { name: 'sid', domain: 'e.com', hostOnly: true, path: '/', partition: null }
const settings = { v: 1, profile: 'owasp', badge: 'high', theme: 'dark', notices: 'on' }

/** Files that people bring, and what the extension reads of its own: somebody else may have written either. */
export const fileTargets: readonly Target[] = [
  { name: 'HAR', seeds: [visit(), flawed, everyKind()].map((said) => JSON.stringify(har(said))), grow: mutatedJson, read: readRecording },
  { name: 'stored state', seeds: storedStates(), grow: mutatedJson, read: readState },
  {
    name: 'baseline',
    seeds: [visit(), flawed].map((said) => baselineText(baselineFrom(said))),
    grow: mutatedJson,
    read: readBaselineFile,
  },
  { name: 'messages', seeds: messages().map((message) => JSON.stringify(message)), grow: mutatedJson, read: readMessage },
  {
    name: 'settings',
    seeds: [settings, [['0', 'e.com', [{ rule: 'r', subject: 's', reason: 'why', at }]]]].map((stored) => JSON.stringify(stored)),
    grow: mutatedJson,
    read: readSettings,
  },
  {
    name: 'secret list',
    seeds: ['secret\nhex:31d4d96e\nbase64:c2VjcmV0\n31d4d96e407aad4231d4d96e407aad42'],
    grow: mutatedText,
    read: (text) => `${[...candidatesOf(linesIn(utf8(text)))].length}`,
  },
  { name: 'list of IDs', seeds: ['31d4d96e\t1767600000000\n407aad42\t2026-01-05T08:00:00Z\n\n'], grow: mutatedText, read: readIds },
]

function everyKind(): Parameters<typeof har>[0] {
  return [
    { url: 'wss://e.com/live', ask: { Origin: 'https://e.com' } },
    { url: 'https://e.com/api', method: 'POST', postData: { mimeType: 'application/json', text: '{"query":"{ a }"}' } },
    { url: 'https://e.com/', ask: navigation, answer: { Location: '/x', Age: '1', 'Clear-Site-Data': '"cookies"' }, status: 302 },
  ]
}

function storedStates(): readonly string[] {
  const folder = new URL('../audit/stored-states/', import.meta.url)
  return readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
}

function messages(): readonly object[] {
  return [
    { type: 'mark', ...where, mark: { what: 'session-token', cookie: identity } },
    { type: 'start-probe', ...where, tab: 1, check, question: { probe: 'timeout', longest: 60 }, consent: true },
    { type: 'offer-probe', ...where, tab: 1, check: { by: 'header', url: 'https://e.com', name: 'a', value: 'b' } },
    { type: 'describe-tab', tab: 1, url: 'https://e.com' },
    { type: 'change-settings', settings },
    { type: 'change-secrets', text: 'a\nb' },
    { type: 'secrets-tried', ...where, cookie: identity, found: { list: 'added', line: 2 }, lines: 3 },
    { type: 'accept-finding', ...where, rule: 'r', subject: 's', reason: 'why' },
    { type: 'fix-for', framework: 'express', fix: 'secure', name: 'sid' },
    { type: 'clear-site', ...where },
  ]
}

function readRecording(text: string): string {
  try {
    const { batches, warnings } = playHar([harFile(octetsOf(new TextEncoder().encode(text)))], { key })
    const kinds = new Set([...batches].flat().map(({ type }) => type))
    return `${[...kinds].toSorted().join(' ')} ${warnings.length}`
  } catch (error) {
    if (error instanceof UnusableHar) return reason(error)
    throw error
  }
}

/** A state that is read at all is a whole one: it is judged, written and read again. */
function readState(text: string): string {
  const read = readSnapshot(text)
  if (!('ok' in read)) return 'newer' in read ? 'newer' : read.corrupted
  const { findings, grade } = audit(read.ok, { asOf: at, browser: 'chromium' })
  if (!('ok' in readSnapshot(writeSnapshot(read.ok)))) throw new Error('what was written is not read')
  return `${grade?.letter} ${findings.length}`
}

function readBaselineFile(text: string): string {
  try {
    return `${readBaseline(text).sites.length}`
  } catch (error) {
    if (error instanceof UnusableBaseline) return reason(error)
    throw error
  }
}

function reason({ message }: Error): string {
  return message.replace(/\d+/g, '').slice(0, 60)
}

function readMessage(text: string): string {
  return `${readCommand(parsed(text))?.type}`
}

function readSettings(text: string): string {
  const stored = parsed(text)
  return `${settingsIn(stored) === null} ${acceptedIn(stored).length}`
}

function readIds(text: string): string {
  const read = readIdLines(text, Date.parse)
  return 'why' in read ? read.why : `${read.length}`
}
