import { browser } from './api.ts'

/** What a worker life must know before it can write anything down. */
export interface Installation {
  /** 32 random bytes: digests of one installation compare with one another and with nothing else */
  readonly key: Uint8Array
  /** browser session */
  readonly epoch: string
  /** worker life */
  readonly boot: string
  /** the browser has just started: nothing of this session is known yet */
  readonly isFirstBoot: boolean
}

/** The contents of `storage.session`, read once in a worker's life. */
export type Session = Readonly<Record<string, unknown>>

export const installationKey = 'installation'
export const epochKey = 'epoch'

/**
 * Reads the digest key from `storage.local` (made at the first start) and the browser session from `storage.session`.
 * A key that is not one is replaced: what was digested under it can no longer be compared, which costs history and nothing else.
 */
export async function openInstallation(session: Session): Promise<Installation> {
  const stored = (await browser.storage.local.get(installationKey))[installationKey]
  const known = bytesOf(stored)
  const key = known ?? crypto.getRandomValues(new Uint8Array(32))
  if (known === null) await browser.storage.local.set({ [installationKey]: base64Of(key) })

  const epoch = session[epochKey]
  const isFirstBoot = typeof epoch !== 'string'
  const installation = { key, epoch: isFirstBoot ? randomId() : epoch, boot: randomId(), isFirstBoot }
  if (isFirstBoot) await browser.storage.session.set({ [epochKey]: installation.epoch })
  return installation
}

function randomId(): string {
  return base64Of(crypto.getRandomValues(new Uint8Array(9)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function bytesOf(stored: unknown): Uint8Array | null {
  if (typeof stored !== 'string' || !/^[A-Za-z0-9+/]{43}=$/.test(stored)) return null
  return Uint8Array.from(atob(stored), (character) => character.charCodeAt(0))
}
