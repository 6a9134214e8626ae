import { browser } from '../browser/api.ts'

/** `storage.local`: sites that the user said may be tested. Never one that was seen in a private window only: there is no probe there. */
const key = 'tested'
const bound = 500

export async function hasConsent(site: string): Promise<boolean> {
  return (await sites()).includes(site)
}

export async function giveConsent(site: string): Promise<void> {
  const others = (await sites()).filter((one) => one !== site)
  await browser.storage.local.set({ [key]: [...others, site].slice(-bound) })
}

export async function withdrawConsent(site: string): Promise<void> {
  const all = await sites()
  if (all.includes(site)) await browser.storage.local.set({ [key]: all.filter((one) => one !== site) })
}

async function sites(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(key))[key]
  return Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : []
}
