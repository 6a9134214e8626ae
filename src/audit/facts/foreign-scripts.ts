import type { Exchange } from '../site.ts'
import type { SiteView } from '../view.ts'
import { bare } from './lost-logins.ts'
import { isSuccess } from './story.ts'

/** Scripts of other sites that pages of this site loaded: they run with the page's rights and read what its scripts can read. */
export function foreignScripts({ state }: SiteView): readonly Exchange[] {
  return state.exchanges.filter(
    (exchange) =>
      exchange.hop.resource === 'script' &&
      exchange.site !== state.site &&
      exchange.hop.initiator !== null &&
      bare(exchange.hop.initiator) === state.site &&
      exchange.sent !== null &&
      isSuccess(exchange),
  )
}
