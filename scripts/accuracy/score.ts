import type { EventSummary, Report } from '../../src/audit/report.ts'
import { claimOfRule, cookieNames } from './claims.ts'
import type { Run, TrueEvent } from './truth.ts'

export interface Counts {
  tp: number
  fp: number
  fn: number
}

export interface ClaimCounts {
  found: number
  missed: number
  false: number
  cantTell: number
}

/** One line to look at: what was said or not said, and the engine's reason. */
export interface Miss {
  readonly run: string
  readonly kind: 'token' | 'event' | 'claim'
  readonly sort: 'false' | 'missed' | 'cantTell'
  readonly what: string
  readonly why: string
}

export interface Score {
  runs: number
  readonly tokens: Counts
  /** tokens in runs where a login was recorded */
  readonly tokensAfterLogin: Counts
  readonly byEvidence: Map<string, Counts>
  readonly events: Map<string, Counts>
  /** events that a reader of the recording alone cannot know, counted apart */
  readonly unrecognisable: Map<string, Counts>
  readonly claims: Map<string, ClaimCounts>
  readonly misses: Miss[]
}

export function emptyScore(): Score {
  return {
    runs: 0,
    tokens: none(),
    tokensAfterLogin: none(),
    byEvidence: new Map(),
    events: new Map(),
    unrecognisable: new Map(),
    claims: new Map(),
    misses: [],
  }
}

/** Adds one recording's reports, compared with its truth. */
export function scoreRun(score: Score, name: string, run: Run, reports: readonly Report[]): void {
  score.runs += 1
  scoreTokens(score, name, run, reports)
  scoreEvents(score, name, run, reports)
  scoreClaims(score, name, run, reports)
}

function scoreTokens(score: Score, name: string, run: Run, reports: readonly Report[]): void {
  const truth = new Map(Object.entries(run.cookies))
  const said = new Map(reports.flatMap(({ tokens }) => tokens).map((token) => [token.name, token]))
  const others = new Map(reports.flatMap(({ others }) => others).map((other) => [other.name, other]))
  const count = (key: keyof Counts, evidence: string) => {
    score.tokens[key] += 1
    if (run.loginHappened) score.tokensAfterLogin[key] += 1
    countsOf(score.byEvidence, evidence)[key] += 1
  }
  for (const [cookie, token] of said) {
    const is = truth.get(cookie)?.class ?? 'other'
    if (is === 'ambiguous') continue
    count(is === 'session-token' ? 'tp' : 'fp', token.evidenceClass)
    if (is !== 'session-token')
      score.misses.push({ run: name, kind: 'token', sort: 'false', what: `${cookie} is ${is}`, why: reasons(token.reasons) })
  }
  for (const [cookie, { class: is }] of truth) {
    if (is !== 'session-token' || said.has(cookie)) continue
    const other = others.get(cookie)
    count('fn', 'none')
    score.misses.push({
      run: name,
      kind: 'token',
      sort: 'missed',
      what: cookie,
      why: other === undefined ? 'never seen' : `${other.class} (${other.evidenceClass}): ${reasons(other.reasons)}`,
    })
  }
}

/** The clock of a recording's entry and of its truth differ by less than this. */
const sameMoment = 1_500

function scoreEvents(score: Score, name: string, run: Run, reports: readonly Report[]): void {
  const said = reports.flatMap(({ events }) => events)
  const open = said.filter(({ answer, kind }) => answer === 'yes' && scoredEvents.has(kind))
  for (const event of run.requests) {
    const table = event.recognisable === 'no' ? score.unrecognisable : score.events
    const index = open.findIndex((one) => one.kind === event.event && isSameRequest(one, event))
    if (index >= 0) {
      open.splice(index, 1)
      countsOf(table, event.event).tp += 1
      continue
    }
    countsOf(table, event.event).fn += 1
    const near = said.find((one) => isSameRequest(one, event))
    const why = near === undefined ? 'not seen as an event' : `${near.kind}: ${near.answer} (${near.signals.join(' ')})`
    score.misses.push({ run: name, kind: 'event', sort: 'missed', what: `${event.event} ${event.method} ${event.path}`, why })
  }
  for (const one of open) {
    countsOf(score.events, one.kind).fp += 1
    score.misses.push({
      run: name,
      kind: 'event',
      sort: 'false',
      what: `${one.kind} ${one.method} ${one.path}`,
      why: one.signals.join(' '),
    })
  }
}

const scoredEvents = new Set(['login', 'logout', 'password-change'])

function isSameRequest(one: EventSummary, event: TrueEvent): boolean {
  return one.method === event.method && Math.abs(one.at - new Date(event.startedDateTime).getTime()) <= sameMoment
}

function scoreClaims(score: Score, name: string, run: Run, reports: readonly Report[]): void {
  const said = new Map<string, string>()
  const doubted = new Map<string, string>()
  for (const finding of reports.flatMap(({ findings }) => findings)) {
    const claim = claimOfRule.get(finding.rule)
    if (claim === undefined || finding.severity === 'info') continue
    for (const cookie of cookieNames(finding.subject)) {
      const list = finding.outcome === 'failed' ? said : doubted
      list.set(JSON.stringify([cookie, claim]), `${finding.because.id} ${JSON.stringify(finding.because.args ?? {})}`)
    }
  }
  const truth = new Map(run.findings.filter(({ cookie }) => cookie !== null).map((one) => [JSON.stringify([one.cookie, one.claim]), one]))
  for (const [key, { claim, seen }] of truth) {
    const counts = claimCountsOf(score.claims, claim)
    if (said.has(key)) counts.found += 1
    else if (doubted.has(key)) {
      counts.cantTell += 1
      score.misses.push({ run: name, kind: 'claim', sort: 'cantTell', what: key, why: doubted.get(key) ?? '' })
    } else if (seen !== 'browser') {
      counts.missed += 1
      score.misses.push({ run: name, kind: 'claim', sort: 'missed', what: key, why: '' })
    }
  }
  for (const [key, why] of said) {
    const [cookie, claim] = JSON.parse(key) as [string, string]
    if (truth.has(key) || isUnscored(run, cookie, claim)) continue
    claimCountsOf(score.claims, claim).false += 1
    score.misses.push({ run: name, kind: 'claim', sort: 'false', what: key, why })
  }
}

function isUnscored(run: Run, cookie: string, claim: string): boolean {
  return run.unscored.some((one) => one.cookie === cookie && (one.claim === '*' || one.claim === claim))
}

function reasons(list: readonly { readonly id: string }[]): string {
  return list.map(({ id }) => id).join(', ')
}

function none(): Counts {
  return { tp: 0, fp: 0, fn: 0 }
}

function countsOf(table: Map<string, Counts>, key: string): Counts {
  const counts = table.get(key) ?? none()
  table.set(key, counts)
  return counts
}

function claimCountsOf(table: Map<string, ClaimCounts>, key: string): ClaimCounts {
  const counts = table.get(key) ?? { found: 0, missed: 0, false: 0, cantTell: 0 }
  table.set(key, counts)
  return counts
}
