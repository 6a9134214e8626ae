import { knownName } from '../../frameworks/known-names.ts'
import { type NameHints, nameHints } from '../../frameworks/name-hints.ts'
import { secondsIn } from '../../time.ts'
import type { Digest, ValueTraits } from '../../traits.ts'
import type { CookieClass } from '../../view.ts'
import type { CookieShape } from './cookie-shape.ts'
import { namePieces } from './name-pieces.ts'

/** A cookie with what its name and value say. */
export interface ShapeReading extends CookieShape, NameReading {
  /** not known to be set by a script */
  readonly served: boolean
  /** expiry modulo a day: equal for cookies that were set in the same second with lifetimes in days; null where not persistent */
  readonly second: number | null
}

interface NameReading {
  readonly hints: NameHints
  readonly known: CookieClass | null
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
  /** buckets of the pieces of the name */
  readonly pieces: readonly number[]
}

/** The cookies of a site with what is asked of them over and over. */
export interface SiteReading {
  readonly all: Company
  /** those that no script is known to have set */
  readonly served: Company
  /** served cookies that were set in the same second, as far as expiry shows */
  readonly sameSecond: (one: ShapeReading) => Company
  /** served cookies whose names begin alike, or are the same */
  readonly sameFamily: (one: ShapeReading) => Company
  readonly sameName: (one: ShapeReading) => Company
  /** served cookies whose values are as long, of the same alphabet too, or the same */
  readonly sameLength: (one: ShapeReading) => Company
  readonly sameForm: (one: ShapeReading) => Company
  readonly sameValue: (one: ShapeReading) => Company
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

/** Cookies beside which another is looked at, counted once for all who ask. */
export interface Company {
  readonly list: readonly ShapeReading[]
  /** how many beside this one are such; without a trait: how many there are */
  readonly others: (one: ShapeReading, trait?: TraitOfCompany) => number
}

function companyOf(list: readonly ShapeReading[]): Company {
  const members = new Set(list)
  const counts = new Map<TraitOfCompany, number>()
  function count(trait: TraitOfCompany): number {
    const counted = counts.get(trait) ?? list.filter(traitsOfCompany[trait]).length
    counts.set(trait, counted)
    return counted
  }
  return {
    list,
    others(one, trait) {
      const own = members.has(one) && (trait === undefined || traitsOfCompany[trait](one)) ? 1 : 0
      return (trait === undefined ? list.length : count(trait)) - own
    },
  }
}

/** Reads the cookies of a site for the shape model, each once and in their order. */
export function readSite(shapes: readonly CookieShape[]): SiteReading {
  const all = shapes.map(readShape)
  const served = all.filter((one) => one.served)
  const second = companies(served, (one) => (one.second === null ? [] : [one.second - 1, one.second, one.second + 1]))
  const family = companies(served, (one) => [one.family])
  const name = companies(served, (one) => [one.name])
  const length = companies(served, ({ traits }) => [traits.length])
  const form = companies(served, ({ traits }) => [formOf(traits)])
  const value = companies(served, ({ traits }) => [traits.digest])
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
    sameName: (one) => name.get(one.name) ?? alone,
    sameLength: (one) => length.get(one.traits.length) ?? alone,
    sameForm: ({ traits }) => form.get(formOf(traits)) ?? alone,
    sameValue: ({ traits }) => value.get(traits.digest) ?? alone,
    sharesPart: partsOf(all),
    sharesDomain: domainsOf(all),
    rankOfRun: ranksOf(served, ({ traits }) => traits.longestRun),
    rankOfBits: ranksOf(served, ({ traits }) => traits.bits),
    strongest: (one, among) => strengths[among] === one,
  }
}

function formOf({ length, alphabet }: ValueTraits): string {
  return `${length} ${alphabet}`
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
  const { name, traits, secure, httpOnly, domain, hostOnly, path, expiryTime, lifetime, setByScript } = shape
  const { hints, known, strong, sessionNamed, userNamed, passwordNamed, proofNamed, userNumber, family, pieces } = nameReading(shape)
  // Field by field: two spreads cost more than all the rest of the reading.
  return {
    name,
    traits,
    secure,
    httpOnly,
    domain,
    hostOnly,
    path,
    expiryTime,
    lifetime,
    setByScript,
    hints,
    known,
    strong,
    sessionNamed,
    userNamed,
    passwordNamed,
    proofNamed,
    userNumber,
    family,
    pieces,
    served: setByScript !== true,
    second: expiryTime === null ? null : Math.floor(expiryTime) % secondsIn.day,
  }
}

const readings = new WeakMap<ValueTraits, { readonly name: string; readonly reading: NameReading }>()

/** Read once for as long as the value is known. */
function nameReading({ name, traits }: CookieShape): NameReading {
  const known = readings.get(traits)
  if (known?.name === name) return known.reading
  const reading = readName(name, traits)
  readings.set(traits, { name, reading })
  return reading
}

function readName(name: string, traits: ValueTraits): NameReading {
  const hints = nameHints(name)
  const known = knownName(name, traits)?.class ?? null
  const userNamed = /user|member|account|uid|uname|email|login|logged|cust|profile|nick|alias|display/i.test(name)
  return {
    hints,
    known,
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
    pieces: [...namePieces(name)],
  }
}
