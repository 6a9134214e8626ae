import { browser } from '../browser/api.ts'

/** There is one probe at a time, and so one rule. */
const ruleId = 1

/**
 * Gives the background's own requests to one origin a `Cookie` header of our choice, until it is taken back.
 *
 * All three limits are needed. `tabIds: [-1]`: not the user's pages. `initiatorDomains`: not their service workers, which have no tab
 * either, and would hand the user's session over to ours. `requestDomains` and the filter: not where a redirect leads.
 *
 * @throws where the browser refuses the rule
 */
export async function setCookieRule(url: string, cookie: string): Promise<void> {
  const { origin, hostname } = new URL(url)
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [ruleId],
    addRules: [
      {
        id: ruleId,
        priority: 1,
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'cookie', operation: 'set', value: cookie }] },
        condition: {
          tabIds: [-1],
          initiatorDomains: [new URL(browser.runtime.getURL('')).host],
          requestDomains: [hostname],
          urlFilter: `|${origin}/`,
          resourceTypes: ['xmlhttprequest'],
          requestMethods: ['get'],
        },
      },
    ],
  })
}

/** Takes every rule back, also one that an earlier worker life left. */
export async function removeCookieRule(): Promise<void> {
  const left = await browser.declarativeNetRequest.getSessionRules()
  if (left.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: left.map(({ id }) => id) })
}
