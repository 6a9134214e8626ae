import type { TimelineEntry } from '../report.ts'
import type { Exchange, Generation } from '../site.ts'
import { hasValue } from '../traits.ts'
import type { CookieFact, Reason, SiteView } from '../view.ts'
import { originOf, requestsWith } from './cookie-traffic.ts'
import { credentialLines } from './refused-credentials.ts'
import { addressIn } from './sticking-causes.ts'

/** Entries that a story has at most. */
const longest = 100

/** A cookie that is stored again within this time was replaced, not removed. */
const replacing = 1_000

/**
 * The ordered story of a site, oldest first, at equal times a cause before what came of it: message ids and arguments, never a value. The
 * newest stand where it is too long.
 */
export function timelineOf(view: SiteView): readonly TimelineEntry[] {
  const setters = new Map(view.state.exchanges.flatMap((exchange) => exchange.lines.map(({ id }) => [id, exchange] as const)))
  const all = [
    ...view.state.gaps.map(({ from, id }) => entry(from, { id: 'timeline.gap' }, null, [id])),
    ...happenings(view),
    ...refused(view),
    ...view.credentials.flatMap((cookie) => [...livesOf(setters, cookie), ...journeysTo(view, cookie)]),
    ...exposed(view),
    ...kept(view),
    ...lost(view),
  ].toSorted((a, b) => a.at - b.at)
  const [first] = all
  if (all.length <= longest || first === undefined) return all
  const shown = all.slice(1 - longest)
  return [entry(first.at, { id: 'timeline.cut', args: { count: all.length - shown.length } }, null, []), ...shown]
}

function entry(at: number, what: Reason, subject: TimelineEntry['subject'], evidence: TimelineEntry['evidence']): TimelineEntry {
  return { at, what, subject, answer: null, evidence: evidence.slice(0, 8) }
}

/** Each stay in the jar: how it began, and where it ended without another after it. */
function livesOf(setters: ReadonlyMap<string, Exchange>, cookie: CookieFact): readonly TimelineEntry[] {
  const { name } = cookie.cookie
  const { generations } = cookie
  return generations.flatMap((generation, i) => {
    const setter = setters.get(generation.header ?? '')
    const by = setter === undefined ? null : addressIn(setter)
    const evidence = generation.header === null ? [generation.id] : [generation.id, generation.header]
    const began = entry(
      generation.from,
      { id: beginning(generations[i - 1], generation, by), args: { name, ...(by === null ? {} : { by }) } },
      cookie.id,
      evidence,
    )
    const next = generations[i + 1]
    const { until, ended } = generation
    if (until === null || (next !== undefined && next.from - until < replacing)) return [began]
    const id = ended?.cause.includes('expired') && ended.cause !== 'expired-overwrite' ? 'timeline.expired' : 'timeline.removed'
    return [began, entry(until, { id, args: { name } }, cookie.id, ended === null ? [generation.id] : [ended.id])]
  })
}

function beginning(before: Generation | undefined, { traits }: Generation, by: string | null): string {
  if (!hasValue(traits)) return 'timeline.emptied'
  if (before?.traits.digest === traits.digest) return 'timeline.set-again'
  if (before?.traits.identity === traits.identity) return 'timeline.wrapped-anew'
  if (before === undefined) return by === null ? 'timeline.appeared' : 'timeline.issued'
  return by === null ? 'timeline.replaced-unseen' : 'timeline.replaced'
}

/** The first request to each origin that carried it. */
function journeysTo(view: SiteView, cookie: CookieFact): readonly TimelineEntry[] {
  const firsts = new Map<string, Exchange>()
  for (const exchange of requestsWith(view, cookie)) if (!firsts.has(originOf(exchange))) firsts.set(originOf(exchange), exchange)
  return [...firsts].flatMap(([origin, { sent }]) =>
    sent === null ? [] : [entry(sent.at, { id: 'timeline.sent-to', args: { name: cookie.cookie.name, origin } }, cookie.id, [sent.id])],
  )
}

function happenings(view: SiteView): readonly TimelineEntry[] {
  return view.journeys.map((journey) => {
    const told = entry(journey.at, { id: `timeline.${journey.kind}` }, journey.id, journey.evidence)
    return { ...told, answer: journey.answer }
  })
}

function kept(view: SiteView): readonly TimelineEntry[] {
  const names = new Map(view.credentials.map(({ key, cookie, id }) => [key, { name: cookie.name, id }]))
  return view.journeys.flatMap(({ renewals, until }) =>
    renewals.flatMap(({ key, verdict, evidence }) => {
      const token = verdict === 'kept' ? names.get(key) : undefined
      return token === undefined ? [] : [entry(until, { id: 'timeline.kept', args: { name: token.name } }, token.id, evidence)]
    }),
  )
}

function lost({ sticking }: SiteView): readonly TimelineEntry[] {
  return sticking === null ? [] : [entry(sticking.at, { id: 'timeline.lost' }, sticking.subject, sticking.evidence)]
}

function refused(view: SiteView): readonly TimelineEntry[] {
  return credentialLines(view).flatMap(({ id, line, refusal }) =>
    refusal === null || refusal.jar === 'disagrees'
      ? []
      : [entry(line.at, { id: 'timeline.refused', args: { name: line.cookie.name, host: refusal.host } }, id, [line.id])],
  )
}

function exposed(view: SiteView): readonly TimelineEntry[] {
  return view.exposures.flatMap(({ key, host, id }) => {
    const token = view.credentials.find((cookie) => cookie.key === key)
    const exchange = view.state.exchanges.find(({ sent, completed }) => sent?.id === id || completed?.id === id)
    const at = exchange?.at ?? view.state.pages.find((page) => page.id === id)?.at
    if (token === undefined || at === undefined) return []
    return [entry(at, { id: 'timeline.exposed', args: { name: token.cookie.name, host } }, token.id, [id])]
  })
}
