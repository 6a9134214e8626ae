import type { Exchange, SeenLine } from '../site.ts'
import type { CookieFact, SiteView } from '../view.ts'
import { linesFor } from './cookie-traffic.ts'

/** An answer that set the token and that a cache between the server and several people holds, or may hold (RFC 9111 §3). */
export interface SharedAnswer {
  /** `kept`: it came from one; `fresh`: one may serve it as it is; `revalidated`: one may keep it and must ask first */
  readonly how: 'kept' | 'fresh' | 'revalidated'
  readonly exchange: Exchange
  readonly line: SeenLine
}

const degrees: readonly SharedAnswer['how'][] = ['kept', 'fresh', 'revalidated']

/** The worst of the answers that set the token; null where none may be shared. */
export function sharedAnswer(view: SiteView, cookie: CookieFact): SharedAnswer | null {
  const found = linesFor(view, cookie).flatMap(({ exchange, line }) => {
    const how = sharing(exchange)
    return how === null ? [] : [{ how, exchange, line }]
  })
  return found.toSorted((a, b) => degrees.indexOf(a.how) - degrees.indexOf(b.how))[0] ?? null
}

function sharing({ hop, completed }: Exchange): SharedAnswer['how'] | null {
  if (completed === null || completed.fromCache || (hop.method !== 'GET' && hop.method !== 'HEAD')) return null
  const directives = new Map((completed.cacheControl ?? '').split(', ').map((directive) => [nameOf(directive), secondsOf(directive)]))
  if ((completed.age ?? 0) > 0 || completed.cacheHit) return 'kept'
  if (directives.has('no-store') || directives.has('private')) return null
  const shared = directives.get('s-maxage')
  if (!directives.has('public') && (shared === undefined || shared === 0)) return null
  const lifetime = shared ?? directives.get('max-age') ?? 0
  return lifetime > 0 && !directives.has('no-cache') ? 'fresh' : 'revalidated'
}

function nameOf(directive: string): string {
  return directive.split('=')[0] ?? ''
}

function secondsOf(directive: string): number {
  return Number((directive.split('=')[1] ?? '0').replaceAll('"', ''))
}
