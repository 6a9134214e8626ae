import { knownName } from '../../frameworks/known-names.ts'
import { type NameHints, nameHints } from '../../frameworks/name-hints.ts'
import { secondsIn } from '../../time.ts'
import type { Digest } from '../../traits.ts'
import type { CookieClass } from '../../view.ts'
import { once } from '../once.ts'
import type { CookieShape } from './cookie-shape.ts'

/** A cookie with what its name says, read once. */
export interface ShapeReading extends CookieShape {
  readonly hints: NameHints
  readonly known: CookieClass | null
  /** not known to be set by a script */
  readonly served: boolean
  /** can hold a secret of 64 bits (OWASP's least for a session ID) */
  readonly strong: boolean
  readonly sessionNamed: boolean
  readonly userNamed: boolean
  readonly passwordNamed: boolean
  /** named for what proves or seals something: a password, a hash, a key, a signature */
  readonly proofNamed: boolean
  /** the number of a user: what some sites set beside a proof instead of a session ID */
  readonly userNumber: boolean
  /** the first three letters of the name: cookies of one piece of software often share them */
  readonly family: string
  /** expiry modulo a day: equal for cookies that were set in the same second with lifetimes in days; null where not persistent */
  readonly second: number | null
}

/** The cookies of a site with what is asked of them over and over. */
export interface SiteReading {
  readonly all: readonly ShapeReading[]
  readonly served: readonly ShapeReading[]
  /** how many served cookies beside this one are such */
  readonly others: (one: ShapeReading, group: Group) => number
  /** served cookies beside this one that were set in the same second, as far as expiry shows */
  readonly sameSecond: (one: ShapeReading) => readonly ShapeReading[]
  readonly sameFamily: (one: ShapeReading) => readonly ShapeReading[]
  readonly sameLength: (one: ShapeReading) => readonly ShapeReading[]
  /** a part of the value stands in another cookie's too, unless that one is all but empty */
  readonly sharesPart: (one: ShapeReading) => boolean
}

const groups = {
  authNamed: ({ hints, traits }) => hints.auth && traits.bits >= 40,
  userNamed: ({ userNamed }) => userNamed,
  userNamedStrong: ({ userNamed, strong }) => userNamed && strong,
  sessionNamedStrong: ({ sessionNamed, strong }) => sessionNamed && strong,
  httpOnlyStrong: ({ httpOnly, strong }) => httpOnly && strong,
  rememberMe: ({ hints }) => hints.rememberMe,
  strong: ({ strong }) => strong,
  userNumber: ({ userNumber }) => userNumber,
  passwordNamed: ({ passwordNamed }) => passwordNamed,
} as const satisfies Readonly<Record<string, (one: ShapeReading) => boolean>>

export type Group = keyof typeof groups

/** Reads the cookies of a site for the shape model, each once and in their order. */
export function readSite(shapes: readonly CookieShape[]): SiteReading {
  const all = shapes.map(readShape)
  const served = all.filter((one) => one.served)
  const sizes = new Map<string, number>(Object.entries(groups).map(([group, holds]) => [group, served.filter(holds).length]))
  const bySecond = grouped(served, ({ second }) => second)
  const byFamily = grouped(served, ({ family }) => family)
  const byLength = grouped(served, ({ traits }) => traits.length)
  const holders = new Map<Digest, ShapeReading>()
  const shared = new Set<Digest>()
  for (const one of all) {
    if (one.traits.length < 6) continue
    for (const part of new Set(one.traits.parts)) {
      if (holders.has(part)) shared.add(part)
      else holders.set(part, one)
    }
  }
  const beside = (one: ShapeReading, list: readonly ShapeReading[] = []) => list.filter((other) => other !== one)
  return {
    all,
    served,
    others: (one, group) => (sizes.get(group) ?? 0) - (one.served && groups[group](one) ? 1 : 0),
    sameSecond: once((one: ShapeReading) =>
      one.second === null ? [] : [one.second - 1, one.second, one.second + 1].flatMap((second) => beside(one, bySecond.get(second))),
    ),
    sameFamily: once((one: ShapeReading) => beside(one, byFamily.get(one.family))),
    sameLength: once((one: ShapeReading) => beside(one, byLength.get(one.traits.length))),
    sharesPart: (one) => one.traits.parts.some((part) => shared.has(part) || (holders.has(part) && holders.get(part) !== one)),
  }
}

function grouped<K>(list: readonly ShapeReading[], keyOf: (one: ShapeReading) => K): ReadonlyMap<K, readonly ShapeReading[]> {
  const found = new Map<K, ShapeReading[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = found.get(key)
    if (group === undefined) found.set(key, [one])
    else group.push(one)
  }
  return found
}

function readShape(shape: CookieShape): ShapeReading {
  const { name, traits, expiryTime } = shape
  const hints = nameHints(name)
  const known = knownName(name, traits)?.class ?? null
  const userNamed = /user|member|account|uid|uname|email|login|logged|cust|profile|nick|alias|display/i.test(name)
  return {
    ...shape,
    hints,
    known,
    served: shape.setByScript !== true,
    strong: traits.bits >= 64,
    sessionNamed: hints.session || known === 'session-token',
    userNamed,
    passwordNamed: /pass|pwd/i.test(name),
    proofNamed: /pass|pwd|hash|secret|key(?!word)|sig(?:nature|[^a-z]|$)/i.test(name),
    userNumber: userNamed && traits.alphabet === 'digits' && traits.length >= 4 && traits.length <= 12,
    family: name
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')
      .slice(0, 3),
    second: expiryTime === null ? null : Math.floor(expiryTime) % secondsIn.day,
  }
}
