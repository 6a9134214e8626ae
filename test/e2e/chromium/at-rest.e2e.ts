import { afterAll, beforeAll, expect, it } from 'vitest'
import { goToExtensionPage } from '../../../scripts/browsers/open-popup.ts'
import { signIn } from '../../../scripts/demo/visit.ts'
import { type SeeingProxy, startProxy } from '../support/proxy.ts'
import { happened, startWorld, type World } from '../support/world.ts'

let proxy: SeeingProxy
let world: World
beforeAll(async () => {
  proxy = await startProxy()
  world = await startWorld({ proxy: proxy.port })
})
afterAll(async () => {
  await world.close()
  await proxy.close()
})

/** All but what Chromium asks its maker for by itself, with or without an extension. */
const connections = (): readonly string[] => proxy.seen().filter((place) => !/\.google(?:apis)?\.com:\d+$/.test(place))

const pages = ['popup', 'sidepanel', 'report', 'options', 'welcome'].map((name) => `src/${name}/index.html`)

it('connects to nothing: a proxy sees what the visited site loads, and no more', async () => {
  const origin = world.demo.origin('flawed')
  const tab = await world.open(origin)
  await signIn(tab, origin)
  await world.popupShows(tab, 'the sign-in', happened('login', 'yes'))
  const visited = connections()
  expect(visited).toContain(new URL(origin).host)
  expect(visited.filter((place) => !place.split(':')[0]?.endsWith('localhost'))).toEqual([])

  await tab.goto('about:blank')
  const before = connections().length
  for (const path of pages) {
    const page = await world.browser.newPage()
    await goToExtensionPage(page, `${world.extensionOrigin}/${path}`)
    await page.waitForSelector('main')
  }
  expect(connections().slice(before)).toEqual([])
})

it('is framed by no site: what a page draws over is not ours', async () => {
  const tab = await world.open(world.demo.origin('flawed'))
  for (const path of pages) {
    const frame = await tab.evaluateHandle((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      return new Promise<HTMLIFrameElement>((resolve) => frame.addEventListener('load', () => resolve(frame)))
    }, `${world.extensionOrigin}/${path}`)
    expect((await frame.asElement()?.contentFrame())?.url()).toBe('chrome-error://chromewebdata/')
  }
})
