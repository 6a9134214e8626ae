import { type ProfileName, profiles } from '../audit/profile.ts'

/** What the user has chosen for all sites. */
export interface Settings {
  readonly v: 1
  /** the standard whose thresholds judge */
  readonly profile: ProfileName
  /** from which severity on a failed finding counts on the badge */
  readonly badge: 'medium' | 'high' | 'off'
  /** `auto`: as the browser is */
  readonly theme: 'auto' | 'light' | 'dark'
  /** a notification where a site that the user is signed in to handles its session badly */
  readonly notices: 'on' | 'off'
}

export const usualSettings: Settings = { v: 1, profile: 'owasp', badge: 'medium', theme: 'auto', notices: 'off' }

/** Settings that came from storage or a message; null where they are none. Those of before there were notices ask for none. */
export function settingsIn(stored: unknown): Settings | null {
  if (typeof stored !== 'object' || stored === null || !('profile' in stored) || !('badge' in stored) || !('theme' in stored)) return null
  const profile = profileNames.find((name) => name === stored.profile)
  const badge = badges.find((name) => name === stored.badge)
  const theme = themes.find((name) => name === stored.theme)
  if (profile === undefined || badge === undefined || theme === undefined) return null
  return { v: 1, profile, badge, theme, notices: 'notices' in stored && stored.notices === 'on' ? 'on' : 'off' }
}

const profileNames: readonly ProfileName[] = Object.values(profiles).map(({ name }) => name)
const badges: readonly Settings['badge'][] = ['medium', 'high', 'off']
const themes: readonly Settings['theme'][] = ['auto', 'light', 'dark']
