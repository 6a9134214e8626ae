import type { CookieHistory, FoldedMark, HostRecord, SeenMark, SeenScan, SeenSecret, SiteState, UnclaimedLine } from '../site.ts'
import { cookie, generation, traits, words } from './cookie-shape.ts'
import { exposure, journey } from './journey-shape.ts'
import { flag, id, list, map, nullable, number, oneOf, optional, record, text, time } from './packing.ts'
import { exchange } from './request-shape.ts'
import { gap, mark, page, probe, v } from './seen-shape.ts'

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
  scans: list(
    record<SeenScan>({ id, at: time, reason: oneOf('start', 'grant', 'journey-start', 'journey-end', 'request', 'browser-start') }),
  ),
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
  unclaimed: list(
    record<UnclaimedLine>({ id, at: time, name: text, digest: text, domain: nullable(text), path: nullable(text), told: optional(traits) }),
  ),
  size: number,
  folded: map(text, record<FoldedMark>({ upTo: number, beyond: list(number), until: time })),
  cut: flag,
  secrets: optional(list(record<SeenSecret>({ list: oneOf('usual', 'added'), line: number, id, at: time, cookie: text, lines: number }))),
})
