import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goToExtensionPage } from '../../scripts/browsers/open-popup.ts'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { signIn } from '../../scripts/demo/visit.ts'
import { savedBy } from './support/saved.ts'
import { family, startWorld, type World } from './support/world.ts'

const site = 'flawed.localhost'
const accepted = 'session-token-kept-across-login'
const api = '(globalThis.browser ?? chrome)'
const visits = /visits\/[^/]+\/flawed[.]localhost/

describe('the page of options', () => {
  let world: World
  let tab: Page
  let options: Page
  let popup: Page
  beforeAll(async () => {
    world = await startWorld()
    tab = await world.open(world.demo.origin('flawed'))
    await signIn(tab, world.demo.origin('flawed'))
    popup = await world.popupPageFor(tab)
    await popup.waitForSelector(`[data-testid="finding"][data-rule="${accepted}"]`)
    options = await world.browser.newPage()
    await goToExtensionPage(options, `${world.extensionOrigin}/src/options/index.html`)
    await options.waitForSelector('main')
  })
  afterAll(() => world.close())

  it('lists a finding that was accepted in the popup, which counts it no more', async () => {
    const finding = `[data-testid="finding"][data-rule="${accepted}"]`
    await click(popup, `${finding} summary`)
    await click(popup, `${finding} [data-testid="accept"]`)
    await popup.type(`${finding} [data-testid="accept-reason"]`, 'until the <b>rewrite</b>')
    await click(popup, `${finding} [data-testid="accept-confirm"]`)
    await gone(popup, finding)
    await shows('[data-testid="acceptance"]', 'until the <b>rewrite</b>')
  })

  it('counts it again when that is taken back', async () => {
    await click(options, '[data-testid="revoke"]')
    await gone(options, '[data-testid="acceptance"]')
    await popup.waitForSelector(`[data-testid="finding"][data-rule="${accepted}"]`)
  })

  it('compares each visit with what is known now, for as long as the user wants', async () => {
    await click(popup, '[data-testid="baseline"] summary')
    await click(popup, '[data-testid="keep-baseline"]')
    await click(popup, '[data-testid="drop-baseline"]')
    await gone(popup, '[data-testid="drop-baseline"]')
    expect(await world.stored('session')).toMatch(visits)
  })

  it('judges by another standard from then on', async () => {
    await click(options, '[data-testid="profile-asvs5"]')
    await waitUntil('the standard to be kept', async () => (await world.stored('local')).includes('"profile":"asvs5"'))
  })

  it('shows every page in the theme that was chosen', async () => {
    await click(options, '[data-testid="theme-dark"]')
    for (const page of [options, popup]) await page.waitForSelector('html[data-theme="dark"]')
  })

  it('keeps a list of secrets', async () => {
    await options.type('[data-testid="secrets"]', 'of the shop alone')
    await click(options, '[data-testid="save-secrets"]')
    await waitUntil('the list to be kept', async () => (await world.stored('local')).includes('of the shop alone'))
  })

  it('saves the report of a site without a value', async () => {
    const report = JSON.parse(await savedBy(options, `[data-site="${site}"] [data-testid="export"]`))
    expect(report).toMatchObject({ sidwatch: 'report', sites: [{ site, tokens: [{ name: 'connect.sid' }] }] })
  })

  it('shows a notification of a site that handles its session badly, once, when the user asks for them', async () => {
    await options.bringToFront()
    await options.click('[data-testid="notices"]')
    await waitUntil('the choice to be kept', async () => (await world.stored('local')).includes('"notices":"on"'))
    await tell('clear-site')
    // Where there is no desktop, Firefox closes what it shows at once.
    await options.evaluate(`globalThis.noticesClosed = []; ${api}.notifications.onClosed.addListener((id) => noticesClosed.push(id))`)
    await tab.bringToFront()
    await Promise.all([tab.waitForNavigation(), tab.click('#sign-out')])
    await signIn(tab, world.demo.origin('flawed'))
    expect(await waitUntil('a notification', async () => (await notices())[0])).toMatch(/^notice\/[^/]+\/flawed\.localhost$/)
    // What is found later is news: only what no longer changes can be told twice.
    await waitUntil('everything to be folded', async () =>
      options.evaluate(`${api}.storage.session.get(null).then((all) => !Object.keys(all).some((key) => key.startsWith('log/')))`),
    )
    await auditTwice()
    await options.evaluate(`${api}.notifications.clear(${JSON.stringify((await notices())[0])}).then(() => { noticesClosed = [] })`)
    await auditTwice()
    expect(await notices()).toEqual([])
  })

  it('is led to by the menu of the toolbar button, and keys open popup and panel', async () => {
    const known = await options.evaluate(
      `((api) => Promise.all([api.commands.getAll(), api.contextMenus.update('menu.report', {})]))(globalThis.browser ?? chrome).then(([all]) => all.map(({ name, shortcut }) => name + ' ' + shortcut).join())`,
    )
    const panel = family === 'chromium' ? 'open-panel' : '_execute_sidebar_action'
    for (const command of ['_execute_action Alt+Shift+S', `${panel} Alt+Shift+D`]) expect(known).toContain(command)
  })

  it('takes access back', async () => {
    // Firefox's popup in a tab could only be given all sites.
    const allowed = `[data-host="${family === 'chromium' ? '*.hardened.localhost' : '*'}"]`
    await click(options, `${allowed} [data-testid="take-back"]`)
    await gone(options, allowed)
  })

  it('erases what is kept of a site', async () => {
    await click(options, `[data-site="${site}"] [data-testid="erase"]`)
    await gone(options, `[data-testid="held"][data-site="${site}"]`)
    for (const area of ['session', 'local'] as const) expect(await world.stored(area)).not.toMatch(visits)
  })

  /** ids of the notifications that are shown, or were */
  async function notices(): Promise<readonly string[]> {
    const ids = family === 'chromium' ? `${api}.notifications.getAll().then(Object.keys)` : 'noticesClosed'
    return (await options.evaluate(ids)) as readonly string[]
  }

  /** By the second answer it was considered what came of the first. */
  async function auditTwice(): Promise<void> {
    for (let audits = 0; audits < 2; audits++) await tell('audit-now')
  }

  async function tell(type: 'audit-now' | 'clear-site'): Promise<void> {
    const store = family === 'chromium' ? '0' : 'firefox-default'
    const answer = await options.evaluate(`${api}.runtime.sendMessage({ type: '${type}', store: '${store}', site: '${site}' })`)
    expect(answer).toEqual({ ok: true })
  }

  async function shows(selector: string, text: string): Promise<void> {
    await waitUntil(`${selector} with “${text}”`, () =>
      options.$$eval(selector, (found, text) => found.some((each) => (each.textContent ?? '').includes(text)), text),
    )
  }
})

async function click(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector)
  await page.$eval(selector, (found) => (found as HTMLElement).click())
}

async function gone(page: Page, selector: string): Promise<void> {
  await waitUntil(`no ${selector}`, () => page.$$eval(selector, (found) => found.length === 0))
}
