import { describe, expect, it, vi } from 'vitest'
import { readFromDisk, removeFromDisk, writeToDisk } from '../../src/browser/disk.ts'
import { fakeBrowser } from './support/fake-browser.ts'

const { fake } = vi.hoisted(() => ({ fake: { browser: {} } }))
vi.mock('../../src/browser/api.ts', () => ({ browser: new Proxy({}, { get: (_target, name) => Reflect.get(fake.browser, name) }) }))

function begin() {
  const made = fakeBrowser('chromium', () => true)
  fake.browser = made.browser
  return made.local
}
const text = 'x'.repeat(100)

describe('the disk', () => {
  it('makes room by the least recently written, and remembers that it is gone', async () => {
    const local = begin()
    for (const key of ['a', 'b', 'c']) await writeToDisk(key, text, 300)
    await writeToDisk('a', text, 300)
    await writeToDisk('d', text, 300)
    expect([...local.held.keys()].filter((key) => key !== 'disk').sort()).toEqual(['a', 'c', 'd'])
    expect(await readFromDisk('b')).toEqual({ text: undefined, wasForgotten: true })
    expect(await readFromDisk('a')).toEqual({ text, wasForgotten: false })
    expect(await readFromDisk('never')).toEqual({ text: undefined, wasForgotten: false })
  })

  it('holds a text that alone is too large', async () => {
    begin()
    await writeToDisk('a', text, 50)
    expect(await readFromDisk('a')).toMatchObject({ text })
  })

  it('forgets what is removed, and that it was ever there', async () => {
    const local = begin()
    for (const key of ['a', 'b', '__proto__']) await writeToDisk(key, text, 200)
    await removeFromDisk(['a', 'b', '__proto__'])
    expect(local.text()).toBe('disk {"held":[],"forgotten":[]}')
  })

  it.each(['text', null, [], { held: 1 }, { held: [['a']], forgotten: [] }])(
    'begins anew where its index is broken (%j)',
    async (broken) => {
      const local = begin()
      local.held.set('disk', JSON.stringify(broken))
      await writeToDisk('a', text)
      expect(local.value('disk')).toEqual({ held: [['a', 100]], forgotten: [] })
    },
  )
})
