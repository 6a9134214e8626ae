import type { Answer } from '../view.ts'
import { isUserField } from './field-names.ts'
import { addressOf, isLoginPath } from './path-words.ts'
import type { Submission } from './submissions.ts'

/**
 * Looks like a login, and may be something else that what follows does not tell from one: a callback that only links an account; of a user
 * who was signed in, and stays so, a script's attempt that failed without a word, or any form in which nothing is called a password; a
 * password that is asked for again of a user of whom it is not known that they are signed in.
 */
export function mayBeOther({ exchange, passwords }: Submission, signals: ReadonlySet<string>, signedIn: boolean | null): boolean {
  const holds = (...ids: readonly string[]) => ids.some((id) => signals.has(id))
  if (signedIn === true && signals.has('A5')) return !holds('S1', 'W2')
  if (signedIn === true && (exchange.hop.resource === 'xhr' || passwords.length === 0)) return !holds('S1', 'S3', 'S4', 'S5', 'W2', 'W3')
  const fields = exchange.form?.fields ?? []
  const isPasswordAlone = passwords.length === 1 && fields.length <= 2 && !fields.some(isUserField)
  return signedIn === null && isPasswordAlone && !isLoginPath(addressOf(exchange.hop.place)) && !holds('S1', 'S3', 'S4', 'S5')
}

/** What is said then: no more than that it was refused, or goes on with a code, where it was so. */
export function unlessRefused(signals: ReadonlySet<string>): Answer {
  if (['N1', 'N2', 'N3', 'N4'].some((id) => signals.has(id))) return 'no'
  return signals.has('code-pending') ? 'pending' : 'cannotTell'
}
