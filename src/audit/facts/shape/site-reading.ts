import { knownName } from '../../frameworks/known-names.ts'
import { type NameHints, nameHints } from '../../frameworks/name-hints.ts'
import { secondsIn } from '../../time.ts'
import type { Digest } from '../../traits.ts'
import type { CookieClass } from '../../view.ts'
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
  readonly all: Company
  /** those that no script is known to have set */
  readonly served: Company
  /** served cookies that were set in the same second, as far as expiry shows; whose names begin alike; whose values are as long */
  readonly sameSecond: (one: ShapeReading) => Company
  readonly sameFamily: (one: ShapeReading) => Company
  readonly sameLength: (one: ShapeReading) => Company
  /** a part of the value stands in another cookie's too, unless that one is all but empty */
  readonly sharesPart: (one: ShapeReading) => boolean
  /** the share of all cookies that have the same domain */
  readonly sharesDomain: (one: ShapeReading) => number
  /** the share of the other served cookies whose values have a shorter longest run, or fewer bits */
  readonly rankOfRun: (one: ShapeReading) => number
  readonly rankOfBits: (one: ShapeReading) => number
  /** no other served cookie holds as many bits: of all, of those that are not persistent, of the HttpOnly ones */
  readonly strongest: (one: ShapeReading, among: 'all' | 'session' | 'httpOnly') => boolean
}

const traitsOfCompany = {
  authNamed: ({ hints, traits }) => hints.auth && traits.bits >= 40,
  userNamed: ({ userNamed }) => userNamed,
  userNamedStrong: ({ userNamed, strong }) => userNamed && strong,
  signedIn: ({ userNamed, hints }) => userNamed || hints.user || hints.auth,
  sessionHinted: ({ hints }) => hints.session,
  sessionNamedStrong: ({ sessionNamed, strong }) => sessionNamed && strong,
  httpOnly: ({ httpOnly }) => httpOnly,
  httpOnlyStrong: ({ httpOnly, strong }) => httpOnly && strong,
  secure: ({ secure }) => secure,
  hostOnly: ({ hostOnly }) => hostOnly,
  rememberMe: ({ hints }) => hints.rememberMe,
  strong: ({ strong }) => strong,
  userNumber: ({ userNumber }) => userNumber,
  passwordNamed: ({ passwordNamed }) => passwordNamed,
  proofNamed: ({ proofNamed }) => proofNamed,
  proof: ({ proofNamed, traits }) => proofNamed || traits.bits >= 100,
  personal: ({ traits }) => traits.meanings.some((of) => of === 'email' || of === 'user-name' || of === 'personal-name'),
} as const satisfies Readonly<Record<string, (one: ShapeReading) => boolean>>

export type TraitOfCompany = keyof typeof traitsOfCompany

const askable = Object.keys(traitsOfCompany) as readonly TraitOfCompany[]

/** Cookies beside which another is looked at, counted once for all who ask. */
export interface Company {
  readonly list: readonly ShapeReading[]
  /** how many beside this one are such; without a trait: how many there are */
  readonly others: (one: ShapeReading, trait?: TraitOfCompany) => number
}

function companyOf(list: readonly ShapeReading[]): Company {
  const members = new Set(list)
  const counts = new Map(askable.map((trait) => [trait, list.filter(traitsOfCompany[trait]).length]))
  return {
    list,
    others(one, trait) {
      const own = members.has(one) && (trait === undefined || traitsOfCompany[trait](one)) ? 1 : 0
      return (trait === undefined ? list.length : (counts.get(trait) ?? 0)) - own
    },
  }
}

/** Reads the cookies of a site for the shape model, each once and in their order. */
export function readSite(shapes: readonly CookieShape[]): SiteReading {
  const all = shapes.map(readShape)
  const served = all.filter((one) => one.served)
  const second = companies(served, (one) => (one.second === null ? [] : [one.second - 1, one.second, one.second + 1]))
  const family = companies(served, (one) => [one.family])
  const length = companies(served, ({ traits }) => [traits.length])
  const alone = companyOf([])
  const strengths = {
    all: strongestOf(served),
    session: strongestOf(served.filter(({ lifetime }) => lifetime === null)),
    httpOnly: strongestOf(served.filter(({ httpOnly }) => httpOnly)),
  }
  return {
    all: companyOf(all),
    served: companyOf(served),
    sameSecond: (one) => (one.second === null ? alone : (second.get(one.second) ?? alone)),
    sameFamily: (one) => family.get(one.family) ?? alone,
    sameLength: (one) => length.get(one.traits.length) ?? alone,
    sharesPart: partsOf(all),
    sharesDomain: domainsOf(all),
    rankOfRun: ranksOf(served, ({ traits }) => traits.longestRun),
    rankOfBits: ranksOf(served, ({ traits }) => traits.bits),
    strongest: (one, among) => strengths[among] === one,
  }
}

/** Who keeps company at each key: a cookie is seen from every key that it is near. */
function companies(
  list: readonly ShapeReading[],
  keysOf: (one: ShapeReading) => readonly (string | number)[],
): ReadonlyMap<string | number, Company> {
  const found = new Map<string | number, ShapeReading[]>()
  for (const one of list) {
    for (const key of keysOf(one)) {
      const group = found.get(key)
      if (group === undefined) found.set(key, [one])
      else group.push(one)
    }
  }
  return new Map([...found].map(([key, group]) => [key, companyOf(group)]))
}

/** The one that holds more bits than every other, if there is one. */
function strongestOf(list: readonly ShapeReading[]): ShapeReading | null {
  const [first, next] = list.toSorted((a, b) => b.traits.bits - a.traits.bits)
  return first !== undefined && (next === undefined || next.traits.bits < first.traits.bits) ? first : null
}

function ranksOf(list: readonly ShapeReading[], amount: (one: ShapeReading) => number): (one: ShapeReading) => number {
  const below = new Map<number, number>()
  for (const [i, each] of list
    .map(amount)
    .toSorted((a, b) => a - b)
    .entries())
    if (!below.has(each)) below.set(each, i)
  const least = [...below]
  const belowOf = (own: number) => below.get(own) ?? least.find(([each]) => each > own)?.[1] ?? list.length
  return (one) => (list.length < 2 ? 1 : belowOf(amount(one)) / (list.length - 1))
}

function domainsOf(all: readonly ShapeReading[]): (one: ShapeReading) => number {
  const counts = new Map<string, number>()
  for (const { domain } of all) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  return ({ domain }) => (counts.get(domain) ?? 0) / all.length
}

function partsOf(all: readonly ShapeReading[]): (one: ShapeReading) => boolean {
  const holders = new Map<Digest, ShapeReading>()
  const shared = new Set<Digest>()
  for (const one of all) {
    if (one.traits.length < 6) continue
    for (const part of new Set(one.traits.parts)) {
      if (holders.has(part)) shared.add(part)
      else holders.set(part, one)
    }
  }
  return (one) => one.traits.parts.some((part) => shared.has(part) || (holders.has(part) && holders.get(part) !== one))
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
