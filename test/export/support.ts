import type { Report } from '../../src/audit/report.ts'
import { type Baseline, noBaseline } from '../../src/export/baseline/baseline.ts'
import { baselineOf } from '../../src/export/baseline/baseline-of.ts'
import type { Comparison } from '../../src/export/baseline/comparison.ts'
import { isNews } from '../../src/export/change-line.ts'
import { english } from '../../src/export/english.ts'
import { type FormatName, formats } from '../../src/export/formats.ts'
import { type Story, type StoryOptions, storyOf } from '../../src/export/story.ts'
import { auditRecording } from '../../src/library/audit-recording.ts'
import { har, type Said } from '../har/recording.ts'

export const e = 'https://e.com'

/** Identifiers as frameworks make them: 32 random hexadecimal digits. */
export const ids = { before: '0f86d081884c7d659a2feaa0c55ad015', after: 'a3bf4f1b2b0b822cd15d6c15b0f00a08' }

export interface Behaviour {
  /** name and attributes of the token */
  readonly name?: string
  readonly attributes?: string
  readonly before?: string
  readonly after?: string
  readonly origin?: string
}

/** A visitor is sent to the login, signs in and looks around. All that is not said is as it should be. */
export function visit({
  name = '__Host-sid',
  attributes = good,
  before = ids.before,
  after = ids.after,
  origin = e,
}: Behaviour = {}): readonly Said[] {
  const loginForm = { mimeType: 'application/x-www-form-urlencoded', text: 'user=alice&password=correct+horse' }
  return [
    { url: `${origin}/orders`, status: 302, answer: { Location: '/login' } },
    { url: `${origin}/login`, setCookie: [`${name}=${before}; ${attributes}`] },
    {
      url: `${origin}/login`,
      method: 'POST',
      cookie: `${name}=${before}`,
      postData: loginForm,
      status: 302,
      answer: { Location: '/home' },
      setCookie: [`${name}=${after}; ${attributes}`],
    },
    { url: `${origin}/home`, cookie: `${name}=${after}` },
    { url: `${origin}/orders`, cookie: `${name}=${after}` },
  ]
}

export const good = 'Path=/; Secure; HttpOnly; SameSite=Lax'
export const flawed: readonly Said[] = visit({ name: 'sid', attributes: 'Path=/', after: ids.before })

export const options: StoryOptions = { version: '1.2.3', recordings: ['recordings/visit.har'], failOn: 'medium', today: '2026-01-05' }

export function reportsOn(said: readonly Said[]): readonly Report[] {
  return auditRecording(JSON.stringify(har(said)))
}

/** What a baseline remembers of a recording. */
export function baselineFrom(said: readonly Said[]): Baseline {
  return baselineOf(reportsOn(said), noBaseline)
}

/** Each change as one line: `!` before what got worse. Findings that stand as they stood are left out. */
export function changesIn({ sites }: Comparison): readonly string[] {
  return sites.flatMap(({ changes }) =>
    changes
      .filter(isNews)
      .map(({ kind, rule, from, to, worse }) =>
        [worse ? '!' : ' ', kind, rule ?? `${from} > ${to}`].join(' ').replace(/ null > null$/, ''),
      ),
  )
}

export function storyAbout(said: readonly Said[], changes: Partial<StoryOptions> = {}): Story {
  return storyOf(reportsOn(said), { ...options, ...changes })
}

export function written(format: FormatName, story: Story): string {
  return formats[format](story, english())
}
