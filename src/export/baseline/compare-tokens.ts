import type { Change } from '../../audit/change.ts'
import type { SameSite } from '../../audit/cookie.ts'
import type { CookieSummary } from '../../audit/report.ts'
import type { EvidenceClass } from '../../audit/view.ts'
import type { Acceptance, TokenBaseline } from './baseline.ts'
import { change } from './comparison.ts'
import { lifetimes } from './lifetime.ts'
import { type Pairing, subjectOf } from './pair-tokens.ts'

/** What became of each token, by its traits. @param others the cookies that are no session token now */
export function compareTokens(
  { pairs, gone, fresh }: Pairing,
  others: readonly CookieSummary[],
  acceptances: readonly Acceptance[],
): readonly Change[] {
  return [
    ...pairs.flatMap(([before, after]) => compareToken(before, after, acceptances)),
    ...gone.map((token) => missing(token, others)),
    ...fresh.map((token) => change('token-new', subjectOf(token))),
  ]
}

const evidences: readonly EvidenceClass[] = ['shape', 'known', 'observed', 'verified', 'stated']

/** A cookie that is still there and no longer called a session token is another class only if that is known as surely. */
function missing(token: TokenBaseline, others: readonly CookieSummary[]): Change {
  const same = others.find(({ name, path }) => name === token.name && path === token.path)
  if (same === undefined) return change('token-gone', subjectOf(token))
  const isSure = same.class !== 'session-token' && evidences.indexOf(same.evidenceClass) >= evidences.indexOf(token.evidence)
  if (!isSure) return change('token-not-recognised', subjectOf(token))
  return change('class-changed', subjectOf(token), { from: 'session-token', to: same.class })
}

/** An attribute, or what works like one: worth more the higher its rank. */
interface Ranked {
  readonly attribute: string
  readonly rank: number
  /** rules that judge it: an acceptance of one accepts its loss */
  readonly rules: readonly string[]
}

const sameSites: readonly SameSite[] = ['None', 'Default', 'Lax', 'Strict']
const prefixes = ['', '__Secure-', '__Http-', '__Host-', '__Host-Http-']

/** The rules that judge an attribute of one of these tokens, by the word for it in a change. */
export function rulesAbout(attribute: string | null, tokens: readonly TokenBaseline[]): readonly string[] {
  return tokens.flatMap(ranked).find((one) => one.attribute === attribute)?.rules ?? []
}

function ranked(token: TokenBaseline): readonly Ranked[] {
  const { name, hostOnly, attributes } = token
  const prefix = prefixes.findLast((one) => name.toLowerCase().startsWith(one.toLowerCase())) ?? ''
  const overHttps = [
    { attribute: prefix === '' ? 'no name prefix' : prefix, rank: prefixes.indexOf(prefix), rules: ['session-token-without-host-prefix'] },
    ...(attributes === null ? [] : [flag('Secure', attributes.secure, 'session-token-without-secure')]),
  ]
  return [
    { attribute: hostOnly ? 'this host only' : 'all subdomains', rank: hostOnly ? 1 : 0, rules: ['session-token-domain-wide'] },
    ...(token.schemes.includes('https') ? overHttps : []),
    ...(attributes === null
      ? []
      : [flag('HttpOnly', attributes.httpOnly, 'session-token-without-httponly'), sameSiteOf(attributes.sameSite)]),
  ]
}

function flag(attribute: string, isSet: boolean, rule: string): Ranked {
  return { attribute: isSet ? attribute : `no ${attribute}`, rank: isSet ? 1 : 0, rules: [rule] }
}

function sameSiteOf(sameSite: SameSite): Ranked {
  return {
    attribute: sameSite === 'Default' ? 'no SameSite' : `SameSite=${sameSite}`,
    rank: sameSites.indexOf(sameSite),
    rules: ['session-token-samesite-absent', 'session-token-samesite-none', 'session-token-samesite-invalid'],
  }
}

function compareToken(before: TokenBaseline, after: TokenBaseline, acceptances: readonly Acceptance[]): readonly Change[] {
  const subject = subjectOf(after)
  const isAccepted = (rules: readonly string[]) =>
    acceptances.some((one) => rules.includes(one.rule) && (one.subject === subject || one.subject === subjectOf(before)))
  const now = ranked(after)
  const attributes = ranked(before).flatMap((was) => {
    const is = now.find(({ rules }) => rules[0] === was.rules[0])
    if (is === undefined || is.rank === was.rank) return []
    const more = { from: was.attribute, to: is.attribute }
    if (is.rank > was.rank) return [change('attribute-gained', subject, more)]
    return [change('attribute-lost', subject, { ...more, worse: !isAccepted(was.rules) })]
  })
  return [...attributes, ...compareLifetime(before, after), ...compareValue(before, after, isAccepted(['session-token-short']))]
}

function compareLifetime(before: TokenBaseline, after: TokenBaseline): readonly Change[] {
  const [from, to] = [before.attributes?.lifetime, after.attributes?.lifetime]
  if (from === undefined || to === undefined || from === to) return []
  const isLonger = lifetimes.indexOf(to) > lifetimes.indexOf(from)
  return [change(isLonger ? 'lifetime-longer' : 'lifetime-shorter', subjectOf(after), { from, to })]
}

/** A bound of one value depends a little on its characters: less than this share is no change. */
const sameBits = 0.85

function compareValue(before: TokenBaseline, after: TokenBaseline, isAccepted: boolean): readonly Change[] {
  const subject = subjectOf(after)
  const bits = { from: String(before.bits), to: String(after.bits) }
  const [from, to] = [before.form.join(' '), after.form.join(' ')]
  return [
    ...(after.bits < before.bits * sameBits ? [change('id-shorter', subject, { ...bits, worse: !isAccepted })] : []),
    ...(before.bits < after.bits * sameBits ? [change('id-longer', subject, bits)] : []),
    ...(from === to ? [] : [change('form-changed', subject, { from, to })]),
  ]
}
