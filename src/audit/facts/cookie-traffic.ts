import type { Exchange, SeenLine } from '../site.ts'
import type { CookieFact, SiteView } from '../view.ts'
import { once } from './once.ts'
import { isDeletion } from './story.ts'
import { sentBy } from './story-cookies.ts'

/** The site's requests that carried the cookie, with any value it had since it became what it is. */
export function requestsWith(view: SiteView, cookie: CookieFact): readonly Exchange[] {
  return requestsIn(view)(cookie)
}

const requestsIn = once((view: SiteView) =>
  once((cookie: CookieFact) => {
    const since = cookie.generations.find(({ id }) => id === cookie.storedBy)?.from ?? 0
    const digests = new Set(cookie.generations.filter(({ from }) => from >= since).map(({ traits }) => traits.digest))
    return ownExchanges(view, cookie).filter((exchange) =>
      [...(sentBy(exchange).get(cookie.cookie.name) ?? [])].some((digest) => digests.has(digest)),
    )
  }),
)

/** A Set-Cookie line, and the answer it came in. */
interface Given {
  readonly exchange: Exchange
  readonly line: SeenLine
}

/** The Set-Cookie lines that gave the cookie a value, with the answers they came in. */
export function linesFor(view: SiteView, cookie: CookieFact): readonly Given[] {
  return linesIn(view)(cookie)
}

const linesIn = once((view: SiteView) =>
  once((cookie: CookieFact): readonly Given[] =>
    ownExchanges(view, cookie).flatMap((exchange) =>
      exchange.lines.filter((line) => line.cookie.name === cookie.cookie.name && !isDeletion(line)).map((line) => ({ exchange, line })),
    ),
  ),
)

function ownExchanges(view: SiteView, { cookie }: CookieFact): readonly Exchange[] {
  const reaches = (host: string) => host === cookie.domain || (!cookie.hostOnly && host.endsWith(`.${cookie.domain}`))
  return view.state.exchanges.filter(({ site, hop }) => site === view.state.site && reaches(hop.place.host))
}

/** `scheme://host:port`, as an origin without default-port folding: ports are what is told apart. */
export function originOf({ hop: { place } }: Exchange): string {
  return `${place.scheme}://${place.host}:${place.port}`
}
