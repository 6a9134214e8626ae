import { cookieSite } from '../http-state/registrable-domain.ts'
import type { SeenId, UrlPart } from '../observation.ts'
import type { CookieHistory, Generation, SiteState } from '../site.ts'
import type { Digest } from '../traits.ts'
import type { Exposure } from '../view.ts'
import { addressedValues, isAddressed } from './addressed-tokens.ts'
import type { Happening } from './happening.ts'
import { jarDelay } from './story.ts'

/** Where the value of a token, or the identifier inside it, was seen outside the Cookie header; what was found before stands. */
export function exposuresOf(state: SiteState, happenings: readonly Happening[], tokens: readonly CookieHistory[]): readonly Exposure[] {
  const happened = happenings.filter(({ answer }) => answer === 'yes')
  const isAnonymous = (generation: Generation) => wasAnonymous(generation, happened)
  const ofCookies = needlesOf(tokens, isAnonymous)
  const needles = new Map([...addressedOnly(state), ...ofCookies])
  const standing = state.exposures.filter(({ key, digest }) => {
    if (isAddressed(key)) return !isOfCookie(state, digest)
    const history = tokens.find((token) => token.key === key)
    return (
      history !== undefined && !history.generations.some((generation) => generation.traits.digest === digest && isAnonymous(generation))
    )
  })
  const found = [...foundInAddresses(state, needles), ...foundInPages(state, needles)]
  const known = new Set(standing.map(({ id, where }) => `${where} ${id}`))
  return [...standing, ...found.filter(({ id, where }) => !known.has(`${where} ${id}`))]
}

/** Sessions that go by their address alone; one that a cookie holds too is that cookie's. */
function addressedOnly(state: SiteState): Needles {
  const before = state.exposures.filter(({ key }) => isAddressed(key)).map(({ key, digest }) => ({ key, digest }))
  const values = [...before, ...[...addressedValues(state)].map(([digest, { key }]) => ({ key, digest }))]
  return new Map(values.flatMap((value) => (isOfCookie(state, value.digest) ? [] : [[value.digest, value] as const])))
}

function isOfCookie({ cookies }: SiteState, digest: Digest): boolean {
  return [...cookies.values()].some(({ generations }) =>
    generations.some(({ traits }) => [traits.digest, traits.identity, ...traits.needles].includes(digest)),
  )
}

type Needles = ReadonlyMap<string, Pick<Exposure, 'key' | 'digest'>>

function needlesOf(tokens: readonly CookieHistory[], isAnonymous: (generation: Generation) => boolean): Needles {
  const needles = new Map<string, { key: CookieHistory['key']; digest: Digest }>()
  for (const { key, generations } of tokens) {
    for (const { traits } of generations.filter((generation) => !isAnonymous(generation)))
      for (const needle of [traits.digest, traits.identity, ...traits.needles]) needles.set(needle, { key, digest: traits.digest })
  }
  return needles
}

function foundInAddresses(state: SiteState, needles: Needles): readonly Exposure[] {
  return state.exchanges.flatMap(({ hop, sent, completed }) => [
    ...inParts(sent?.urlParts ?? [], hop.place.host, sent?.id ?? ''),
    ...inParts(completed?.fragmentParts ?? [], completed?.location?.host ?? hop.place.host, completed?.id ?? ''),
  ])

  function inParts(parts: readonly UrlPart[], host: string, id: SeenId): readonly Exposure[] {
    const to = cookieSite(host) === state.site ? 'same-site' : 'cross-site'
    return parts.flatMap(({ where, name, digest }) => exposed(needles, digest, { where, name, to, host, id }))
  }
}

function foundInPages(state: SiteState, needles: Needles): readonly Exposure[] {
  return state.pages.flatMap(({ id, holds, place: { host } }) =>
    holds.flatMap(({ digest, where }) => exposed(needles, digest, { where, name: null, to: 'same-site', host, id })),
  )
}

function exposed(needles: Needles, digest: Digest, place: Omit<Exposure, 'key' | 'digest'> & { readonly id: SeenId }): readonly Exposure[] {
  const token = needles.get(digest)
  return token === undefined ? [] : [{ ...token, ...place }]
}

/** Nobody was signed in while the value was there, and the next login replaced it: whoever saw it holds nothing. */
function wasAnonymous({ from, until }: Generation, happened: readonly Happening[]): boolean {
  const logins = happened.filter(({ kind }) => kind === 'login')
  const before = logins.findLast(({ at }) => at <= from)
  if (before !== undefined && !happened.some(({ kind, at }) => kind === 'logout' && at > before.at && at <= from)) return false
  const next = logins.find(({ at }) => at > from)
  return next === undefined ? before !== undefined : until !== null && until <= next.until + jarDelay
}
