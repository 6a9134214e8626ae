import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import type { FoundBrowser } from './find-browsers.ts'

export interface ChromiumOptions {
  /** folder of the built extension, or null for a browser without it */
  readonly extension: string | null
  /**
   * what the user has allowed before the first start: match patterns. `on-request`: nothing yet, but the browser's own question is
   * answered with yes in advance, so that a real click on the extension's button is enough.
   */
  readonly granted: readonly string[] | 'on-request'
  readonly headless: boolean
  /** the extension may run in private windows */
  readonly inPrivate?: boolean
  /** debugging commands that load, open and remove extensions */
  readonly extensionDebugging?: boolean
  readonly url?: string
  /** names under `.test` that lead here: Firefox must be told each, Chromium takes them all */
  readonly hosts?: readonly string[]
  /** port on this machine through which every connection goes, those to this machine too */
  readonly proxy?: number
  /** folder of a profile that goes on, and is left there at the end: it starts with the tabs that were open, as after “continue where you left off” */
  readonly profile?: string
  /** of Firefox alone: whether it starts with the tabs that were open */
  readonly isRestored?: boolean
}

export interface LaunchedChromium {
  readonly browser: Browser
  /** folder of the profile */
  readonly profile: string
  /** id of the extension, known before it has started */
  readonly extensionId: string
  close(): Promise<void>
}

const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']
export const everyOrigin: readonly string[] = ['http://*/*', 'https://*/*']

/** Starts a Chromium with a profile of its own that knows `*.test` and takes the demo's certificate. A new profile is deleted at the end. */
export async function launchChromium(found: FoundBrowser, options: ChromiumOptions): Promise<LaunchedChromium> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidwatch-chromium-')))
  const folder = options.extension === null ? null : resolve(options.extension)
  const extensionId = folder === null ? '' : unpackedId(folder)
  if (folder !== null && !found.branded) await writePreferences(profile, extensionId, options)
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: options.headless ? { width: 1000, height: 800 } : null,
    acceptInsecureCerts: true,
    pipe: found.branded || options.extensionDebugging === true,
    ...(found.branded && folder !== null ? { enableExtensions: [folder] } : {}),
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      ...quiet,
      '--host-resolver-rules=MAP *.test 127.0.0.1',
      '--ignore-certificate-errors',
      ...(options.headless ? ['--disable-gpu'] : []),
      // Chromium refuses its sandbox to the administrator, which is who runs in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(folder !== null && !found.branded ? [`--load-extension=${folder}`, `--disable-extensions-except=${folder}`] : []),
      ...(options.extensionDebugging ? ['--enable-unsafe-extension-debugging'] : []),
      ...(options.proxy === undefined ? [] : [`--proxy-server=127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
      ...(options.url === undefined ? [] : [options.url]),
    ],
  })
  return {
    browser,
    profile,
    extensionId,
    close: async () => {
      await browser.close()
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Chromium names an unpacked extension by its path: the first 32 hex digits of SHA-256, each digit mapped from 0–f to a–p. */
export function unpackedId(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

/** Permissions of the unchanged build as they stand in a profile after the user has answered. */
export async function writePreferences(profile: string, extensionId: string, options: ChromiumOptions): Promise<void> {
  const origins = options.granted === 'on-request' ? everyOrigin : options.granted
  const permissions = (hosts: readonly string[], api: readonly string[]) => ({
    api,
    explicit_host: hosts,
    manifest_permissions: [],
    scriptable_host: [],
  })
  const settings = {
    active_permissions: permissions(options.granted === 'on-request' ? [] : origins, []),
    // What is granted and not active is given at the extension's question, unasked: notifications always.
    granted_permissions: permissions(origins, ['notifications']),
    runtime_granted_permissions: permissions(origins, ['notifications']),
    ...(options.inPrivate ? { incognito: true } : {}),
  }
  await mkdir(join(profile, 'Default'), { recursive: true })
  const file = join(profile, 'Default', 'Preferences')
  if (existsSync(file)) return
  // 1: the last tabs, and with them the cookies that are not persistent.
  const session = options.profile === undefined ? {} : { session: { restore_on_startup: 1 } }
  await writeFile(file, JSON.stringify({ extensions: { settings: { [extensionId]: settings } }, ...session }))
}
