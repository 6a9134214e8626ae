import type { SeenId } from '../observation.ts'
import type { CookieFact, SiteView } from '../view.ts'

/** Where a secret that seals a cookie is known from. */
export interface KnownSecret {
  /** `documented`: an entry of the list of documented defaults; else the line of a longer list */
  readonly from: { readonly list: 'documented'; readonly entry: string } | { readonly list: 'usual' | 'added'; readonly line: number }
  /** the search that found it; null where the reading of the value did */
  readonly search: SeenId | null
}

/** What the reading of a cookie's value told of its secret, else what a search on the user's click did; null: it is not known. */
export function knownSecretOf(view: SiteView, { key, traits }: CookieFact): KnownSecret | null {
  if (traits.knownSecret !== null) {
    const [, list, line] = /^(usual|added):(\d+)$/.exec(traits.knownSecret) ?? []
    const isLine = list === 'usual' || list === 'added'
    return { from: isLine ? { list, line: Number(line) } : { list: 'documented', entry: traits.knownSecret }, search: null }
  }
  const found = view.state.secrets?.find(({ cookie }) => cookie === key)
  return found === undefined ? null : { from: { list: found.list, line: found.line }, search: found.id }
}
