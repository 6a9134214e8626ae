import { cookieSubject } from '../cookie.ts'
import { isExpired } from '../http-state/stored-cookie.ts'
import type { CookieHistory, Generation, SeenLine, SiteState } from '../site.ts'
import type { EpochMilliseconds } from '../time.ts'
import { hasValue } from '../traits.ts'
import type { CookieFact, Journey, Reason, SiteView } from '../view.ts'
import { exposuresOf } from './exposures.ts'
import { doubtfulOf, isCookieDoubtful, missed } from './gaps.ts'
import { type Happening, succeeded } from './happening.ts'
import { happeningsOf, journeyNumber, journeySubject } from './journeys.ts'
import { effectOfLogout } from './logout-effect.ts'
import { once } from './once.ts'
import { refusalsOf } from './refusals.ts'
import { renewalOf } from './renewals.ts'
import { type Classified, classify } from './session-tokens.ts'
import { withLikelyTokens } from './shape/likely-tokens.ts'
import { stickingOf } from './sticking.ts'
import { isSuccess, type Story, storyOf } from './story.ts'
import { tokenSets } from './token-sets.ts'
import { transportOf } from './transport.ts'

/** Every fact of a site as of a moment. Rules and pages ask this and nothing else. */
export function siteView(state: SiteState, asOf: EpochMilliseconds, browser: 'chromium' | 'firefox' | null = null): SiteView {
  const story = storyOf(state)
  const happenings = happeningsOf(story)
  const doubtful = doubtfulOf(story, happenings)
  const histories = [...state.cookies.values()]
  const facts = histories.flatMap((history) => {
    const classified = classify(story, happenings, history)
    if (classified === null) return []
    const stale = isCookieDoubtful(story, happenings, doubtful, history, classified)
    return [{ history, classified, fact: factOf(state, asOf, history, classified, stale) }]
  })
  const tokens = facts.filter(({ fact }) => fact.class === 'session-token' && fact.evidenceClass !== 'shape')
  const plain = facts.map(({ fact }) => fact)
  const cookies = happenings.some(succeeded('login')) ? plain : withLikelyTokens(plain)
  return {
    state,
    asOf,
    cookies,
    tokens: tokens.map(({ fact }) => fact),
    sets: tokenSets(
      state,
      tokens.map(({ fact }) => fact),
    ),
    credentials: cookies.filter(
      (fact) =>
        fact.evidenceClass !== 'shape' &&
        fact.carriesCredential &&
        (fact.class === 'session-token' || fact.class === 'remember-me' || fact.class === 'companion'),
    ),
    journeys: journeysOf(story, happenings, doubtful, tokens),
    exposures: exposuresOf(
      state,
      happenings,
      tokens.map(({ history }) => history),
    ),
    refusals: refusalsOf(state, browser ?? 'chromium'),
    sticking: stickingOf(story, happenings, browser ?? 'chromium'),
    transport: once(({ key, cookie }: CookieFact) => transportOf(state, state.cookies.get(key) ?? { key, cookie, generations: [] })),
    bearer:
      tokens.length === 0 && story.exchanges.some((exchange) => exchange.sent?.authorization?.scheme === 'bearer' && isSuccess(exchange)),
    access: state.access,
  }
}

function factOf(state: SiteState, asOf: EpochMilliseconds, history: CookieHistory, classified: Classified, stale: boolean): CookieFact {
  const { generation } = classified
  const last = history.generations.at(-1) ?? generation
  const present = last.until === null && (last.attributes === null || !isExpired(last.attributes, asOf))
  return {
    key: history.key,
    id: cookieSubject(history.cookie),
    cookie: history.cookie,
    class: classified.class,
    evidenceClass: classified.evidenceClass,
    probability: classified.probability,
    reasons: classified.reasons,
    framework: classified.framework,
    present,
    attributes: generation.attributes,
    traits: generation.traits,
    modelled: generation.modelled,
    storedBy: generation.id,
    header: headerOf(state, history, generation.header),
    generations: history.generations,
    carriesCredential: classified.class === 'companion' ? isSealedSecret(generation) : hasValue(generation.traits),
    stale,
  }
}

/** A companion is a credential only where it plainly holds a secret of its own: signed or sealed, and long. */
function isSealedSecret({ traits }: Generation): boolean {
  return (traits.kind === 'signed' || traits.kind === 'encrypted' || traits.kind === 'jwt') && traits.bits >= 64
}

function headerOf(state: SiteState, history: CookieHistory, id: string | null): CookieFact['header'] {
  const { byId, newest } = ownLines(state)
  const own = id === null ? undefined : byId.get(id)
  if (own !== undefined || state.gaps.length > 0) return own ?? null
  return newest.get(history.cookie.name) ?? null
}

/** The site's own Set-Cookie lines by identity, and the newest with a value by name. */
const ownLines = once((state: SiteState) => {
  const byId = new Map<string, SeenLine>()
  const newest = new Map<string, SeenLine>()
  for (const line of state.exchanges.flatMap((exchange) => (exchange.site === state.site ? exchange.lines : []))) {
    if (!byId.has(line.id)) byId.set(line.id, line)
    if (line.traits.kind !== 'empty') newest.set(line.cookie.name, line)
  }
  return { byId, newest }
})

function journeysOf(
  story: Story,
  happenings: readonly Happening[],
  doubtful: ReadonlySet<Happening>,
  tokens: readonly { readonly history: CookieHistory; readonly classified: Classified }[],
): readonly Journey[] {
  const { settled } = story.state
  const since = settled.at(-1)?.at ?? Number.NEGATIVE_INFINITY
  const counted = journeyNumber(settled.at(-1)?.id)
  const live = happenings.filter(({ at }) => at > since)
  return [
    ...settled,
    ...live.map((happening, index): Journey => {
      const first = happening.chain[0]
      const isSure = !doubtful.has(happening)
      const renewals = tokens.flatMap(({ history, classified }) => renewalOf(story, happening, history, classified, isSure) ?? [])
      return {
        id: journeySubject(counted + index + 1),
        kind: happening.kind,
        answer: happening.answer,
        at: happening.at,
        until: happening.until,
        signals: happening.signals,
        reasons: [...happening.reasons, ...(isSure ? [] : [missed]), ...stepsOf(renewals)],
        attempt: first === undefined ? null : { key: first.key, at: first.at, hop: first.hop },
        evidence: happening.chain
          .flatMap(({ form, sent, completed }) => [form?.id, sent?.id, completed?.id].filter((id) => id !== undefined))
          .slice(0, 8),
        renewals,
        effect: happening.kind === 'logout' && happening.answer === 'yes' ? effectOfLogout(story, happening, renewals) : null,
      }
    }),
  ]
}

/** Of a login in two steps, which of them renewed a token, where it was only one. */
function stepsOf(renewals: Journey['renewals']): readonly Reason[] {
  const steps = new Map(renewals.map(({ reason }) => [reason.id, reason]))
  return [...steps.values()].filter(({ id }) => id.startsWith('renewal.renewed-at-'))
}
