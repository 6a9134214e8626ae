import { secondsIn } from '../../time.ts'
import type { Meaning, ValueKind, ValueTraits } from '../../traits.ts'
import type { CookieClass } from '../../view.ts'
import type { ShapeReading, SiteReading } from './site-reading.ts'

/** What can be measured of a cookie beside the others of its site: whether something holds, or how far, from 0 to 1. */
export type Measure = (one: ShapeReading, site: SiteReading) => boolean | number

const kinds: readonly ValueKind[] = [
  'opaque',
  'signed',
  'encrypted',
  'jwt',
  'structured',
  'word',
  'number',
  'time',
  'url',
  'text',
  'empty',
  'placeholder',
]
const alphabets: readonly ValueTraits['alphabet'][] = ['digits', 'hex', 'base32', 'letters', 'alphanumeric', 'base64', 'printable', 'other']
const formats = ['percent', 'pieces', 'json', 'query', 'uuid', 'concatenated', 'base64', 'quoted']
const meanings: readonly Meaning[] = ['time', 'email', 'user-name', 'locale']
const known: readonly CookieClass[] = [
  'session-token',
  'remember-me',
  'csrf',
  'preference',
  'analytics',
  'advertising',
  'consent',
  'load-balancer',
  'bot-management',
]

/** 26 and 32 characters are session IDs of PHP, 32, 40 and 64 digests in hexadecimal. */
const lengths = [0, 1, 4, 8, 12, 16, 20, 24, 26, 27, 32, 33, 40, 41, 64, 65, 100, 200, 400]
const runs = [0, 4, 8, 12, 16, 20, 24, 32, 40, 64]
const bits = [0, 8, 24, 40, 64, 96, 128, 160, 256]

const ofValue: readonly Measure[] = [
  ({ traits }) => Math.log2(1 + traits.longestRun) / 8,
  ({ traits }) => Math.min(traits.bits, 256) / 256,
  ({ strong }) => strong,
  ({ traits }) => Math.min(Math.log2(1 + traits.length), 12) / 12,
  ({ traits }) => traits.alphabet === 'digits' && traits.length >= 4 && traits.length <= 12,
  ({ traits }) => traits.selfContained,
  ({ traits }) => traits.meanings.includes('email') || traits.meanings.includes('user-name'),
  ({ served, strong, traits }) => served && strong && (traits.meanings.includes('email') || traits.meanings.includes('user-name')),
  ...kinds.map(
    (kind): Measure =>
      ({ traits }) =>
        traits.kind === kind,
  ),
  ...alphabets.map(
    (alphabet): Measure =>
      ({ traits }) =>
        traits.alphabet === alphabet,
  ),
  ...formats.map(
    (format): Measure =>
      ({ traits }) =>
        traits.formats.includes(format),
  ),
  ...meanings.map(
    (meaning): Measure =>
      ({ traits }) =>
        traits.meanings.includes(meaning),
  ),
  ...steps(lengths, ({ traits }) => traits.length),
  ...steps(runs, ({ traits }) => traits.longestRun),
  ...steps(bits, ({ traits }) => traits.bits),
]

const ofName: readonly Measure[] = [
  ({ hints }) => hints.session,
  ({ hints }) => hints.auth,
  ({ hints }) => hints.csrf,
  ({ hints }) => hints.preference,
  ({ hints }) => hints.rememberMe,
  ({ hints }) => hints.analytics,
  ({ hints }) => hints.consent,
  ({ hints }) => hints.cart,
  ({ hints }) => hints.user,
  ({ hints }) => hints.transaction,
  ({ hints }) => hints.loadBalancer,
  ({ hints }) => hints.signature,
  ({ name }) => /user|login|member|account|uid|uname|email/i.test(name),
  ({ name }) => /token|tkn|ticket|auth|secure|sid$|key$/i.test(name),
  ({ name }) => /^[A-Z][A-Z0-9_]*$/.test(name),
  ({ name }) => /[a-z]/.test(name) && /[A-Z]/.test(name),
  ({ name }) => Math.min(name.length, 32) / 32,
  ({ served, passwordNamed }) => served && passwordNamed,
  ({ served, proofNamed, strong }) => served && proofNamed && strong,
  ({ served, userNumber }) => served && userNumber,
  ...known.map(
    (is): Measure =>
      (one) =>
        one.known === is,
  ),
]

const ofAttributes: readonly Measure[] = [
  ({ secure }) => secure,
  ({ httpOnly }) => httpOnly,
  ({ hostOnly }) => hostOnly,
  ({ hostOnly, domain }) => hostOnly && domain.startsWith('www.'),
  ({ domain }) => domain.split('.').length > 2 && !domain.startsWith('www.'),
  ({ path }) => path !== '/',
  ({ lifetime }) => lifetime === null,
  ({ lifetime }) => (lifetime === null ? 0 : Math.min(Math.log2(1 + lifetime / secondsIn.hour), 16) / 16),
  ({ setByScript }) => setByScript === true,
  ({ setByScript }) => setByScript === false,
  ({ httpOnly, strong }) => httpOnly && strong,
  ({ httpOnly, hints }) => httpOnly && (hints.session || hints.auth),
  ({ served, strong, hints }) => served && strong && (hints.session || hints.auth),
  ({ served, strong, lifetime }) => served && strong && lifetime === null,
  namedForSite,
]

/** What a cookie's own value, name and attributes show. */
export const ownMeasures: readonly Measure[] = [...ofValue, ...ofName, ...ofAttributes]

/** In which of the steps an amount lies. */
function steps(from: readonly number[], amount: (one: ShapeReading) => number): readonly Measure[] {
  return from.map((least, i): Measure => {
    const next = from[i + 1] ?? Number.POSITIVE_INFINITY
    return (one) => amount(one) >= least && amount(one) < next
  })
}

/** The name holds the beginning of the site's own. */
function namedForSite({ name, domain }: ShapeReading): boolean {
  const own = domain.split('.').at(-2) ?? ''
  return own.length >= 3 && name.toLowerCase().includes(own.slice(0, 4))
}
