import type { Acceptance } from '../audit/acceptance.ts'
import type { CookieIdentity } from '../audit/cookie.ts'
import type { Mark, SecretPlace, SecretsTried } from '../audit/observation.ts'
import { collectionSizes, foreignIds, forgeryIds, type ProbeQuestion, replayIds, type SessionCheck } from '../audit/probe.ts'
import { type FixId, fixIds } from '../audit/rule.ts'
import { longestSecrets } from './own-secrets.ts'
import { type Settings, settingsIn } from './settings.ts'
import type { SiteOfStore } from './storage-keys.ts'

/** What the extension's own pages may ask of the background. Reports are not asked for: pages read them from storage. */
export type Command =
  | { readonly type: 'describe-tab'; readonly tab: number; readonly url: string | null }
  | ({ readonly type: 'audit-now' } & SiteOfStore)
  | ({ readonly type: 'mark'; readonly mark: Mark } & SiteOfStore)
  /** what came of trying lists of secrets on a cookie */
  | ({ readonly type: 'secrets-tried'; readonly cookie: CookieIdentity } & SiteOfStore & Pick<SecretsTried, 'found' | 'lines'>)
  | ({ readonly type: 'pause' } & SiteOfStore)
  | ({ readonly type: 'resume' } & SiteOfStore)
  | ({ readonly type: 'clear-site' } & SiteOfStore)
  /** compares the site with what is known now from now on */
  | ({ readonly type: 'keep-baseline' } & SiteOfStore)
  | ({ readonly type: 'drop-baseline' } & SiteOfStore)
  | ({ readonly type: 'offer-probe'; readonly tab: number; readonly check: SessionCheck } & SiteOfStore)
  /** the user has said that the site may be tested, and that a probe may end the session */
  | ({
      readonly type: 'start-probe'
      readonly tab: number
      readonly check: SessionCheck
      readonly question: ProbeQuestion
      readonly consent: true
    } & SiteOfStore)
  | ({ readonly type: 'cancel-probe' } & SiteOfStore)
  /** the event has happened that an armed probe waits for */
  | ({ readonly type: 'continue-probe'; readonly tab: number } & SiteOfStore)
  /** hands out the IDs that were collected at a site */
  | ({ readonly type: 'collected-ids' } & SiteOfStore)
  /** the page that showed them is closed */
  | ({ readonly type: 'drop-collected-ids' } & SiteOfStore)
  /** writes down what is seen of a site from now on */
  | ({ readonly type: 'begin-flow' } & SiteOfStore)
  | ({ readonly type: 'end-flow' } & SiteOfStore)
  /** hands out the session file of what was recorded */
  | ({ readonly type: 'flow-file' } & SiteOfStore)
  | ({ readonly type: 'drop-flow' } & SiteOfStore)
  /** the user lives with a finding */
  | ({ readonly type: 'accept-finding' } & SiteOfStore & Omit<Acceptance, 'at'>)
  | ({ readonly type: 'revoke-acceptance' } & SiteOfStore & Pick<Acceptance, 'rule' | 'subject'>)
  | { readonly type: 'change-settings'; readonly settings: Settings }
  /** secrets of the user's own, one a line */
  | { readonly type: 'change-secrets'; readonly text: string }
  | { readonly type: 'access-given' }
  /** every framework that there are fixes for */
  | { readonly type: 'frameworks' }
  /** how a cookie of this name is mended in a framework */
  | { readonly type: 'fix-for'; readonly framework: string; readonly fix: FixId; readonly name: string }

