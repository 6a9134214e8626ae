import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Report } from '../audit/report.ts'
import { english } from '../export/english.ts'
import { html } from '../export/html.ts'
import { json } from '../export/json.ts'
import { type Story, storyOf, type Threshold } from '../export/story.ts'
import { baselineIn } from '../library/baseline-file.ts'
import { version } from '../library/version.ts'
import type { SessionAudit } from './audit-session.ts'
import { failureText } from './failure-text.ts'

/** Playwright's `testInfo`, as far as it is used: what is attached stands in its HTML report. */
export interface Attaching {
  outputPath(name: string): string
  attach(name: string, content: { readonly path: string; readonly contentType: string }): Promise<void>
}

export interface HealthOptions {
  /** path of a baseline, as `sidwatch audit --update-baseline` writes it: only what got worse counts */
  readonly baseline?: string
  /** the mildest finding that counts (medium) */
  readonly failOn?: Threshold
  /** Playwright's `testInfo` */
  readonly attachTo?: Attaching
}

export interface Health {
  readonly healthy: boolean
  /** what counts: each finding with its evidence and the line that mends it; hostile names cannot steer a terminal */
  readonly text: string
}

/**
 * Judges what was seen so far, and attaches the whole report, healthy or not.
 * @throws an error whose message is what was found and how to mend it
 */
export async function expectHealthySession(session: SessionAudit, options: HealthOptions = {}): Promise<void> {
  const { healthy, text } = await healthOf(session, options)
  if (!healthy) throw new UnhealthySession(text)
}

/** For `expect.extend`, of Playwright and others: `await expect(session).toHaveHealthySession()`. */
export const sessionMatchers = {
  async toHaveHealthySession(session: SessionAudit, options: HealthOptions = {}) {
    const { healthy, text } = await healthOf(session, options)
    return { pass: healthy, message: () => text }
  },
}

class UnhealthySession extends Error {
  constructor(text: string) {
    super(text)
    this.name = 'UnhealthySession'
  }
}

async function healthOf(session: SessionAudit, { baseline, failOn = 'medium', attachTo }: HealthOptions): Promise<Health> {
  const story = storyFrom(await session.reports(), baseline, failOn)
  const say = english()
  if (attachTo !== undefined) {
    await attach('sidwatch.html', html(story, say), 'text/html', attachTo)
    await attach('sidwatch.json', json(story, say), 'application/json', attachTo)
  }
  return { healthy: !story.fails, text: failureText(story, failOn, say) }
}

/** As a file: Playwright shows the text of what is not one, and a page is to be opened. */
async function attach(name: string, text: string, contentType: string, to: Attaching): Promise<void> {
  const path = to.outputPath(name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  await to.attach(name, { path, contentType })
}

function storyFrom(reports: readonly Report[], path: string | undefined, failOn: Threshold): Story {
  const today = new Date().toISOString().slice(0, 10)
  const baseline = path === undefined ? {} : { baseline: baselineIn(path) }
  return storyOf(reports, { version, recordings: [], failOn, today, ...baseline })
}
