import type { Exchange } from '../site.ts'
import type { JourneyKind } from '../view.ts'
import { journeyWindow } from './attempts.ts'
import { type Happening, reasonsOf } from './happening.ts'
import { chainOf, endOf, isSuccess, type Story } from './story.ts'

/** A user says what was done within this time. */
const markWindow = 2 * 60_000

/** What the user said happened, where no submission was seen for it. */
export function markedHappenings(story: Story, happenings: readonly Happening[]): readonly Happening[] {
  return story.state.marks.flatMap(({ at, mark }) => {
    const kind = kindOfMark[mark.what]
    if (kind === undefined) return []
    const explained = [...happenings, ...story.state.settled].some(
      (one) => one.kind === kind && one.answer === 'yes' && at >= one.at && at - one.until <= journeyWindow,
    )
    if (explained) return []
    const chain = kind === 'role-change' ? roleChangeChain(story, at) : []
    const from = chain[0]?.at ?? at
    return [
      { kind, answer: 'yes' as const, signals: ['S5'], reasons: reasonsOf(['S5']), chain, at: from, until: Math.max(endOf(chain), from) },
    ]
  })
}

/** What the user did just before saying that the role changed: the last thing that was submitted, with where it led. */
function roleChangeChain(story: Story, marked: number): readonly Exchange[] {
  const asked = story.exchanges.findLast(
    (exchange) => exchange.at < marked && marked - exchange.at <= markWindow && exchange.hop.method !== 'GET' && isSuccess(exchange),
  )
  return asked === undefined ? [] : chainOf(story, asked)
}

const kindOfMark: Readonly<Record<string, JourneyKind | undefined>> = {
  'signed-in': 'login',
  'signed-out': 'logout',
  'password-changed': 'password-change',
  'role-changed': 'role-change',
}
