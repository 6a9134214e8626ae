import type { ProbeQuestion } from '../../../src/audit/probe.ts'
import type { Report } from '../../../src/audit/report.ts'
import type { FakeBrowser } from '../../browser/support/fake-browser.ts'
import type { Watched } from '../../browser/support/watched.ts'

const own = { id: 'sidwatch', url: 'chrome-extension://sidwatch/src/popup/index.html' }

/** The site that is probed, and the page of it that the user's tab shows. */
export const where = { store: '0', site: 'shop.example' }
export const url = 'https://shop.example/account'

/** The command of a page that starts a probe, but for its question. */
export const start = { type: 'start-probe', tab: 1, check: { by: 'difference' }, consent: true, ...where } as const

export function starting(question: ProbeQuestion) {
  return { ...start, question }
}

/** A cookie of the shop's as the browser tells of it. */
export const cookieOfShop = {
  domain: 'shop.example',
  hostOnly: true,
  path: '/',
  storeId: '0',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  session: true,
}

/** What `webRequest` tells of a request that our own background sends. */
export const ownRequest = { method: 'GET', type: 'xmlhttprequest', tabId: -1, initiator: 'chrome-extension://sidwatch' } as const

/** The user's tab is open, and something is called before each write of the worker's that a death could come before. */
export function openShop({ open, browser: { storage, declarativeNetRequest: rules } }: FakeBrowser, onCall: () => void): void {
  const { set } = storage.session
  const update = rules.updateSessionRules
  storage.session.set = (values) => {
    onCall()
    return set(values)
  }
  rules.updateSessionRules = (change) => {
    onCall()
    return update(change)
  }
  open.set(1, { id: 1, incognito: false, url })
}

/** The `Cookie` header that the rule of the moment puts on the wire; null where there is none. */
export function carriedCookie({ rules }: Watched): string | null {
  return [...rules.values()][0]?.action.requestHeaders?.[0]?.value ?? null
}

export function cookieHeaders(cookie: string | null): readonly { readonly name: string; readonly value: string }[] {
  return cookie === null ? [] : [{ name: 'Cookie', value: cookie }]
}

/** Sends a command as the popup does. */
export async function tell({ emit, pass }: Watched, message: unknown): Promise<unknown> {
  const answer = emit('runtime.onMessage', message, own)[0]
  await pass(0)
  return answer
}

/** What the newest probe found. */
export function last({ report }: Watched): Report['probes'][number] | undefined {
  return report('0', 'shop.example').probes.at(-1)
}
