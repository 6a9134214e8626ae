import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))
afterEach(() => void vi.useRealTimers())

const tab = { id: 1, windowId: 7, incognito: false, url: 'https://app.shop.test/' }

async function installed(family: 'chromium' | 'firefox'): Promise<Watched> {
  const watching = await watched(family, 1_000, ({ open }) => void open.set(1, tab))
  watching.emit('runtime.onInstalled', { reason: 'install' })
  await watching.pass(0)
  return watching
}

describe('the menu of the toolbar button', () => {
  it.each([
    ['chromium', ['menu.report', 'menu.panel']],
    ['firefox', ['menu.report', 'menu.panel', 'menu.options']],
  ] as const)('in %s has what the browser does not have itself', async (family, entries) => {
    const watching = await installed(family)
    watching.emit('runtime.onInstalled', { reason: 'update' })
    await watching.pass(0)
    expect(watching.menu).toEqual(entries)
  })

  it.each([
    ['menu.report', 'chrome-extension://sidwatch/src/report/index.html?store=0&site=shop.test'],
    ['menu.panel', 'panel of 7'],
    ['menu.options', 'options'],
  ])('opens by %s', async (menuItemId, opened) => {
    const watching = await installed('chromium')
    watching.emit('contextMenus.onClicked', { menuItemId }, tab)
    await watching.pass(0)
    expect(watching.opened).toEqual([opened])
  })
})

describe('the shortcut', () => {
  it('opens the panel of the window in front', async () => {
    const watching = await installed('chromium')
    watching.emit('commands.onCommand', 'open-panel', tab)
    expect(watching.opened).toEqual(['panel of 7'])
  })
})
