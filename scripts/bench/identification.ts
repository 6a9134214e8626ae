import { Cookie } from 'tough-cookie'
import { audit } from '../../src/audit/audit.ts'
import { type Bounds, liveBounds, recordingBounds } from '../../src/audit/bounds.ts'
import { siteView } from '../../src/audit/facts/site-view.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import type { Observation } from '../../src/audit/observation.ts'
import { rules } from '../../src/audit/rules/index.ts'
import type { SiteState } from '../../src/audit/site.ts'
import { measured, spreadOf, time } from './measured.ts'
import { setCookieLines } from './parsing.ts'
import { type Section, shown, spreadText } from './table.ts'
import { visit } from './visit.ts'

const observations = visit(200, 2_200)
const held = 200
const asOf = observations.at(-1)?.at ?? 0
const withoutLogin = visit(200, 2_200, false)

/** Which cookies are the session, and what happened, of a large site: each time with ten more observations folded in. */
export function identification(): Section {
  return {
    title: 'Identify the session',
    how: 'All facts of a site of 200 cookies and 2,000 observations, each time after ten more were folded in, warmed up; goal: under 5 ms. In the browser a state is held to 64 KB, and a recording is kept whole. Where no login was seen, the model of shapes is asked about every cookie.',
    columns: ['state', 'cookies', 'exchanges', 'all facts'],
    rows: [
      row('as in the browser', observations, liveBounds),
      row('as of a recording', observations, recordingBounds),
      row('as of a recording without a login', withoutLogin, recordingBounds),
    ],
  }
}

function row(name: string, seen: readonly Observation[], bounds: Bounds): readonly string[] {
  const states = growing(seen, bounds)
  const last = states.at(-1) as SiteState
  const times = Array.from({ length: 20 }, () => states.map((state) => time(() => siteView({ ...state }, asOf)))).flat()
  return [name, String(last.cookies.size), String(last.exchanges.length), spreadText(spreadOf(times.slice(states.length * 5)))]
}

function growing(seen: readonly Observation[], bounds: Bounds): readonly SiteState[] {
  let state = fold(emptySite('har', 'e.com'), seen.slice(0, -held), bounds)
  return Array.from({ length: held / 10 }, (_, i) => {
    const from = seen.length - held + i * 10
    state = fold(state, seen.slice(from, from + 10), bounds)
    return state
  })
}

/** What all rules together cost for each cookie: an audit with them less one without. */
export function judging(): Section {
  const state = fold(emptySite('har', 'e.com'), observations, recordingBounds)
  let turn = 0
  const { all, none, parse } = measured({
    all: () => audit(state, { asOf, browser: 'chromium' }),
    none: () => audit(state, { asOf, browser: 'chromium' }, []),
    parse: () => Cookie.parse(setCookieLines[turn++ % setCookieLines.length] ?? ''),
  })
  const each = Math.max(0, all.median - none.median) / state.cookies.size
  return {
    title: 'Judge a cookie by all rules',
    how: `${rules.length} rules over ${state.cookies.size} cookies, whose facts are known; goal: what tough-cookie needs to parse one, and 2 µs.`,
    columns: ['all rules, a cookie', "tough-cookie's parse + 2 µs", 'audit in all', 'of it facts'],
    rows: [[`${shown(each)} µs`, `${shown(parse.median + 2)} µs`, spreadText(all), spreadText(none)]],
  }
}
