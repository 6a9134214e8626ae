import type { Exchange } from '../site.ts'
import {
  isCodeField,
  isConfirmField,
  isCurrentPasswordField,
  isCurrentPlace,
  isNewPasswordField,
  isPasswordField,
  isPasswordPlace,
  isUserField,
} from './field-names.ts'
import { once } from './once.ts'
import {
  addressOf,
  isAuthPath,
  isHousekeepingPath,
  isLoginPath,
  isLogoutField,
  isLogoutPath,
  isOwnAccountPath,
  isPasswordAct,
  isPasswordMeasure,
  isPasswordPath,
  isRegistrationPath,
  isResetPath,
  isSessionResource,
} from './path-words.ts'

/** What a request asks for, before anything is known of its success. */
export type SubmissionKind = 'login' | 'code' | 'password-change' | 'registration' | 'reset' | 'logout'

export interface Submission {
  readonly exchange: Exchange
  readonly kind: SubmissionKind
  /** attempt signals that hold: A1 password field, A2 WebAuthn, A3 code, A4 one-time token in a link, A5 callback, A6 Authorization, A7 body unseen */
  readonly signals: readonly string[]
  /** the password fields that were filled in */
  readonly passwords: readonly string[]
}

/** Reads one exchange as a submission, or null. `signedIn`: what the story so far says; null where it cannot tell. */
export function submissionOf(exchange: Exchange, signedIn: boolean | null): Submission | null {
  return signedIn === null ? whileUnknown(exchange) : signedIn ? whileSignedIn(exchange) : whileSignedOut(exchange)
}

const whileUnknown = once((exchange: Exchange) => read(exchange, null))
const whileSignedIn = once((exchange: Exchange) => read(exchange, true))
const whileSignedOut = once((exchange: Exchange) => read(exchange, false))

function read(exchange: Exchange, signedIn: boolean | null): Submission | null {
  const kind = logoutKind(exchange) ?? callbackKind(exchange) ?? formKind(exchange, signedIn)
  if (kind === null) return null
  return { exchange, kind: kind.kind, signals: kind.signals, passwords: passwordsOf(exchange) }
}

interface Kind {
  readonly kind: SubmissionKind
  readonly signals: readonly string[]
}

const bodyMethods = new Set(['POST', 'PUT', 'PATCH'])
const fileResources = new Set(['script', 'style', 'image', 'font', 'media'])

/** Word in path, field or operation, `DELETE` on a session, `_method=delete`, or a `Clear-Site-Data` that ends cookies. */
function logoutKind({ hop, form, completed }: Exchange): Kind | null {
  if (fileResources.has(hop.resource)) return null
  const { queryNames } = hop.place
  const path = addressOf(hop.place)
  const fields = form?.fields ?? []
  const password = fields.some(isPasswordField)
  const named = isLogoutPath(path) || (form?.operation != null && isLogoutPath(form.operation))
  const byField = !password && [...fields, ...queryNames].some((name) => isLogoutField(name))
  const byDelete =
    isSessionResource(path) &&
    (hop.method === 'DELETE' || (hop.method === 'POST' && fields.includes('_method') && !password && fields.length <= 3))
  const byHeader = bodyMethods.has(hop.method) && (completed?.clearSiteData ?? []).some((what) => what === 'cookies' || what === '*')
  return named || byField || byDelete || byHeader ? { kind: 'logout', signals: ['A-logout'] } : null
}

/** An answer of another site's sign-on that comes back through the browser. */
function callbackKind({ hop, form }: Exchange): Kind | null {
  const query = hop.place.queryNames
  const fields = form?.fields ?? []
  const posted = fields.includes('SAMLResponse') || fields.includes('id_token')
  const code = (query.includes('code') || fields.includes('code')) && (query.includes('state') || fields.includes('state'))
  const navigation = hop.resource === 'document' || hop.resource === 'subdocument'
  if (posted || (code && navigation && (hop.method === 'GET' || hop.method === 'POST'))) return { kind: 'login', signals: ['A5'] }
  const ticket = query.some((name) => /^(?:token|magic|ticket|otp|hash|key|code|login_?token|ott)$/i.test(name))
  const magic =
    hop.method === 'GET' &&
    hop.resource === 'document' &&
    ticket &&
    (isLoginPath(addressOf(hop.place)) || /magic|verif|confirm|callback/i.test(hop.place.path))
  return magic ? { kind: 'login', signals: ['A4'] } : null
}

