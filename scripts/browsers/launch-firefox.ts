import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { shopSites } from '../demo/sites.ts'
import type { FoundBrowser } from './find-browsers.ts'

export interface FirefoxOptions {
  /** folder of the built extension, or null for a browser without it */
  readonly extension: string | null
  readonly headless: boolean
  /** names under `.test` that lead here beside the demo's */
  readonly hosts?: readonly string[]
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
const uuid = '6f1c9a52-3d0e-4b7a-9c55-8a1e2d4f7b90'

/**
 * Starts a Firefox with a profile of its own that knows `*.test`, takes the demo's certificate and installs the extension for this run. The
 * browser's own question after a click on the extension's grant button is answered with yes: no test tool can reach that dialogue. The
 * profile is deleted at the end.
 */
export async function launchFirefox(found: FoundBrowser, options: FirefoxOptions): Promise<LaunchedFirefox> {
  const profile = await mkdtemp(join(tmpdir(), 'sidwatch-firefox-'))
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
      'extensions.webextensions.uuids': JSON.stringify({ 'sidwatch@sidwatch': uuid }),
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.shell.checkDefaultBrowser': false,
    },
  })
  if (options.extension !== null) await browser.installExtension(resolve(options.extension))
  return {
    browser,
    profile,
    extensionOrigin: `moz-extension://${uuid}`,
    close: async () => {
      await browser.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
