import type { CookieIdentity } from '../cookie.ts'
import type { Gap, Mark, PageRead } from '../observation.ts'
import type { SeenProbe } from '../site.ts'
import { cookie, words } from './cookie-shape.ts'
import { flag, id, list, nullable, number, oneOf, optional, type Packing, record, shared, text, time } from './packing.ts'
import { place } from './request-shape.ts'
import { Unreadable } from './tables.ts'

export const v: Packing<1> = oneOf(1)
const site = nullable(text)

/** What every observation carries. */
const envelope = { v, id, at: time, epoch: text, boot: text, seq: number, store: site, site }

export const page = record<PageRead>({
  type: oneOf('page-read'),
  ...envelope,
  place,
  tab: number,
  frame: number,
  passwordInput: flag,
  codeInput: flag,
  logoutControl: flag,
  loginForm: flag,
  storageKeys: shared(record<PageRead['storageKeys']>({ local: words, session: words })),
  holds: list(record<PageRead['holds'][number]>({ digest: text, where: oneOf('local-storage', 'session-storage', 'html', 'fragment') })),
  pinnedScripts: optional(words),
})

export const gap = record<Gap>({
  type: oneOf('gap'),
  ...envelope,
  from: time,
  until: time,
  why: oneOf('worker-death', 'quota', 'paused', 'cut'),
})

const marks = ['signed-in', 'signed-out', 'password-changed', 'role-changed', 'session-token', 'not-session-token'] as const
const markParts = record<{ readonly what: Mark['what']; readonly cookie: CookieIdentity | null }>({
  what: oneOf(...marks),
  cookie: nullable(cookie),
})
export const mark: Packing<Mark> = {
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
export const probe = record<SeenProbe>({
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
  measured: optional(places),
})
