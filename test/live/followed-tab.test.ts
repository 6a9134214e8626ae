import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TabDescription } from '../../src/browser/answer.ts'
import { followTab } from '../../src/live/followed-tab.ts'

const page = vi.hoisted(() => {
  const listeners = new Map<string, Set<(...args: readonly unknown[]) => void>>()
  const event = (name: string) => {
    const own = new Set<(...args: readonly unknown[]) => void>()
    listeners.set(name, own)
    return { addListener: (listener: () => void) => own.add(listener), removeListener: (listener: () => void) => own.delete(listener) }
  }
  const state = { active: 1, answers: true, asked: 0 }
  return {
    state,
    listeners,
    emit: (name: string, ...args: readonly unknown[]) => {
      for (const listener of listeners.get(name) ?? []) listener(...args)
    },
    browser: {
      permissions: { onAdded: event('granted'), onRemoved: event('taken') },
      tabs: {
        onUpdated: event('updated'),
        onActivated: event('activated'),
        query: async () => [{ id: state.active, url: `https://site-${state.active}.test/` }],
        get: async (id: number) => ({ id, url: `https://site-${id}.test/` }),
      },
      storage: { onChanged: event('stored') },
      runtime: {
        sendMessage: async (command: { readonly type: string; readonly tab?: number }) => {
          if (command.type === 'describe-tab') state.asked++
          if (!state.answers) throw new Error('Could not establish connection. Receiving end does not exist.')
          return command.type === 'describe-tab' ? { ok: true, tab: { site: `site-${command.tab}.test` } } : { ok: true }
        },
      },
    },
  }
})
vi.mock('../../src/browser/api.ts', () => ({ browser: page.browser }))

describe('a page that follows a tab', () => {
  let described: readonly (string | null)[] = []
  let end = (): void => {}
  const follow = (tab: number | null): void => {
    end = followTab(tab, (seen: TabDescription | 'unreachable') => {
      described = [...described, typeof seen === 'string' ? seen : seen.site]
    })
  }
  const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)
  beforeEach(() => {
    vi.useFakeTimers()
    described = []
    Object.assign(page.state, { active: 1, answers: true, asked: 0 })
  })
  afterEach(() => {
    end()
    vi.useRealTimers()
  })

  it('describes the active one, and the next one that becomes active', async () => {
    follow(null)
    await pass()
    page.state.active = 2
    page.emit('activated', { tabId: 2, windowId: 1 })
    await pass()
    expect(described).toEqual(['site-1.test', 'site-2.test'])
  })

  it('stays with one that was named', async () => {
    follow(7)
    await pass()
    page.emit('activated', { tabId: 2, windowId: 1 })
    await pass()
    expect(described).toEqual(['site-7.test'])
  })

  it.each([
    { when: 'the active tab has loaded another page', change: { status: 'complete' }, tab: { active: true }, asks: 2 },
    { when: 'the active tab has another address', change: { url: 'https://a.test/' }, tab: { active: true }, asks: 2 },
    { when: 'a tab in the background loads', change: { status: 'complete' }, tab: { active: false }, asks: 1 },
    { when: 'the title changes', change: { title: 'A' }, tab: { active: true }, asks: 1 },
  ])('has asked $asks times where $when', async ({ change, tab, asks }) => {
    follow(null)
    await pass()
    page.emit('updated', 1, change, tab)
    await pass()
    expect(page.state.asked).toBe(asks)
  })

  it.each(['granted', 'taken'])('asks again when access is %s', async (event) => {
    follow(null)
    await pass()
    page.emit(event, { origins: [] })
    await pass()
    expect(page.state.asked).toBe(2)
  })

  it('says that nobody answers, asks ever more rarely, and goes on when somebody does', async () => {
    page.state.answers = false
    follow(null)
    await pass(10 * 60_000)
    expect(page.state.asked).toBeLessThan(18)
    expect(new Set(described)).toEqual(new Set(['unreachable']))
    page.state.answers = true
    await pass(60_000)
    expect(described.at(-1)).toBe('site-1.test')
    const asked = page.state.asked
    await pass(10 * 60_000)
    expect(page.state.asked).toBe(asked)
  })

  it('leaves no listener and no timer behind', async () => {
    page.state.answers = false
    follow(null)
    await pass()
    end()
    const asked = page.state.asked
    await pass(10 * 60_000)
    expect(page.state.asked).toBe(asked)
    for (const own of page.listeners.values()) expect(own.size).toBe(0)
  })
})
