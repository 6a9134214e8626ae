import { cookieSubject } from '../cookie.ts'
import type { SeenId } from '../observation.ts'
import type { Sticking } from '../view.ts'
import { serverSide } from './credentials-sharing.ts'
import { isWhole } from './gaps.ts'
import type { Happening } from './happening.ts'
import { credentialsStored } from './sticking-candidates.ts'
import { isOk, type Story } from './story.ts'

/**
 * The last login, where a script asked another origin for it with credentials, and no answer of that origin lets credentials through: the
 * browser stores the cookie, and keeps the answer from the script (Fetch, CORS check).
 */
export function withheldAnswer(story: Story, happenings: readonly Happening[]): Sticking | null {
  const login = happenings.findLast(({ kind, chain }) => kind === 'login' && chain.length > 0)
  const first = login?.chain[0]
  if (login === undefined || first === undefined || first.hop.resource !== 'xhr' || !isOk(first)) return null
  const side = serverSide(story, first)
  if (side === null || side === 'ready') return null
  const stored = credentialsStored(story, first)
  if (stored === null || isSignedInLater(story, login)) return null
  return {
    kind: `answer-withheld-${side}`,
    subject: cookieSubject(stored.cookie),
    at: first.at,
    args: { name: stored.cookie.name, host: first.hop.place.host },
    evidence: [first.sent?.id, stored.line, first.completed?.id].filter((id): id is SeenId => id !== undefined),
    browsers: ['chromium', 'firefox'],
    isWhole: isWhole(story.state, first.at, Number.POSITIVE_INFINITY),
  }
}

/** Whatever the script saw, the user got in. */
function isSignedInLater({ state }: Story, { at, signals }: Happening): boolean {
  const shown = state.pages.some((page) => page.at >= at && page.logoutControl && !page.passwordInput)
  return shown || ['S2', 'S3', 'S5', 'S6'].some((id) => signals.includes(id))
}
