import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { cookieSite, registrableDomain } from '../src/audit/http-state/registrable-domain.ts'
import { allowSite } from './browsers/allow-site.ts'
import type { FoundBrowser } from './browsers/find-browsers.ts'
import { type Launched, launch } from './browsers/launch.ts'
import { everyOrigin } from './browsers/launch-chromium.ts'
import { provideBrowser } from './browsers/provide-browser.ts'
import { nodeProgram, run } from './check/run.ts'
import { startDemo } from './demo/demo.ts'
import { demoUser } from './demo/people.ts'
import { tourDemo, tourSite } from './start/tour.ts'

// `npm start`: the extension in a browser of its own, beside the demo site or the site that is named. Without a display it drives the browser
// itself and prints what the popup shows.

const root = fileURLToPath(new URL('..', import.meta.url))

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' }, browser: { type: 'string' } },
    allowPositionals: true,
  })
  const named = positionals[0] === undefined ? null : addressOf(positionals[0])
  const family = values.firefox ? 'firefox' : 'chromium'
  if (values.browser !== undefined) process.env[`SIDWATCH_${family.toUpperCase()}`] = values.browser
  const headless = values.headless ?? !hasDisplay()
  const found = provideBrowser(family, ({ branded }) => !headless || !branded)
  await build(family)

  const demo = named === null ? await startDemo() : null
  const addresses = demo === null ? [named as URL] : [demo.origin('flawed'), demo.origin('hardened'), demo.index].map((url) => new URL(url))
  const launched = await launch(found, {
    extension: `${root}/dist/${family}`,
    // The demo shows also what a site tells others.
    granted: demo === null ? addresses.flatMap(({ hostname }) => patternsOf(hostname)) : everyOrigin,
    headless,
    extensionDebugging: headless,
  })
  try {
    if (!headless) await handOver(launched, found, addresses)
    else if (demo === null) await tourSite(launched, addresses[0] as URL, `${root}/dist/start`)
    else await tourDemo(launched, demo, `${root}/dist/start`)
  } finally {
    await launched.close()
    await demo?.close()
  }
}

/** Opens the pages, says what can be done with them, and stays until the browser is closed. */
async function handOver(launched: Launched, found: FoundBrowser, addresses: readonly URL[]): Promise<void> {
  const closed = new Promise<void>((resolve) => launched.browser.once('disconnected', () => resolve()))
  for (const { href } of addresses) {
    const tab = await launched.browser.newPage()
    await tab.goto(href)
    if (found.family === 'firefox') await allowSite(launched, tab)
  }
  if (found.branded) console.log(`${found.name} asks for itself: open Sidwatch's popup there and allow the site.`)
  console.log(`${addresses.map(({ origin }) => origin).join(' and ')} in ${found.name}.`)
  if (addresses.length > 1) {
    console.log(`Sign in as ${demoUser.name} with the password “${demoUser.password}”, then open Sidwatch's popup.`)
    console.log('The last page says what there is to see.')
  }
  console.log('Close the browser, or press Ctrl-C here, to end.')
  await closed
}

async function build(target: string): Promise<void> {
  const { status, output } = await run(nodeProgram(root, 'vite', 'vite'), ['build', '--mode', target, '--logLevel', 'warn'], {
    cwd: root,
    show: false,
  })
  if (status !== 0) throw new Error(`The extension could not be built:\n${output}`)
}

/** @throws where it is no web address. */
function addressOf(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') {
    throw new Error(`“${text}” is not a web address: write it with its scheme, as in https://localhost:3000.`)
  }
  return address
}

/** What a person allows with “this site and its subdomains”. */
function patternsOf(host: string): string[] {
  const wide = registrableDomain(host) === null ? host : `*.${cookieSite(host)}`
  return [`http://${wide}/*`, `https://${wide}/*`]
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
