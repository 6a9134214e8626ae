import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { shopSites } from '../demo/sites.ts'
import { filesIn, zipOf } from '../package/zip.ts'
import type { FoundBrowser } from './find-browsers.ts'
import { waitUntil } from './wait-until.ts'

export interface FirefoxOptions {
  /** folder of the built extension, or null for a browser without it */
  readonly extension: string | null
  readonly headless: boolean
  /** names under `.test` that lead here beside the demo's */
  readonly hosts?: readonly string[]
  /** folder of a profile that goes on, and is left there at the end; the extension stays installed in it */
  readonly profile?: string
  /** it starts with the tabs that were open (“open previous windows and tabs”) */
  readonly isRestored?: boolean
}

export interface LaunchedFirefox {
  readonly browser: Browser
  /** folder of the profile */
  readonly profile: string
  /** origin of the extension's pages, without a slash at the end */
  readonly extensionOrigin: string
  close(): Promise<void>
}

const demoHosts = shopSites()
  .filter((site) => site.endsWith('.test'))
  .flatMap((site) => [site, `www.${site}`, `branch.${site}`])
const id = 'sidwatch@sidwatch'
const uuid = '6f1c9a52-3d0e-4b7a-9c55-8a1e2d4f7b90'

/**
 * Starts a Firefox with a profile of its own that knows `*.test`, takes the demo's certificate and installs the extension for this run. The
 * browser's own question after a click on the extension's grant button is answered with yes: no test tool can reach that dialogue. The
 * profile is deleted at the end, where it is not one that goes on.
 */
export async function launchFirefox(found: FoundBrowser, options: FirefoxOptions): Promise<LaunchedFirefox> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidwatch-firefox-')))
  const stays = options.profile !== undefined && options.extension !== null
  if (stays) await putInto(profile, resolve(options.extension ?? ''))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    userDataDir: profile,
    executablePath: found.path,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1000, height: 800 } : null,
    acceptInsecureCerts: true,
    // Without it no automation may touch the pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': [...demoHosts, ...(options.hosts ?? [])].join(','),
      'extensions.webextOptionalPermissionPrompts': false,
      // Those of the profile: extensions that the system brings to every profile stay out.
      'extensions.enabledScopes': 1,
      // What is put into a profile is switched on, signed or not: automation installs for one run only.
      'extensions.autoDisableScopes': 0,
      'xpinstall.signatures.required': false,
      'browser.sessionstore.restore_on_demand': false,
      // Automation would set 0, with which the browser sometimes asks without a pause, for good, whether a tab may be unloaded: half a core.
      'browser.tabs.remote.unloadDelayMs': 300,
      'browser.startup.page': options.isRestored === true ? 3 : 0,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.shell.checkDefaultBrowser': false,
    },
  })
  if (options.extension !== null && !stays) await browser.installExtension(resolve(options.extension))
  return {
    browser,
    profile,
    extensionOrigin: `moz-extension://${uuid}`,
    close: async () => {
      await (options.profile === undefined ? browser.close() : quit(browser, profile))
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Once: a file that is newer than what the profile knows would be an update to the browser, and no start of it. */
async function putInto(profile: string, folder: string): Promise<void> {
  const file = join(profile, 'extensions', `${id}.xpi`)
  if (existsSync(file)) return
  await mkdir(join(profile, 'extensions'), { recursive: true })
  await writeFile(file, zipOf(folder, filesIn(folder)))
}

/** Automation closes all tabs before it ends a browser, and leaves none to come back: this ends it as its menu does, from a page that may. */
async function quit(browser: Browser, profile: string): Promise<void> {
  const ended = new Promise((resolve) => browser.process()?.once('exit', resolve))
  const page = await browser.newPage()
  // It is there, and the navigation to it never ends.
  await page.goto('about:config', { timeout: 2_000 }).catch(() => null)
  await page.evaluate('setTimeout(() => Services.startup.quit(Services.startup.eAttemptQuit), 0); null')
  await ended
  const saved = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`))
  await waitUntil('the preferences of the profile to be put back', async () => !saved.some((file) => existsSync(file)))
}
