import { readFileSync } from 'node:fs'
import { emptyJar, type Jar, receive } from '../src/audit/http-state/jar.ts'
import { parseSetCookie } from '../src/audit/http-state/parse-set-cookie.ts'
import type { RefusalReason } from '../src/audit/http-state/refusal.ts'
import { type Browser, browsers, type StoredCookie } from '../src/audit/http-state/stored-cookie.ts'

/** A cookie as a real browser stored it; `maxAge` in seconds, rounded, `domain` with a dot where it is not for the host alone. */
interface Seen {
  readonly name: string
  readonly domain: string
  readonly path: string
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite: string | null
  readonly maxAge: number | null
}

interface Witness {
  readonly stored: readonly Seen[]
  /** Chromium's own words for what it refused */
  readonly blocked?: readonly string[]
}

interface Row {
  readonly id: string
  readonly request: { readonly scheme: string; readonly host: string; readonly path: string }
  readonly setCookie: readonly string[]
  readonly browser?: { readonly chromium156: Witness; readonly firefox153: Witness | 'same' }
}

/** `tsx scripts/scanner-cases.ts FILE`: does the storage model store what real Chromium and Firefox stored? Exit code 1 where it does not. */
function main(): number {
  const [file] = process.argv.slice(2)
  if (file === undefined) {
    console.error('scanner-cases: name a file of cases: npx tsx scripts/scanner-cases.ts FILE')
    return 2
  }
  const rows = (JSON.parse(readFileSync(file, 'utf8')) as readonly Row[]).filter((row) => row.browser !== undefined)
  const differences = browsers.map((browser) => compare(rows, browser))
  return differences.every((count) => count === 0) ? 0 : 1
}

function compare(rows: readonly Row[], browser: Browser): number {
  let differing = 0
  for (const row of rows) {
    const differences = differencesOf(row, browser)
    if (differences.length === 0) continue
    differing++
    console.log(`${browser} ${row.id}\n${differences.map((each) => `  ${each}`).join('\n')}`)
  }
  console.log(`${browser}: ${rows.length - differing} of ${rows.length} rows agree, ${differing} differ`)
  return differing
}

function differencesOf(row: Row, browser: Browser): readonly string[] {
  const witness = witnessOf(row, browser)
  const { jar, refused } = play(row, browser)
  const modelled = [...jar.sites.values()].flat().map(describe)
  const seen = witness.stored.map(describeSeen)
  const unexplained = (witness.blocked ?? []).length > 0 ? refused.filter((why) => !isSaid(why, witness.blocked)) : []
  return [
    ...seen.filter((cookie) => !modelled.includes(cookie)).map((cookie) => `browser only: ${cookie}`),
    ...modelled.filter((cookie) => !seen.includes(cookie)).map((cookie) => `model only:   ${cookie}`),
    ...unexplained.map((why) => `the model refuses for ${why}, the browser for ${witness.blocked?.join(', ')}`),
  ]
}

function witnessOf({ browser }: Row, of: Browser): Witness {
  if (browser === undefined) throw new Error('a row without what the browsers stored')
  if (of === 'chromium') return browser.chromium156
  const { stored } = browser.firefox153 === 'same' ? browser.chromium156 : browser.firefox153
  return { stored }
}

// Any moment will do: rows give dates relative to it, or far from it.
const now = 1_793_000_000_000

function play(row: Row, browser: Browser): { readonly jar: Jar<null>; readonly refused: readonly RefusalReason[] } {
  let jar = emptyJar<null>()
  const refused: RefusalReason[] = []
  const host = row.request.host.replace(/:\d+$/, '')
  for (const line of row.setCookie) {
    const { received, value } = parseSetCookie(line.replace(/\{\{(IMF|DASH|RFC850|ASCTIME)\+(\d+)d\}\}/g, writeDate))
    const context = { ...row.request, host, at: now, crossSite: false, topLevelNavigation: true, topLevelSite: null, namelessText: value }
    const receipt = receive(jar, received, null, context, browser)
    jar = receipt.jar
    if (receipt.outcome.outcome === 'refused') refused.push(receipt.outcome.why)
  }
  return { jar, refused }
}

function describe({ cookie, attributes }: StoredCookie): string {
  return describeSeen({
    name: cookie.name,
    domain: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
    path: cookie.path,
    secure: attributes.secure,
    httpOnly: attributes.httpOnly,
    sameSite: attributes.sameSite === 'Default' ? null : attributes.sameSite,
    maxAge: attributes.expiryTime === null ? null : attributes.expiryTime - now / 1000,
  })
}

/** Lifetimes were recorded to the minute. */
function describeSeen({ name, domain, path, secure, httpOnly, sameSite, maxAge }: Seen): string {
  const minutes = maxAge === null ? null : Math.floor(maxAge / 60)
  return JSON.stringify({ name, domain, path, secure, httpOnly, sameSite, minutes })
}

/** Chromium looks at a prefix before the scheme, and so names the prefix where the RFC names the scheme. */
function isSaid(why: RefusalReason, blocked: readonly string[] = []): boolean {
  return blocked.includes(chromiumWords[why]) || (why === 'secure-over-http' && blocked.includes('InvalidPrefix'))
}

const chromiumWords: Readonly<Record<RefusalReason, string>> = {
  empty: 'NoCookieContent',
  'control-character': 'DisallowedCharacter',
  'too-large': 'NameValuePairExceedsMaxSize',
  nameless: 'NoCookieContent',
  'domain-invalid': 'InvalidDomain',
  'domain-public-suffix': 'InvalidDomain',
  'domain-mismatch': 'InvalidDomain',
  'secure-over-http': 'SecureOnly',
  'http-only-from-script': 'HttpOnly',
  'secure-cookie-left-alone': 'OverwriteSecure',
  'cross-site-samesite': 'SameSiteLax',
  'samesite-none-without-secure': 'SameSiteNoneInsecure',
  'prefix-secure': 'InvalidPrefix',
  'prefix-host': 'InvalidPrefix',
  'prefix-http': 'InvalidPrefix',
  'prefix-host-http': 'InvalidPrefix',
  'nameless-prefix': 'InvalidPrefix',
  'partitioned-without-secure': 'InvalidPartitioned',
  'third-party-blocked': 'ThirdPartyPhaseout',
  'http-only-left-alone': 'OverwriteHttpOnly',
}

function writeDate(_placeholder: string, format: string, days: string): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(now + Number(days) * 86_400_000).toUTCString().split(/,? /)
  switch (format) {
    case 'DASH':
      return `${weekday}, ${day}-${month}-${year} ${time} GMT`
    case 'RFC850':
      return `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`
    case 'ASCTIME':
      return `${weekday} ${month} ${day} ${time} ${year}`
    default:
      return `${weekday}, ${day} ${month} ${year} ${time} GMT`
  }
}

process.exitCode = main()