/** The weights are measured on recordings of real applications: password-like field, words of the path, user field. */
function formKind(exchange: Exchange, signedIn: boolean | null): Kind | null {
  const { hop, form } = exchange
  if (!bodyMethods.has(hop.method) || fileResources.has(hop.resource)) return null
  const fields = form?.fields ?? []
  const path = addressOf(hop.place)
  const named = form?.operation ?? ''
  if (isPasswordMeasure(path) || isPasswordMeasure(named)) return null
  const passwords = passwordsOf(exchange)
  const change = passwordChangeKind(exchange, passwords, signedIn)
  if (change !== null) return change
  if (fields.some((name) => /authenticatorData|clientDataJSON|attestationObject/i.test(name))) return { kind: 'login', signals: ['A2'] }
  if (passwords.length === 0 && fields.some(isCodeField) && !isHousekeepingPath(path)) return { kind: 'code', signals: ['A3'] }
  if (isRegistrationPath(path) || isResetPath(path) || isRegistrationPath(named)) {
    return { kind: isResetPath(path) ? 'reset' : 'registration', signals: passwords.length > 0 ? ['A1'] : [] }
  }
  const unseen = form === null || form.encoding === 'unreadable'
  const empty = form?.encoding === 'none' || (form?.encoding !== 'unreadable' && fields.length === 0)
  const loginWord = isLoginPath(path) || isLoginPath(named)
  const score =
    (passwords.length > 0 ? 3 : 0) +
    (loginWord ? 2 : isAuthPath(path) ? 1 : 0) +
    (fields.some(isUserField) ? 0.5 : 0) +
    (exchange.lines.length > 0 ? 1 : 0) -
    (empty && !unseen ? 1 : 0) -
    (passwords.length === 0 && isHousekeepingPath(path) ? 2 : 0)
  const filled = passwords.length > 0 || !fields.some(isPasswordField)
  if (!filled || score < (unseen && isAuthPath(path) ? 1 : 2)) return null
  if (passwords.length > 0) return isUpdate(exchange) ? null : { kind: 'login', signals: ['A1'] }
  return loginWord || score >= 3 || (unseen && isAuthPath(path))
    ? { kind: 'login', signals: ['A7', ...(loginWord ? [] : ['vague'])] }
    : null
}

/** `PUT` and `PATCH` change what the address names (RFC 9110 §9.3.4, RFC 5789 §2), unless that is the session itself. */
export function isUpdate({ hop }: Exchange): boolean {
  const path = addressOf(hop.place)
  return (hop.method === 'PUT' || hop.method === 'PATCH') && !isLoginPath(path) && !isAuthPath(path)
}

function passwordChangeKind(exchange: Exchange, passwords: readonly string[], signedIn: boolean | null): Kind | null {
  const { hop, form } = exchange
  const fields = form?.fields ?? []
  const path = addressOf(hop.place)
  const named = form?.operation ?? ''
  const current = passwords.some(isCurrentPasswordField)
  const fresh = fields.filter((name) => isNewPasswordField(name) || isConfirmField(name))
  const several = new Set(passwords).size >= 2 || (passwords.length >= 1 && fresh.length >= 1 && fields.some(isConfirmField))
  const byPath = isPasswordPath(path) || isPasswordPath(named)
  if (isResetPath(path)) return { kind: 'reset', signals: passwords.length > 0 ? ['A1'] : [] }
  const beside = passwords.length > 0 && fields.some(isCurrentPlace) && !fields.some(isUserField)
  if (beside && signedIn !== false) return { kind: 'password-change', signals: ['A1'] }
  if (current && (fresh.length > 0 || several)) return { kind: 'password-change', signals: ['A1'] }
  if (several && fresh.length > 0) return { kind: signedIn === true || byPath ? 'password-change' : 'registration', signals: ['A1'] }
  if (passwords.length > 0 && signedIn !== false && isUpdate(exchange) && isOwnAccountPath(path)) {
    return { kind: 'password-change', signals: ['A1'] }
  }
  if (!byPath || isLoginPath(path) || (passwords.length === 0 && isHousekeepingPath(path))) return null
  const placed = fields.some(isCurrentPlace) && fields.filter(isPasswordPlace).length >= 2
  if (passwords.length > 0 || placed) return signedIn === false ? null : { kind: 'password-change', signals: ['A1'] }
  const unseen = form === null || form.encoding === 'unreadable' || isPasswordAct(named)
  return unseen && signedIn !== false ? { kind: 'password-change', signals: ['A7'] } : null
}

/** Password fields that were filled in. */
export function passwordsOf({ form }: Exchange): readonly string[] {
  if (form === null) return []
  return form.fields.filter((name) => isPasswordField(name) && !form.emptyFields.includes(name))
}
