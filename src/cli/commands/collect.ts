import { printable } from '../../export/printable.ts'
import { Unusable } from '../../library/unusable.ts'
import { analyseIds } from '../../proofs/analyse-ids.ts'
import type { Arguments } from '../arguments.ts'
import { collected, theWorld, type Visiting } from '../collected.ts'
import { idReportText } from '../id-report-text.ts'
import { progressOn } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { isWeak } from './ids.ts'

/** More would be a load for the server, and tell no more. */
const mostVisits = 2_000

/**
 * `sidwatch collect URL`: fresh IDs from the user's own site, two a second, and what they show. They are in memory only.
 * @returns 0, or 1 where a weakness is proven
 */
export async function collectCommand(given: Arguments, terminal: Terminal, world: Visiting = theWorld): Promise<number> {
  const address = addressIn(given)
  const count = countIn(given)
  const [named, ...others] = given.sessionTokens
  if (others.length > 0) throw new Unusable('--session-token: Name one cookie, or none to look at all that differ.')
  terminal.tell(`sidwatch: ${count} visits to ${address.origin}, two a second: some ${Math.ceil(count / 2)} seconds. Ctrl-C ends it.\n`)
  const progress = progressOn(terminal)
  const { ids, refused } = await collected(address, { count, named, progress: progress.show }, world)
  progress.end()
  if (refused) terminal.tell('sidwatch: The server refused further visits: this is what it gave before.\n')
  const analyses = [...ids].map(([name, those]) => ({ name, analysis: analyseIds(those, { thorough: given.thorough }) }))
  for (const { name, analysis } of analyses) terminal.out(`${printable(name)}: ${idReportText(analysis)}`)
  return analyses.some(({ analysis }) => isWeak(analysis)) ? 1 : 0
}

function addressIn({ positionals }: Arguments): URL {
  const [text, ...more] = positionals
  if (text === undefined || more.length > 0)
    throw new Unusable('Name one page of your site: sidwatch collect https://localhost:3000/login.')
  const address = URL.canParse(text) ? new URL(text) : null
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '' || address.password !== '') {
    throw new Unusable(
      'This is no web address. Write it with its scheme and without a name or password, as in https://localhost:3000/login.',
    )
  }
  return address
}

function countIn({ count }: Arguments): number {
  const number = /^\d{1,6}$/.test(count) ? Number(count) : 0
  if (number < 2 || number > mostVisits) throw new Unusable(`--count: “${count}” is not a number from 2 to ${mostVisits}.`)
  return number
}