/** Reads a message as a command; null where it is none. Messages are data from outside: each field is looked at. */
export function readCommand(message: unknown): Command | null {
  if (!isRecord(message)) return null
  const { type } = message
  if (type === 'access-given' || type === 'frameworks') return { type }
  if (type === 'fix-for') return readFixFor(message)
  if (type === 'describe-tab') {
    const { tab, url } = message
    return isInteger(tab) && (url === null || isText(url)) ? { type, tab, url } : null
  }
  if (type === 'change-settings') {
    const settings = settingsIn(message.settings)
    return settings === null ? null : { type, settings }
  }
  if (type === 'change-secrets') {
    const { text } = message
    return typeof text === 'string' && text.length <= longestSecrets ? { type, text } : null
  }
  const { store, site } = message
  if (!isName(store) || !isName(site)) return null
  const plain = plainTypes.find((one) => one === type)
  if (plain !== undefined) return { type: plain, store, site }
  if (type === 'continue-probe') return isInteger(message.tab) ? { type, store, site, tab: message.tab } : null
  if (type === 'offer-probe' || type === 'start-probe') {
    const { tab, consent } = message
    const check = readCheck(message.check)
    if (!isInteger(tab) || check === null) return null
    if (type === 'offer-probe') return { type, store, site, tab, check }
    const question = readQuestion(message.question)
    return consent === true && question !== null ? { type, store, site, tab, check, question, consent } : null
  }
  if (type === 'accept-finding' || type === 'revoke-acceptance') {
    const { rule, subject, reason } = message
    if (!isText(rule) || !isText(subject)) return null
    if (type === 'revoke-acceptance') return { type, store, site, rule, subject }
    return isText(reason) && reason.trim() !== '' ? { type, store, site, rule, subject, reason: reason.trim() } : null
  }
  if (type === 'secrets-tried') {
    const { lines } = message
    const [cookie, found] = [readIdentity(message.cookie), message.found === null ? null : readSecretPlace(message.found)]
    return cookie !== null && found !== undefined && isCount(lines) ? { type, store, site, cookie, found, lines } : null
  }
  const mark = type === 'mark' ? readMark(message.mark) : null
  return mark === null ? null : { type: 'mark', store, site, mark }
}

/** They say nothing but of which site. */
const plainTypes = [
  'audit-now',
  'pause',
  'resume',
  'clear-site',
  'keep-baseline',
  'drop-baseline',
  'cancel-probe',
  'collected-ids',
  'drop-collected-ids',
  'begin-flow',
  'end-flow',
  'flow-file',
  'drop-flow',
] as const

function readFixFor({ framework, fix, name }: Readonly<Record<string, unknown>>): Command | null {
  const id = fixIds.find((known) => known === fix)
  return id !== undefined && isText(framework) && isText(name) ? { type: 'fix-for', framework, fix: id, name } : null
}

function readQuestion(question: unknown): ProbeQuestion | null {
  if (!isRecord(question)) return null
  const { probe, longest, allowed, count } = question
  if (probe === 'which-cookie') return { probe }
  const replay = replayIds.find((id) => id === probe)
  if (replay !== undefined) return { probe: replay }
  const foreign = foreignIds.find((id) => id === probe)
  if (foreign !== undefined) return { probe: foreign }
  const forgery = forgeryIds.find((id) => id === probe)
  if (forgery !== undefined) return allowed === true ? { probe: forgery, allowed } : null
  if (probe === 'collect-ids') return isInteger(count) && count > 0 && count <= collectionSizes.most ? { probe, count } : null
  return probe === 'timeout' && isInteger(longest) ? { probe, longest } : null
}

function readCheck(check: unknown): SessionCheck | null {
  if (!isRecord(check)) return null
  const { by, url, status, name, value, text } = check
  if (by === 'difference') return { by }
  if (!isText(url)) return null
  if (by === 'status') return isInteger(status) ? { by, url, status } : null
  if (by === 'header') return isText(name) && isText(value) ? { by, url, name, value } : null
  return by === 'text' && isText(text) && text !== '' ? { by, url, text } : null
}

function readMark(mark: unknown): Mark | null {
  if (!isRecord(mark)) return null
  const { what } = mark
  if (what === 'signed-in' || what === 'signed-out' || what === 'password-changed' || what === 'role-changed') return { what }
  if (what !== 'session-token' && what !== 'not-session-token') return null
  const cookie = readIdentity(mark.cookie)
  return cookie === null ? null : { what, cookie }
}

/** undefined where it is none */
function readSecretPlace(place: unknown): SecretPlace | undefined {
  if (!isRecord(place)) return undefined
  const { list, line } = place
  return (list === 'usual' || list === 'added') && isCount(line) ? { list, line } : undefined
}

function readIdentity(cookie: unknown): CookieIdentity | null {
  if (!isRecord(cookie)) return null
  const { name, domain, hostOnly, path, partition } = cookie
  if (!isText(name) || !isText(domain) || typeof hostOnly !== 'boolean' || !isText(path)) return null
  return partition === null || isText(partition) ? { name, domain, hostOnly, path, partition } : null
}

function isRecord(message: unknown): message is Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null && !Array.isArray(message)
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value)
}

function isCount(value: unknown): value is number {
  return isInteger(value) && value >= 0
}

/** No longer than a name and value may be (RFC 6265bis §5.6), or an address that anyone types. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 8_192
}

/** Stores and sites become parts of storage keys. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 255 && !value.includes('/')
}
