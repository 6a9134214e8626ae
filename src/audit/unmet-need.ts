import type { Need } from './rule.ts'
import type { SiteView } from './view.ts'

/** Why a rule cannot be asked: the first of its needs that what was seen does not meet, or null. */
export function unmetNeed(needs: readonly Need[], view: SiteView): string | null {
  if (view.access === 'none') return 'no-access'
  return needs.map((need) => unmet(need, view)).find((why) => why !== null) ?? null
}

function unmet(need: Need, { state }: SiteView): string | null {
  switch (need) {
    case 'jar':
      return state.cookies.size === 0 && state.scans.length === 0 ? 'no-jar-seen' : null
    case 'headers':
      return state.exchanges.some(({ sent, lines, completed }) => sent !== null || completed !== null || lines.length > 0)
        ? null
        : 'no-request-seen'
    case 'page':
      return state.pages.length === 0 ? 'no-page-read' : null
    case 'allSites':
      return state.access === 'all' || isRecording(state) ? null : 'other-sites-not-seen'
    default:
      return state.probes.some(({ probe, why, measured }) => probe === need && (why !== 'cancelled' || measured !== undefined))
        ? null
        : 'not-probed'
  }
}

/** A recording shows what left the browser, whoever it went to; its jar is modelled. */
function isRecording({ access, cookies }: SiteView['state']): boolean {
  return access === null && [...cookies.values()].some(({ generations }) => generations.some(({ modelled }) => modelled))
}
