import type { Measure } from './own-measures.ts'

const ranks: readonly Measure[] = [
  (one, site) => site.rankOfRun(one),
  (one, site) => site.rankOfBits(one),
  (one, site) => site.strongest(one, 'all'),
  (one, site) => site.strongest(one, 'session'),
  (one, site) => site.strongest(one, 'httpOnly'),
]

const rarities: readonly Measure[] = [
  (one, site) => (one.httpOnly ? 1 - (1 + site.all.others(one, 'httpOnly')) / site.all.list.length : 0),
  (one, site) => (one.secure ? 1 - (1 + site.all.others(one, 'secure')) / site.all.list.length : 0),
  (one, site) =>
    (one.hostOnly ? site.all.others(one) - site.all.others(one, 'hostOnly') : site.all.others(one, 'hostOnly')) / site.all.list.length,
  (one, site) => site.sharesDomain(one),
  (one, site) => one.httpOnly && site.all.others(one, 'httpOnly') === 0,
  (one, site) => one.hints.session && site.all.others(one, 'sessionHinted') === 0,
  (_, { all }) => Math.log2(1 + all.list.length) / 8,
]

/** A site that keeps a token of its own for the signed-in user often needs the framework's session no more, and the other way round. */
const companions: readonly Measure[] = [
  (one, site) => site.served.others(one, 'authNamed') > 0,
  (one, site) => site.served.others(one, 'userNamedStrong') > 0,
  (one, site) => site.served.others(one, 'sessionNamedStrong') > 0,
  (one, site) => site.served.others(one, 'httpOnlyStrong') > 0,
  (one, site) => site.served.others(one, 'rememberMe') > 0,
  (one, site) => site.served.others(one, 'userNumber') > 0,
  (one, site) => site.served.others(one, 'passwordNamed') > 0,
  (one, site) => site.served.others(one, 'strong') === 0,
  (one, site) => site.served.others(one, 'strong') === 1,
  (one, site) => site.served.others(one, 'strong') >= 3,
  (one, site) => one.sessionNamed && site.served.others(one, 'authNamed') > 0,
  (one, site) => one.sessionNamed && site.served.others(one, 'userNamedStrong') > 0,
  (one, site) => one.sessionNamed && site.served.others(one, 'sessionNamedStrong') > 0,
  (one, site) => one.sessionNamed && site.served.others(one, 'httpOnlyStrong') > 0,
  (one, site) => one.sessionNamed && site.served.others(one, 'userNumber') > 0,
  (one, site) => one.sessionNamed && site.served.others(one, 'passwordNamed') > 0,
  (one, site) => !one.sessionNamed && site.served.others(one, 'authNamed') > 0,
  (one, site) => !one.sessionNamed && one.strong && site.served.others(one, 'sessionNamedStrong') > 0,
  (one, site) => !one.httpOnly && site.served.others(one, 'httpOnlyStrong') > 0,
  (one, site) => one.userNamed && site.served.others(one, 'sessionNamedStrong') > 0,
  (one, site) => one.userNamed && one.strong && site.served.others(one, 'sessionNamedStrong') > 0,
  (one, site) => one.proofNamed && site.served.others(one, 'userNamed') > 0,
]

/** Software gives its cookies one beginning, IDs and proofs of one kind one length, and one value under two names stands for one thing. */
const relatives: readonly Measure[] = [
  (one, site) => site.sameFamily(one).others(one) > 0,
  (one, site) => site.sameFamily(one).others(one) >= 2,
  (one, site) => site.sameFamily(one).others(one) >= 4,
  (one, site) => site.sameFamily(one).others(one) / Math.max(1, site.served.list.length - 1),
  (one, site) => site.sameFamily(one).others(one, 'userNamed') > 0,
  (one, site) => site.sameFamily(one).others(one, 'proofNamed') > 0,
  (one, site) => site.sameFamily(one).others(one, 'strong') > 0,
  (one, site) => site.sameFamily(one).others(one, 'userNumber') > 0,
  (one, site) => one.userNumber && !one.hints.session && site.sameFamily(one).others(one, 'proofNamed') > 0,
  (one, site) => one.traits.length >= 8 && site.sameLength(one).others(one) > 0,
  (one, site) => one.traits.length >= 8 && site.sameForm(one).others(one) > 0,
  (one, site) => one.traits.length >= 6 && site.sameValue(one).others(one) > 0,
  (one, site) => site.sameName(one).others(one) > 0,
]

/** What was issued in the same second was issued for the same reason: beside a user's name or number, at a login. */
const issuedTogether: readonly Measure[] = [
  (one, site) => site.sameSecond(one).others(one) > 0,
  (one, site) => site.sameSecond(one).others(one) >= 2,
  (one, site) => site.sameSecond(one).others(one) >= 4,
  (one, site) => site.sameSecond(one).others(one, 'signedIn') > 0,
  (one, site) => site.sameSecond(one).others(one, 'strong') > 0,
  (one, site) => site.sameSecond(one).others(one, 'httpOnlyStrong') > 0,
  (one, site) => site.sameSecond(one).others(one, 'personal') > 0,
  (one, site) => site.sameSecond(one).others(one, 'userNumber') > 0,
  (one, site) => site.sameSecond(one).others(one, 'proofNamed') > 0,
  (one, site) => one.userNumber && site.sameSecond(one).others(one, 'proof') > 0,
  (one, site) => site.sameSecond(one).others(one) > 0 && site.sameSecond(one).list.every(({ lifetime }) => lifetime === one.lifetime),
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
