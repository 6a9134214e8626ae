import type { Report } from '../../src/audit/report.ts'
import { claimOfRule, cookieNames } from './claims.ts'

/** What only one of two audits of the same application says, and why the other does not. */
export interface Difference {
  readonly onlyIn: 'live' | 'recording'
  readonly verdict: string
  readonly why: string
}

/** @param nameHere the live name of a cookie that the recording calls otherwise */
export function differences(
  live: readonly Report[],
  recording: readonly Report[],
  nameHere: ReadonlyMap<string, string>,
): readonly Difference[] {
  const said = { live: verdicts(live), recording: verdicts(recording, nameHere) }
  const only = (onlyIn: 'live' | 'recording', other: 'live' | 'recording'): Difference[] =>
    [...said[onlyIn]].filter(([verdict]) => !said[other].has(verdict)).map(([verdict, why]) => ({ onlyIn, verdict, why }))
  return [...only('live', 'recording'), ...only('recording', 'live')]
}

/** Tokens, events counted by kind, and claims: each with its reason. */
function verdicts(reports: readonly Report[], nameHere: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { tokens, events, findings } of reports) {
    for (const { name, evidenceClass, reasons } of tokens)
      all.set(`token ${nameHere.get(name) ?? name}`, `${evidenceClass}: ${reasons.map(({ id }) => id).join(', ')}`)
    for (const { kind, answer, method, path, signals } of events.toSorted((a, b) => a.at - b.at)) {
      const event = `${kind} ${answer}`
      const count = (counts.get(event) ?? 0) + 1
      counts.set(event, count)
      all.set(`event ${event} (${count})`, `${method ?? ''} ${path ?? ''} ${signals.join(' ')}`)
    }
    for (const { rule, subject, severity, outcome, because } of findings) {
      const claim = claimOfRule.get(rule)
      if (claim === undefined || severity === 'info') continue
      for (const name of cookieNames(subject))
        all.set(`${outcome === 'failed' ? 'finding' : 'doubt'} ${nameHere.get(name) ?? name} ${claim}`, because.id)
    }
  }
  return all
}
