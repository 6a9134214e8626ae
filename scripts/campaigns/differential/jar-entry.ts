import type { Cookie } from 'puppeteer-core'
import type { CookieIdentity, StoredAttributes } from '../../../src/audit/cookie.ts'
import { emptyJar, type Jar, receive } from '../../../src/audit/http-state/jar.ts'
import { parseSetCookie } from '../../../src/audit/http-state/parse-set-cookie.ts'
import type { Browser } from '../../../src/audit/http-state/stored-cookie.ts'
import type { EpochMilliseconds } from '../../../src/audit/time.ts'
import type { Ground } from './playground.ts'

/** One stored cookie in words that can be compared and read: values are the campaign's own. */
export interface JarEntry {
  readonly text: string
  readonly expiryTime: number | null
}

/** Whether two jars hold the same of what lasts: what was meant for seconds may be gone before anybody looks. The clock goes on between an answer and its being read: a lifetime may differ by seconds. */
export function isSameJar(one: readonly JarEntry[], other: readonly JarEntry[], at: EpochMilliseconds): boolean {
  const lasts = ({ expiryTime }: JarEntry): boolean => expiryTime === null || expiryTime > at / 1000 + 120
  const [here, there] = [one.filter(lasts), other.filter(lasts)]
  return (
    here.length === there.length &&
    here.every(({ text, expiryTime }, index) => {
      const beside = there[index]
      return text === beside?.text && Math.abs((expiryTime ?? 0) - (beside.expiryTime ?? 0)) < 60
    })
  )
}

/** What the storage model holds after an answer. */
export function modelledJar(
  lines: readonly string[],
  { scheme, path }: Ground,
  host: string,
  at: number,
  browser: Browser,
): readonly JarEntry[] {
  let jar: Jar<string> = emptyJar()
  for (const line of lines) {
    const { received, value } = parseSetCookie(line)
    const context = { scheme, host, path, at, crossSite: false, topLevelNavigation: true, topLevelSite: 'here', namelessText: value }
    const isName = browser === 'firefox' && received.nameless === 'no-equals'
    jar = receive(jar, received, isName ? '' : value, context, browser).jar
  }
  return [...jar.sites.values()]
    .flat()
    .map(({ cookie, attributes, payload }) => entry(cookie, attributes, payload, browser))
    .toSorted(byText)
}

/**
 * What the browser shows of its jar. Through WebDriver BiDi, Firefox tells names octet by octet, and of the cookies of all partitions not
 * which they are in: there no partition is compared.
 */
export function shownJar(cookies: readonly Cookie[], browser: Browser): readonly JarEntry[] {
  const told = (name: string): string => (browser === 'firefox' ? Buffer.from(name, 'latin1').toString('utf8') : name)
  return cookies
    .map(({ name, value, domain, path, secure, httpOnly, sameSite, expires, partitionKey }) =>
      entry(
        {
          name: told(name),
          domain: domain.replace(/^\./, ''),
          hostOnly: !domain.startsWith('.'),
          path,
          partition: partitionKey ? 'here' : null,
        },
        { secure, httpOnly: httpOnly ?? false, sameSite: sameSite ?? 'Default', expiryTime: expires < 0 ? null : expires },
        value,
        browser,
      ),
    )
    .toSorted(byText)
}

function entry(
  cookie: CookieIdentity,
  { secure, httpOnly, sameSite, expiryTime }: StoredAttributes,
  value: string,
  browser: Browser,
): JarEntry {
  const flags = [secure && 'Secure', httpOnly && 'HttpOnly', sameSite, browser === 'chromium' && cookie.partition && 'Partitioned']
    .filter(Boolean)
    .join(' ')
  const domain = `${cookie.hostOnly ? '' : '.'}${cookie.domain}`
  const life = expiryTime === null ? '' : ' for a time'
  const text = `${JSON.stringify(cookie.name)}=${JSON.stringify(value)} ${domain} ${JSON.stringify(cookie.path)} ${flags}${life}`
  return { text, expiryTime }
}

function byText(one: JarEntry, other: JarEntry): number {
  return one.text < other.text ? -1 : one.text > other.text ? 1 : 0
}
