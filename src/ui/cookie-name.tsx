import type { CookieSummary } from '../audit/report.ts'
import { clip } from './amounts.ts'
import { Say } from './language.tsx'

const longestName = 64

/** The name of a cookie is hostile text: it stands alone in its direction, short, and whole only in its tooltip. */
export function CookieName({ name }: { name: string }) {
  const short = clip(name, longestName)
  return (
    <bdi class="name" title={short === name ? undefined : name}>
      {short}
    </bdi>
  )
}

/** Where a cookie is valid. */
export function CookiePlace({ cookie }: { cookie: CookieSummary }) {
  return (
    <span class="place">
      <Say id={cookie.hostOnly ? 'place.host' : 'place.domain'} args={{ domain: cookie.domain }} />
      {cookie.path !== '/' && (
        <>
          {' · '}
          <Say id="place.path" args={{ path: clip(cookie.path, longestName) }} />
        </>
      )}
      {cookie.partition !== null && (
        <>
          {' · '}
          <Say id="place.partition" args={{ partition: cookie.partition }} />
        </>
      )}
    </span>
  )
}
