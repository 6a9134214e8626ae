import type { Exchange } from '../site.ts'
import { hasValue } from '../traits.ts'
import { attemptOf, isRefused, journeyWindow } from './attempts.ts'
import { issuedBy } from './carriers.ts'
import { isCodeField, isCsrfField, isPasswordField, isUserField } from './field-names.ts'
import { type Happening, happening, succeeded } from './happening.ts'
import { addressOf, isLoginPath, isPasswordPath, isRegistrationPath, isResetPath } from './path-words.ts'
import { before, chainOf, isDeletion, isOk, type Story } from './story.ts'

/**
 * A logout that no word names: a signed-in user sends a request that says nothing but where it goes, and its answer takes away all that the
 * login had issued. Soon after the session was used: what the server ends by itself, it ends where nobody came for long.
 */
export function emptyLogout(story: Story, exchange: Exchange, earlier: readonly Happening[]): Happening | null {
  const login = earlier.findLast(succeeded('login'))
  if (login === undefined || !isBare(exchange) || isRefused(exchange) || !isInUse(story, exchange)) return null
  const issued = issuedBy(story, login.chain).filter(({ remembers }) => !remembers)
  const lines = chainOf(story, exchange).flatMap((hop) => hop.lines)
  const isTaken = (name: string) => lines.some((line) => line.cookie.name === name && (isDeletion(line) || !hasValue(line.traits)))
  if (issued.length === 0 || !issued.every(({ history }) => isTaken(history.cookie.name))) return null
  return happening('logout', 'yes', attemptOf(story, { exchange, kind: 'logout', signals: ['A-ended'], passwords: [] }))
}

/** Changes state by its method alone: no content but a token against forgery, and at the address of a login the button that was pressed. */
function isBare({ hop, form }: Exchange): boolean {
  const isAsked = hop.resource === 'document' || hop.resource === 'xhr'
  if (!isAsked || !(hop.method === 'POST' || hop.method === 'DELETE')) return false
  const path = addressOf(hop.place)
  if (isPasswordPath(path) || isResetPath(path) || isRegistrationPath(path)) return false
  return (
    form === null ||
    (form.encoding !== 'unreadable' &&
      isButton(
        form.fields.filter((name) => !isCsrfField(name)),
        isLoginPath(path),
      ))
  )
}

function isButton(fields: readonly string[], atLogin: boolean): boolean {
  return fields.length <= (atLogin ? 1 : 0) && !fields.some((name) => isPasswordField(name) || isUserField(name) || isCodeField(name))
}

function isInUse(story: Story, { at }: Exchange): boolean {
  return before(story, at).some((other) => at - other.at < journeyWindow && isOk(other) && (other.sent?.cookies.length ?? 0) > 0)
}
