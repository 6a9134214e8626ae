import { type NotSentReason, whyNotSent } from '../http-state/retrieval.ts'
import type { Exchange } from '../site.ts'
import { serverSide } from './credentials-sharing.ts'
import { bare, isOfAnotherSite } from './lost-logins.ts'
import type { Candidate } from './sticking-candidates.ts'
import type { Cause } from './sticking-causes.ts'
import type { Story } from './story.ts'

type Browser = 'chromium' | 'firefox'

/** Why a cookie that is in the jar stays behind at a request, by what each browser does (RFC 6265bis §5.8.3). */
export function whyUnsent(story: Story, { history, generation }: Candidate, denied: Exchange, browser: Browser): Cause | null {
  if (history === null || generation?.attributes == null) return null
  const { cookie } = history
  const { attributes } = generation
  const { hop } = denied
  const crossSite = isOfAnotherSite(denied)
  const topLevel = hop.topLevelSite ?? denied.site
  const request = {
    scheme: hop.place.scheme,
    host: hop.place.host,
    path: hop.place.path,
    at: denied.at,
    crossSite,
    topLevelNavigation: hop.resource === 'document',
    topLevelSite: cookie.partition !== null && bare(cookie.partition) === bare(topLevel) ? cookie.partition : topLevel,
    method: hop.method,
  }
  const reasonIn = (one: Browser) => whyNotSent({ cookie, attributes, created: generation.from }, request, one)
  const why = reasonIn(browser)
  const browsers = (['chromium', 'firefox'] as const).filter((one) => reasonIn(one) !== null)
  const say = (kind: string, args: Cause['args'] = {}, where: readonly Browser[] = browsers): Cause => ({
    kind,
    args,
    evidence: [generation.id],
    browsers: where,
  })
  if (why === null) {
    if (hop.resource !== 'xhr' || denied.sent === null || denied.sent.cookies.length > 0) return null
    if (crossSite) return say('third-party-unsent', {}, [browser])
    const side = serverSide(story, denied)
    return say(`asked-without-credentials${side === null ? '' : `-${side}`}`, {}, ['chromium', 'firefox'])
  }
  return causeBy(why, say)

  function causeBy(reason: NotSentReason, sayIt: typeof say): Cause | null {
    const { host, path } = hop.place
    switch (reason) {
      case 'domain':
        return sayIt('domain-not-covered', { domain: cookie.domain, host })
      case 'path':
        // An identifier in a path is not kept, and the cookie's path may hold it.
        return path.includes('{') ? null : sayIt('path-not-covered', { path: cookie.path, request: path })
      case 'secure':
        return sayIt('secure-not-covered', { host })
      case 'samesite':
        return hop.resource === 'document' && attributes.sameSite === 'Strict'
          ? sayIt('strict-after-other-site', { request: path })
          : sayIt('cross-site-unsent', { samesite: attributes.sameSite === 'Default' ? 'Lax by default' : attributes.sameSite })
      case 'expired':
        return sayIt('expired-at-once')
      case 'partition':
        return cookie.partition === null
          ? sayIt('third-party-unsent')
          : sayIt('partitioned-elsewhere', { partition: bare(cookie.partition), site: bare(topLevel) })
      case 'third-party-blocked':
        return sayIt('third-party-unsent')
      default:
        return reason satisfies never
    }
  }
}
