import type { Exchange } from '../site.ts'
import { attemptOf } from './attempts.ts'
import { issuedBy } from './carriers.ts'
import { type Happening, happening } from './happening.ts'
import type { Story } from './story.ts'

/**
 * A login whose fields and address no word list knows: a form sent from a page that asks for a password, answered with what can carry a
 * session, or with a way to sign out, on a page that asks for none. Needs page facts.
 */
export function loginFromPasswordPage(story: Story, exchange: Exchange): Happening | null {
  if (!isFilledForm(exchange)) return null
  const ofTab = story.state.pages.filter(({ tab, frame }) => tab === exchange.hop.tab && frame === 0)
  const asked = ofTab.findLast(({ at }) => at < exchange.at)
  if (asked === undefined || !asked.passwordInput || asked.logoutControl) return null
  const attempt = attemptOf(story, { exchange, kind: 'login', signals: ['A8'], passwords: [] })
  const shown = ofTab.find(({ at }) => at >= attempt.end)
  if (shown === undefined || shown.passwordInput || shown.codeInput || ['N1', 'N2', 'N4'].some((id) => attempt.signals.has(id))) return null
  const isGranted = shown.logoutControl || issuedBy(story, attempt.chain).some(({ after }) => after.attributes?.httpOnly)
  return isGranted ? happening('login', 'yes', attempt) : null
}

/** A page's own form with two fields or more that say something. */
function isFilledForm({ hop, form }: Exchange): boolean {
  if (hop.method !== 'POST' || hop.resource !== 'document' || form === null) return false
  return form.fields.filter((name) => !form.emptyFields.includes(name)).length >= 2
}
