import type { CookieAttribute, CookieIdentity, ReceivedCookie, StoredAttributes } from './cookie.ts'
import type { Gap, Mark, PageRead, Place, SentCookie, UrlPart } from './observation.ts'
import { flag, id, list, map, nullable, number, oneOf, optional, type Packing, record, shared, text, time, Unreadable } from './packing.ts'
import type {
  CookieHistory,
  Exchange,
  FoldedMark,
  Generation,
  HostRecord,
  SeenLine,
  SeenMark,
  SeenProbe,
  SeenScan,
  SiteState,
  UnclaimedLine,
} from './site.ts'
import type { ValueTraits } from './traits.ts'
import type { Exposure, Journey, Reason, Renewal } from './view.ts'

const words = list(text)

const traits = shared(
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
    meanings: list(oneOf('email', 'user-name', 'role', 'personal-name', 'ip-address', 'time', 'counter', 'locale', 'session-data')),
    selfContained: flag,
    issuedAt: nullable(number),
    expiresAt: nullable(number),
    algorithm: nullable(text),
    knownSecret: nullable(text),
    needles: words,
  }),
)

const sameSite = oneOf('Strict', 'Lax', 'None', 'Default')
const attributes = shared(record<StoredAttributes>({ secure: flag, httpOnly: flag, sameSite, expiryTime: nullable(number) }))
const cookie = shared(record<CookieIdentity>({ name: text, domain: text, hostOnly: flag, path: text, partition: nullable(text) }))

