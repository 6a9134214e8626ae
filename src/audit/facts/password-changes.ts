import type { Exchange } from '../site.ts'
import { attemptOf, isRefused, journeyWindow } from './attempts.ts'
import { isConfirmField, isCurrentPlace } from './field-names.ts'
import { type Happening, happening } from './happening.ts'
import { addressOf, isLoginPath, isPasswordPath } from './path-words.ts'
import { after, isDeletion, isOk, type Story } from './story.ts'
import { isUpdate, type Submission } from './submissions.ts'

/** Yes where nothing speaks against it and the form led elsewhere, or its own endpoint said 2xx and the session lives on. */
export function passwordChange(story: Story, submission: Submission): Happening {
  const attempt = attemptOf(story, submission)
  const { exchange } = submission
  const against = isRefused(exchange) || attempt.signals.has('N3') || attempt.signals.has('N4')
  const elsewhere = exchange.completed?.location != null && !isLoginPath(addressOf(exchange.completed.location))
  const page = story.state.pages.find(({ tab, at }) => tab === exchange.hop.tab && at >= attempt.end)
  const withoutForm = page !== undefined && !page.passwordInput
  const marked = story.state.marks.some(
    ({ at, mark }) => mark.what === 'password-changed' && at >= exchange.at && at - attempt.end <= journeyWindow,
  )
  const lives = after(story, attempt.end).some((other) => isOk(other) && (other.sent?.cookies.length ?? 0) > 0)
  const byName = isPasswordPath(addressOf(exchange.hop.place)) || isPasswordPath(exchange.form?.operation ?? '')
  const named = isOk(exchange) && byName && lives && page === undefined
  const fields = exchange.form?.fields ?? []
  const plain =
    submission.passwords.length >= 2 || isUpdate(exchange) || fields.some((name) => isCurrentPlace(name) || isConfirmField(name))
  const answered = isOk(exchange) && lives && plain && page === undefined
  const yes = !against && (elsewhere || endsSession(exchange) || withoutForm || marked || named || answered)
  return happening('password-change', against ? 'no' : yes ? 'yes' : 'cannotTell', attempt)
}

/** It sends the user to sign in with the new one, and takes away what the old one had opened: nothing refused does so. */
function endsSession({ completed, lines, sent }: Exchange): boolean {
  const isTaken = lines.some((line) => isDeletion(line) && sent?.cookies.some(({ name }) => name === line.cookie.name))
  return isTaken && completed?.location != null && isLoginPath(addressOf(completed.location))
}
