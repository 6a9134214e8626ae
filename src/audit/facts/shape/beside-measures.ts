import type { Measure } from './own-measures.ts'
import type { ShapeReading, SiteReading } from './site-reading.ts'

const ranks: readonly Measure[] = [
  (one, site) => rank(one, site, ({ traits }) => traits.longestRun),
  (one, site) => rank(one, site, ({ traits }) => traits.bits),
  (one, { served }) => strongest(one, served),
  (one, { served }) =>
    strongest(
      one,
      served.filter(({ lifetime }) => lifetime === null),
    ),
  (one, { served }) =>
    strongest(
      one,
      served.filter(({ httpOnly }) => httpOnly),
    ),
]

const rarities: readonly Measure[] = [
  ({ httpOnly }, { all }) => (httpOnly ? 1 - share(all, (other) => other.httpOnly) : 0),
  ({ secure }, { all }) => (secure ? 1 - share(all, (other) => other.secure) : 0),
  ({ hostOnly }, { all }) => share(all, (other) => other.hostOnly !== hostOnly),
  ({ domain }, { all }) => share(all, (other) => other.domain === domain),
  ({ httpOnly }, { all }) => httpOnly && all.filter((other) => other.httpOnly).length === 1,
  ({ hints }, { all }) => hints.session && all.filter((other) => other.hints.session).length === 1,
  (_, { all }) => Math.log2(1 + all.length) / 8,
]

/** A site that keeps a token of its own for the signed-in user often needs the framework's session no more, and the other way round. */
const companions: readonly Measure[] = [
  (one, site) => site.others(one, 'authNamed') > 0,
  (one, site) => site.others(one, 'userNamedStrong') > 0,
  (one, site) => site.others(one, 'sessionNamedStrong') > 0,
  (one, site) => site.others(one, 'httpOnlyStrong') > 0,
  (one, site) => site.others(one, 'rememberMe') > 0,
  (one, site) => site.others(one, 'userNumber') > 0,
  (one, site) => site.others(one, 'passwordNamed') > 0,
  (one, site) => site.others(one, 'strong') === 0,
  (one, site) => site.others(one, 'strong') === 1,
  (one, site) => site.others(one, 'strong') >= 3,
  (one, site) => one.sessionNamed && site.others(one, 'authNamed') > 0,
  (one, site) => one.sessionNamed && site.others(one, 'userNamedStrong') > 0,
  (one, site) => one.sessionNamed && site.others(one, 'sessionNamedStrong') > 0,
  (one, site) => one.sessionNamed && site.others(one, 'httpOnlyStrong') > 0,
  (one, site) => one.sessionNamed && site.others(one, 'userNumber') > 0,
  (one, site) => one.sessionNamed && site.others(one, 'passwordNamed') > 0,
  (one, site) => !one.sessionNamed && site.others(one, 'authNamed') > 0,
  (one, site) => !one.sessionNamed && one.strong && site.others(one, 'sessionNamedStrong') > 0,
  (one, site) => !one.httpOnly && site.others(one, 'httpOnlyStrong') > 0,
  (one, site) => one.userNamed && site.others(one, 'sessionNamedStrong') > 0,
  (one, site) => one.userNamed && one.strong && site.others(one, 'sessionNamedStrong') > 0,
  (one, site) => one.proofNamed && site.others(one, 'userNamed') > 0,
]

/** Software gives its cookies one beginning, IDs and proofs of one kind one length, and one value under two names stands for one thing. */
const relatives: readonly Measure[] = [
  (one, site) => site.sameFamily(one).length > 0,
  (one, site) => site.sameFamily(one).length >= 2,
  (one, site) => site.sameFamily(one).length >= 4,
  (one, site) => site.sameFamily(one).length / Math.max(1, site.served.length - 1),
  (one, site) => site.sameFamily(one).some(({ userNamed }) => userNamed),
  (one, site) => site.sameFamily(one).some(({ proofNamed }) => proofNamed),
  (one, site) => site.sameFamily(one).some(({ strong }) => strong),
  (one, site) => site.sameFamily(one).some(({ userNumber }) => userNumber),
  (one, site) => one.userNumber && !one.hints.session && site.sameFamily(one).some(({ proofNamed }) => proofNamed),
  (one, site) => one.traits.length >= 8 && site.sameLength(one).length > 0,
  (one, site) => one.traits.length >= 8 && site.sameLength(one).some(({ traits }) => traits.alphabet === one.traits.alphabet),
  (one, site) => one.traits.length >= 6 && site.sameLength(one).some(({ traits }) => traits.digest === one.traits.digest),
  (one, site) => site.sameFamily(one).some(({ name }) => name === one.name),
]

/** What was issued in the same second was issued for the same reason: beside a user's name or number, at a login. */
const issuedTogether: readonly Measure[] = [
  (one, site) => site.sameSecond(one).length > 0,
  (one, site) => site.sameSecond(one).length >= 2,
  (one, site) => site.sameSecond(one).length >= 4,
  (one, site) => site.sameSecond(one).some(({ userNamed, hints }) => userNamed || hints.user || hints.auth),
  (one, site) => site.sameSecond(one).some(({ strong }) => strong),
  (one, site) => site.sameSecond(one).some(({ strong, httpOnly }) => strong && httpOnly),
  (one, site) =>
    site.sameSecond(one).some(({ traits }) => traits.meanings.some((of) => of === 'email' || of === 'user-name' || of === 'personal-name')),
  (one, site) => site.sameSecond(one).some(({ userNumber }) => userNumber),
  (one, site) => site.sameSecond(one).some(({ proofNamed }) => proofNamed),
  (one, site) => one.userNumber && site.sameSecond(one).some(({ proofNamed, traits }) => proofNamed || traits.bits >= 100),
  (one, site) => site.sameSecond(one).length > 0 && site.sameSecond(one).every(({ lifetime }) => lifetime === one.lifetime),
]

/** What the other cookies of its site say about a cookie. */
export const besideMeasures: readonly Measure[] = [
  ...ranks,
  ...rarities,
  ...[...companions, ...relatives, ...issuedTogether].map(
    (measure): Measure =>
      (one, site) =>
        one.served && measure(one, site),
  ),
  (one, site) => site.sharesPart(one),
]

function rank(one: ShapeReading, { served }: SiteReading, by: (other: ShapeReading) => number): number {
  if (served.length < 2) return 1
  const own = by(one)
  return served.filter((other) => other !== one && by(other) < own).length / (served.length - 1)
}

/** No other cookie of these holds as much. */
function strongest(one: ShapeReading, among: readonly ShapeReading[]): boolean {
  return among.includes(one) && among.every((other) => other === one || other.traits.bits < one.traits.bits)
}

function share(list: readonly ShapeReading[], holds: (one: ShapeReading) => boolean): number {
  return list.filter(holds).length / Math.max(1, list.length)
}
