import type { CookieIdentity } from '../audit/cookie.ts'
import type { SecretPlace, SecretsTried } from '../audit/observation.ts'
import type { OnShare, Search } from './search.ts'

/** On which token secrets are to be tried: usual ones, and a list of the user's own, one a line. */
export interface SecretQuestion {
  readonly cookie: CookieIdentity
  readonly added: Blob | null
}

/** The list and the line that the secret stands in, never the secret; or how many were tried in vain, or why none was. */
export type SecretAnswer =
  | ({ readonly is: 'found' } & SecretPlace & Pick<SecretsTried, 'lines'>)
  | ({ readonly is: 'not-found'; readonly tried: number } & Pick<SecretsTried, 'lines'>)
  | { readonly is: 'gone' | 'not-sealed' }

export type SearchSecret = (question: SecretQuestion, onShare: OnShare) => Search<SecretAnswer>
