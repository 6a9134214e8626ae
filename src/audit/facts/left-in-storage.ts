import type { SeenId } from '../observation.ts'
import type { CookieFact, SiteView } from '../view.ts'
import { succeeded } from './happening.ts'

/** A token that pages were seen to keep in web storage, and whether it still stood there after the logout. */
export interface LeftInStorage {
  readonly cookie: CookieFact
  /** null where no page was read after the logout */
  readonly isLeft: boolean | null
  readonly evidence: readonly SeenId[]
}

/** Tokens that stood in web storage before the user signed out. */
export function leftInStorage(view: SiteView): readonly LeftInStorage[] {
  const logout = view.journeys.findLast(succeeded('logout'))
  if (logout === undefined) return []
  return view.tokens.flatMap((cookie) => {
    const digests = new Set<string>(
      cookie.generations.filter(({ from }) => from < logout.at).flatMap(({ traits }) => [traits.digest, ...traits.needles]),
    )
    const holding = view.state.pages.filter(({ holds }) => holds.some(({ where, digest }) => where !== 'html' && digests.has(digest)))
    if (holding.length === 0) return []
    const after = view.state.pages.filter(({ at }) => at > logout.until)
    const left = holding.find(({ at }) => at > logout.until)
    const seen = left ?? after[0] ?? holding[0]
    const isLeft = left !== undefined ? true : after.length > 0 ? false : null
    return seen === undefined ? [] : [{ cookie, isLeft, evidence: [...logout.evidence.slice(0, 4), seen.id] }]
  })
}
