import { browser } from './api.ts'
import { type Settings, settingsIn, usualSettings } from './settings.ts'

/** The user's settings in a worker's life. */
export interface ChosenSettings {
  now(): Settings
  change(settings: Settings): Promise<void>
}

/** `storage.local` */
export const settingsKey = 'settings'

export async function openSettings(): Promise<ChosenSettings> {
  let settings = settingsIn((await browser.storage.local.get(settingsKey))[settingsKey]) ?? usualSettings
  return {
    now: () => settings,
    async change(changed) {
      settings = changed
      await browser.storage.local.set({ [settingsKey]: changed })
    },
  }
}
