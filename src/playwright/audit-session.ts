import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { ProfileName } from '../audit/profile.ts'
import type { Report } from '../audit/report.ts'
import { hostOf } from '../export/baseline/site-name.ts'
import { auditRecording } from '../library/audit-recording.ts'
import { heldCookie } from './held-cookie.ts'
import { type PlaywrightContext, type PlaywrightPage, playwrightTraffic } from './playwright-traffic.ts'
import { type PuppeteerPage, puppeteerTraffic } from './puppeteer-traffic.ts'
import type { Traffic } from './traffic.ts'

/** What is driven: a context of Playwright or one of its pages, or a page of Puppeteer. */
export type AuditedBrowser = PlaywrightContext | PlaywrightPage | PuppeteerPage

export interface SessionAuditOptions {
  /** thresholds of a standard; OWASP's where none is named */
  readonly profile?: ProfileName
  /** names of cookies that carry the session, where you know them */
  readonly sessionTokens?: readonly string[]
  /** hosts that are yours, as in `example.com`: reports on other sites are left out; all, where none is named */
  readonly sites?: readonly string[]
}

/** A session that is being watched. What is seen stays in memory, and no report of it holds a value. */
export interface SessionAudit {
  /**
   * A report for each site seen so far, once the answers that were under way are read.
   * @throws UnusableHar where nothing was seen; Unusable where no cookie has a name that was stated
   */
  reports(): Promise<readonly Report[]>
  /** Ends the watching. What was seen can still be reported. */
  stop(): void
}

/**
 * Watches the traffic of a browser from now on: call it before the first page is opened. Cookies that are there already, as `storageState` of
 * Playwright brings them, are known by their attributes; Playwright does not tell `SameSite=Lax` from no SameSite there.
 */
export async function auditSession(audited: AuditedBrowser, options: SessionAuditOptions = {}): Promise<SessionAudit> {
  const traffic = 'browserContext' in audited ? await puppeteerTraffic(audited) : playwrightTraffic(contextOf(audited))
  const heldBefore = (await traffic.cookies()).map(heldCookie)
  return {
    async reports() {
      const { profile, sessionTokens, sites } = options
      const reports = auditRecording(await recordingOf(traffic), {
        heldBefore,
        ...(profile === undefined ? {} : { profile }),
        ...(sessionTokens === undefined ? {} : { sessionTokens }),
      })
      const wanted = sites?.map((host) => cookieSite(hostOf(host)))
      return wanted === undefined ? reports : reports.filter(({ site }) => wanted.includes(site))
    },
    stop: () => traffic.stop(),
  }
}

function contextOf(audited: PlaywrightContext | PlaywrightPage): PlaywrightContext {
  return 'context' in audited ? audited.context() : audited
}

async function recordingOf(traffic: Traffic): Promise<object> {
  const { creator, browser } = traffic
  const entries = await traffic.entries()
  return { log: { version: '1.2', creator: { name: creator, version: '' }, browser: { name: browser, version: '' }, entries } }
}
