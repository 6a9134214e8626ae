import type { CookieAttribute, CookieIdentity, ReceivedCookie, StoredAttributes } from '../cookie.ts'
import type { Generation, SeenLine } from '../site.ts'
import type { ValueTraits } from '../traits.ts'
import { flag, id, list, nullable, number, oneOf, optional, record, shared, text, time } from './packing.ts'

export const words = list(text)

export const traits = shared(
  record<ValueTraits>({
    digest: text,
    identity: text,
    length: number,
    kind: oneOf('empty', 'placeholder', 'opaque', 'signed', 'encrypted', 'jwt', 'structured', 'word', 'number', 'time', 'url', 'text'),
    formats: words,
    alphabet: oneOf('digits', 'hex', 'base32', 'letters', 'alphanumeric', 'base64', 'printable', 'other'),
    bits: number,
    longestRun: number,
    parts: words,
    fields: words,
    meanings: list(
      oneOf('email', 'user-name', 'role', 'personal-name', 'ip-address', 'time', 'counter', 'locale', 'session-data', 'personal-data'),
    ),
    selfContained: flag,
    issuedAt: nullable(number),
    expiresAt: nullable(number),
    algorithm: nullable(text),
    knownSecret: nullable(text),
    needles: words,
    keyHints: optional(list(oneOf('jku', 'x5u', 'jwk', 'kid-address', 'kid-path', 'kid-query'))),
  }),
)

const sameSite = oneOf('Strict', 'Lax', 'None', 'Default')
const attributes = shared(record<StoredAttributes>({ secure: flag, httpOnly: flag, sameSite, expiryTime: nullable(number) }))
export const cookie = shared(record<CookieIdentity>({ name: text, domain: text, hostOnly: flag, path: text, partition: nullable(text) }))

export const line = record<SeenLine>({
  id,
  at: time,
  cookie: shared(
    record<ReceivedCookie>({
      name: text,
      nameless: nullable(oneOf('no-equals', 'empty-name')),
      attributes: list(record<CookieAttribute>({ name: text, value: nullable(text) })),
      octets: number,
      control: nullable(oneOf('forbidden', 'tab')),
      prefixInValue: flag,
    }),
  ),
  traits,
})

export const generation = record<Generation>({
  traits,
  attributes: nullable(attributes),
  modelled: flag,
  from: time,
  id,
  confirmed: time,
  until: nullable(time),
  ended: nullable(record<NonNullable<Generation['ended']>>({ id, cause: text })),
  header: nullable(id),
  sent: nullable(record<NonNullable<Generation['sent']>>({ first: id, last: id, firstAt: time, lastAt: time })),
})