const line = record<SeenLine>({
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

const generation = record<Generation>({
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

const placeFields = {
  scheme: oneOf('http', 'https', 'ws', 'wss', 'other'),
  host: text,
  port: number,
  path: text,
  queryNames: words,
  action: optional(oneOf('login', 'logout', 'registration', 'reset', 'password')),
} as const
const place = shared(record<Place>(placeFields))

const hop = record<Exchange['hop']>({
  request: text,
  hop: number,
  method: text,
  place,
  resource: oneOf('document', 'subdocument', 'xhr', 'script', 'style', 'image', 'font', 'media', 'websocket', 'ping', 'other'),
  tab: number,
  frame: number,
  document: nullable(text),
  lifecycle: oneOf('active', 'prerender', 'prefetch'),
  initiator: nullable(text),
  topLevelSite: nullable(text),
})

const form = record<NonNullable<Exchange['form']>>({
  id,
  encoding: oneOf('form', 'multipart', 'json', 'unreadable', 'none'),
  fields: words,
  emptyFields: words,
  operation: nullable(text),
  loginName: words,
  echoes: words,
})

/** Of a sent cookie its traits are not kept: the jar has them. */
const sentCookie = shared(record<Omit<SentCookie, 'traits'>>({ name: text, digest: text, identity: text }))

const sent = record<NonNullable<Exchange['sent']>>({
  id,
  at: time,
  cookies: shared(list(sentCookie)),
  authorization: nullable(shared(record<{ readonly scheme: string; readonly digest: string }>({ scheme: text, digest: text }))),
  echoes: words,
  urlParts: shared(
    list(record<UrlPart>({ where: oneOf('query', 'path', 'path-parameter', 'referer'), name: nullable(text), digest: text })),
  ),
  refererSite: nullable(text),
})

const completed = record<NonNullable<Exchange['completed']>>({
  id,
  at: time,
  status: number,
  fromCache: flag,
  location: nullable(shared(record<NonNullable<NonNullable<Exchange['completed']>['location']>>({ ...placeFields, errorWord: flag }))),
  contentType: nullable(text),
  cacheControl: nullable(text),
  age: nullable(number),
  cacheHit: flag,
  clearSiteData: words,
  authenticate: nullable(text),
  deviceBound: flag,
})

const exchange = record<Exchange>({
  key: id,
  at: time,
  site: text,
  hop,
  form: nullable(form),
  sent: nullable(sent),
  lines: list(line),
  completed: nullable(completed),
})

const v: Packing<1> = oneOf(1)
const site = nullable(text)

const page = record<PageRead>({
  type: oneOf('page-read'),
  v,
  id,
  at: time,
  epoch: text,
  boot: text,
  seq: number,
  store: site,
  site,
  place,
  tab: number,
  frame: number,
  passwordInput: flag,
  codeInput: flag,
  logoutControl: flag,
  loginForm: flag,
  storageKeys: shared(record<PageRead['storageKeys']>({ local: words, session: words })),
  holds: list(record<PageRead['holds'][number]>({ digest: text, where: oneOf('local-storage', 'session-storage', 'html') })),
})

const gap = record<Gap>({
  type: oneOf('gap'),
  v,
  id,
  at: time,
  epoch: text,
  boot: text,
  seq: number,
  store: site,
  site,
  from: time,
  until: time,
  why: oneOf('worker-death', 'quota', 'paused', 'cut'),
})

const marks = ['signed-in', 'signed-out', 'password-changed', 'role-changed', 'session-token', 'not-session-token'] as const
const markParts = record<{ readonly what: Mark['what']; readonly cookie: CookieIdentity | null }>({
  what: oneOf(...marks),
  cookie: nullable(cookie),
})
const mark: Packing<Mark> = {
  pack: (value, into) => markParts.pack({ what: value.what, cookie: 'cookie' in value ? value.cookie : null }, into),
  unpack: (packed, from) => {
    const { what, cookie: of } = markParts.unpack(packed, from)
    if (what === 'session-token' || what === 'not-session-token') {
      if (of === null) throw new Unreadable('mark')
      return { what, cookie: of }
    }
    return { what }
  },
}

const places = list(number)
const probe = record<SeenProbe>({
  id,
  at: time,
  probe: text,
  outcome: oneOf('yes', 'no', 'cannotTell'),
  why: nullable(text),
  host: text,
  cookies: words,
  sent: list(places),
  sets: list(places),
  proven: places,
  unneeded: places,
})

const argument: Packing<string | number> = {
  pack: (value, into) => (typeof value === 'number' ? [value] : into.text(value)),
  unpack: (packed, from) => (Array.isArray(packed) ? number.unpack(packed[0], from) : from.text(packed)),
}
const args: Packing<NonNullable<Reason['args']>> = {
  pack: (value, into) => map(text, argument).pack(new Map(Object.entries(value)), into),
  unpack: (packed, from) => Object.fromEntries(map(text, argument).unpack(packed, from)),
}
const reason = record<Reason>({ id: text, args: optional(args) })

const journey = record<Journey>({
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

const exposure = record<Exposure>({
  key: text,
  digest: text,
  where: oneOf('query', 'path', 'path-parameter', 'referer', 'html', 'local-storage', 'session-storage'),
  name: nullable(text),
  to: oneOf('same-site', 'cross-site'),
  host: text,
  id,
})

/** Everything of a state, in the order in which it is written: a change of it is a new version. */
export const siteShape = record<SiteState>({
  v,
  store: text,
  site: text,
  cookies: map(text, record<CookieHistory>({ key: text, cookie, generations: list(generation) })),
  exchanges: list(exchange),
  pages: list(page),
  marks: list(record<SeenMark>({ id, at: time, mark })),
  probes: list(probe),
  gaps: list(gap),
  scans: list(record<SeenScan>({ id, at: time, reason: oneOf('start', 'grant', 'journey-start', 'journey-end', 'request') })),
  hosts: map(
    text,
    record<HostRecord>({
      schemes: words,
      ports: list(number),
      hsts: nullable(record<NonNullable<HostRecord['hsts']>>({ maxAge: number, includeSubDomains: flag, id })),
    }),
  ),
  access: nullable(oneOf('none', 'partial', 'site', 'all')),
  settled: list(journey),
  exposures: list(exposure),
  unclaimed: list(record<UnclaimedLine>({ id, at: time, name: text, digest: text, domain: nullable(text), path: nullable(text) })),
  size: number,
  folded: map(text, record<FoldedMark>({ upTo: number, beyond: list(number), until: time })),
  cut: flag,
})
