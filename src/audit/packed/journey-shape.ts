import type { Exposure, Journey, Reason, Renewal } from '../view.ts'
import { words } from './cookie-shape.ts'
import { id, list, map, nullable, number, oneOf, optional, type Packing, record, shared, text, time } from './packing.ts'
import { hop } from './request-shape.ts'

const argument: Packing<string | number> = {
  pack: (value, into) => (typeof value === 'number' ? [value] : into.text(value)),
  unpack: (packed, from) => (Array.isArray(packed) ? number.unpack(packed[0], from) : from.text(packed)),
}
const args: Packing<NonNullable<Reason['args']>> = {
  pack: (value, into) => map(text, argument).pack(new Map(Object.entries(value)), into),
  unpack: (packed, from) => Object.fromEntries(map(text, argument).unpack(packed, from)),
}
const reason = record<Reason>({ id: text, args: optional(args) })

export const journey = record<Journey>({
  id: text,
  kind: oneOf(
    'login',
    're-authentication',
    'silent-re-authentication',
    'registration',
    'reset',
    'logout',
    'password-change',
    'role-change',
  ),
  answer: oneOf('yes', 'no', 'pending', 'cannotTell'),
  at: time,
  until: time,
  signals: shared(words),
  reasons: list(reason),
  attempt: nullable(record<NonNullable<Journey['attempt']>>({ key: id, at: time, hop })),
  evidence: list(id),
  renewals: list(
    record<Renewal>({
      key: text,
      before: nullable(text),
      after: nullable(text),
      verdict: oneOf('issued', 'renewed', 'kept', 'removed', 'emptied', 'self-contained', 'companion-issued', 'not-carrier', 'cannotTell'),
      reason,
      evidence: list(id),
    }),
  ),
  effect: nullable(oneOf('ended', 'kept', 'cannotTell')),
})

export const exposure = record<Exposure>({
  key: text,
  digest: text,
  where: oneOf('query', 'path', 'path-parameter', 'path-modifier', 'referer', 'html', 'local-storage', 'session-storage', 'fragment'),
  name: nullable(text),
  to: oneOf('same-site', 'cross-site'),
  host: text,
  id,
})
