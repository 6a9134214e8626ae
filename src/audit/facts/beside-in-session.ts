import { areOfOneSession, placeInSession } from '../frameworks/sessions-of-several.ts'
import type { CookieHistory } from '../site.ts'
import { once } from './once.ts'
import { tellingTraits } from './static-class.ts'
import type { Story } from './story.ts'

interface Beside {
  readonly product: string
  readonly history: CookieHistory
}

/** The cookies that, by name and value form, hold a session together with this one, for the same hosts. */
export function besideInSession(story: Story, history: CookieHistory): readonly Beside[] {
  const place = placeOf(history)
  if (place === null) return []
  const { domain, partition } = history.cookie
  return [...story.state.cookies.values()].flatMap((other) => {
    if (other.cookie.domain !== domain || other.cookie.partition !== partition) return []
    const itsPlace = placeOf(other)
    return itsPlace !== null && areOfOneSession(place, itsPlace) ? [{ product: place.session.product, history: other }] : []
  })
}

const placeOf = once((history: CookieHistory) => {
  const traits = tellingTraits(history)
  return traits === null ? null : placeInSession(history.cookie.name, traits)
})
