import type { Report } from '../audit/report.ts'
import type { Severity } from '../audit/rule.ts'
import { browser } from './api.ts'
import { counted, say } from './say.ts'
import type { Settings } from './settings.ts'

export interface Badge {
  readonly text: string
  readonly color: string
  readonly title: string
}

/** Dark enough for white text in both themes (WCAG 1.4.3). */
const colors = { high: '#b3261e', medium: '#8a5300', lost: '#5f5f5f' } as const

/**
 * How many failed findings there are of the severity that the user wants to hear of or worse, coloured by the worst. Nothing where nothing
 * is known or wrong.
 *
 * @param worse how much got worse since the last visit, which is said and not counted
 */
export function badgeOf(report: Report | null, site: string | null, isLost: boolean, from: Settings['badge'], worse = 0): Badge {
  if (from === 'off') return { text: '', color: colors.medium, title: '' }
  if (site !== null && isLost) return { text: '!', color: colors.lost, title: say('badge.lost', { site }) }
  const worth = (report?.findings ?? []).filter(({ outcome, severity }) => outcome === 'failed' && isWorth(severity, from))
  if (site === null) return { text: '', color: colors.medium, title: '' }
  const since = worse === 0 ? '' : say(counted('badge.worse', worse), { count: String(worse), site })
  if (worth.length === 0) return { text: '', color: colors.medium, title: since }
  const color = worth.some(({ severity }) => severity === 'high') ? colors.high : colors.medium
  const count = String(worth.length)
  const title = [say(counted('badge', worth.length), { count, site }), since].filter((part) => part !== '').join(' · ')
  return { text: worth.length > 99 ? '99+' : count, color, title }
}

/** Puts a badge on the button of one tab. The tab may be gone by now, which is nothing to speak of. */
export async function showBadge(tab: number, { text, color, title }: Badge): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text })
    await browser.action.setTitle({ tabId: tab, title: title === '' ? 'Sidwatch' : `Sidwatch: ${title}` })
    if (text === '') return
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color })
    await browser.action.setBadgeTextColor?.({ tabId: tab, color: '#ffffff' })
  } catch {
    return
  }
}

function isWorth(severity: Severity, from: Settings['badge']): boolean {
  return severity === 'high' || severity === from
}
