import type { Exchange } from '../site.ts'
import type { SiteView } from '../view.ts'
import { bare } from './lost-logins.ts'
import { isSuccess } from './story.ts'

/**
 * Scripts of other sites that pages of this site loaded: they run with the page's rights and read what its scripts can read. A host whose
 * scripts the page pins can put nothing else in their place (Subresource Integrity).
 */
export function foreignScripts({ state }: SiteView): readonly Exchange[] {
  const scripts = state.exchanges.filter(
    (exchange) =>
      exchange.hop.resource === 'script' &&
      exchange.site !== state.site &&
      exchange.hop.initiator !== null &&
      bare(exchange.hop.initiator) === state.site &&
      exchange.sent !== null &&
      isSuccess(exchange),
  )
  return scripts.filter((script) => !isPinned(state, script))
}

/** The page that the script came with says so: the next that is read of its tab. */
function isPinned({ pages }: SiteView['state'], { at, hop }: Exchange): boolean {
  const page = pages.find((read) => read.tab === hop.tab && read.frame === 0 && read.at >= at)
  return page?.pinnedScripts?.includes(hop.place.host) ?? false
}
