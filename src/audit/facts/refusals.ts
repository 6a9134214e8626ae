import { cookieSubject } from '../cookie.ts'
import { storeCookie } from '../http-state/storage-model.ts'
import type { Exchange, SeenLine, SiteState } from '../site.ts'
import type { Refusal } from '../view.ts'
import { isDeletion } from './story.ts'

/** Reasons that lie in the line or the scheme: they need no knowledge of what else the jar held. */
const reasonsInTheLine = new Set([
  'control-character',
  'too-large',
  'domain-mismatch',
  'domain-public-suffix',
  'domain-invalid',
  'secure-over-http',
  'samesite-none-without-secure',
  'prefix-secure',
  'prefix-host',
  'prefix-http',
  'prefix-host-http',
  'nameless-prefix',
  'partitioned-without-secure',
])

/** Set-Cookie lines that the browser's model refuses, each with what the jar says: refused is said only with both witnesses. */
export function refusalsOf(state: SiteState, browser: 'chromium' | 'firefox'): readonly Refusal[] {
  return state.exchanges.flatMap((exchange) =>
    exchange.site === state.site ? exchange.lines.flatMap((line) => refusalOf(state, exchange, line, browser)) : [],
  )
}

function refusalOf(state: SiteState, { hop }: Exchange, line: SeenLine, browser: 'chromium' | 'firefox'): readonly Refusal[] {
  if (isDeletion(line)) return []
  const { scheme, host, path } = hop.place
  const outcome = storeCookie(
    line.cookie,
    {
      scheme: scheme === 'https' || scheme === 'wss' ? 'https' : 'http',
      host,
      path,
      at: line.at,
      existing: [],
      crossSite: false,
      topLevelNavigation: hop.resource === 'document',
      topLevelSite: hop.topLevelSite,
    },
    browser,
  )
  if (outcome.outcome !== 'refused' || !reasonsInTheLine.has(outcome.why)) return []
  const id = cookieSubject({ name: line.cookie.name, domain: host, hostOnly: true, path: '/', partition: null })
  return [{ line, id, host, scheme, why: outcome.why, args: outcome.args, jar: jarSays(state, line) }]
}

function jarSays(state: SiteState, line: SeenLine): Refusal['jar'] {
  const histories = [...state.cookies.values()]
  const holds = histories.some(
    ({ cookie, generations }) =>
      cookie.name === line.cookie.name &&
      generations.some(({ traits, until }) => traits.digest === line.traits.digest && (until === null || until >= line.at)),
  )
  if (holds) return 'disagrees'
  if (state.access === 'partial' || state.access === 'none') return 'unseen'
  const seen =
    state.scans.some(({ at }) => at >= line.at) ||
    histories.some(({ generations }) => generations.some(({ from, modelled }) => !modelled && from >= line.at))
  return seen ? 'agrees' : 'unseen'
}
