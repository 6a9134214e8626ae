import { parseArgs } from 'node:util'
import fc from 'fast-check'
import type { Browser } from '../../src/audit/http-state/stored-cookie.ts'
import { findBrowsers } from '../browsers/find-browsers.ts'
import { launch } from '../browsers/launch.ts'
import { dateText } from './differential/date-texts.ts'
import { type LineServer, startLineServer } from './differential/line-server.ts'
import { playDates } from './differential/played-dates.ts'
import { type Difference, playLines } from './differential/played-lines.ts'
import { grounds, singleGrounds } from './differential/playground.ts'
import { answerLines } from './differential/set-cookie-lines.ts'
import { runOf, writeSection } from './robustness-page.ts'

/**
 * `npm run differential`: sends generated `Set-Cookie` lines to real browsers and compares their jars with the storage model, and texts in
 * `Expires` with the reading of dates. Prints every difference, writes docs/robustness.md, and fails where there is one. A seed that is
 * named repeats a run.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      lines: { type: 'string', default: '10000' },
      dates: { type: 'string', default: '100000' },
      seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
      browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    },
  })
  const [lines, dates, seed] = [Number(values.lines), Number(values.dates), Number(values.seed)]
  console.log(`Seed ${seed}.`)
  const rows: (readonly string[])[] = []
  for (const browser of ['chromium', 'firefox'] as const) {
    if (values.browser.includes(browser)) rows.push(await compare(browser, lines, dates, seed))
  }
  if (rows.length > 1)
    writeSection({
      title: 'Differential',
      how: `${runOf(`npm run differential -- --lines ${lines} --dates ${dates} --seed ${seed}`)} Lines come from a grammar and from mutations of usual ones, over https, over http, on this machine, at an address and at a single label; the whole jar is compared, values too: ${unplayed}`,
      columns: ['browser', 'answers', 'lines', 'differences', 'dates', 'differences'],
      rows,
    })
}

/** What the campaign cannot see, said where its result stands. */
const unplayed =
  'name, domain, host-only, path, flags, SameSite, partition (not told by Firefox), lifetime. Not played: NUL and line breaks, which end a header, octets that are no UTF-8, answers to another site’s page.'

async function compare(browser: Browser, lines: number, dates: number, seed: number): Promise<readonly string[]> {
  const [found] = findBrowsers(browser)
  if (found === undefined) throw new Error(`No ${browser} was found.`)
  const server = await startLineServer()
  const launched = await launch(found, { extension: null, granted: [], headless: true, hosts: grounds.flatMap(({ hosts }) => hosts) })
  try {
    const played = await compareLines(launched.browser, browser, server, lines, seed)
    for (const difference of played.differences) console.log(described(difference))
    const texts = fc.sample(dateText(), { numRuns: dates, seed })
    const misread = await playDates(launched.browser, browser, server, texts)
    for (const { text, modelled, shown } of misread)
      console.log(`${browser}: ${JSON.stringify(text)} is ${modelled} here and ${shown} there`)
    if (played.differences.length + misread.length > 0) process.exitCode = 1
    const version = await launched.browser.version()
    return [version, ...[played.answers, played.lines, played.differences.length, texts.length, misread.length].map(String)]
  } finally {
    await launched.close()
    await server.close()
  }
}

interface Played {
  readonly answers: number
  readonly lines: number
  readonly differences: readonly Difference[]
}

/** Every kind of host in turn, until enough lines were sent. */
async function compareLines(
  running: Parameters<typeof playLines>[0],
  browser: Browser,
  server: LineServer,
  enough: number,
  seed: number,
): Promise<Played> {
  const everywhere = [...grounds, ...singleGrounds]
  const differences: Difference[] = []
  let [answers, lines] = [0, 0]
  for (let turn = 0; lines < enough; turn++) {
    const ground = everywhere[turn % everywhere.length]
    if (ground === undefined) break
    const batch = fc.sample(answerLines(), { numRuns: ground.hosts.length, seed: seed + turn })
    differences.push(...(await playLines(running, browser, server, ground, batch)))
    answers += batch.length
    lines += batch.flat().length
  }
  return { answers, lines, differences }
}

function described({ browser, ground, host, lines, modelled, shown }: Difference): string {
  const told = (entries: Difference['shown']): string =>
    entries.map(({ text, expiryTime }) => `\n    ${shortened(text)} ${expiryTime ?? ''}`).join('')
  return `${browser}, ${ground.name}, ${host}: ${shortened(JSON.stringify(lines))}\n  modelled:${told(modelled)}\n  shown:${told(shown)}`
}

function shortened(text: string): string {
  return text.replace(/(.)\1{40,}/g, (run, character: string) => `${character}{${run.length}}`)
}

await main()
