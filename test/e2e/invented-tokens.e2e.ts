import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesAt } from '../../scripts/demo/flaws.ts'
import type { DepartmentName, Side } from '../../scripts/demo/sites.ts'
import { signIn, visits } from '../../scripts/demo/visit.ts'
import { openProbe, type ProbeShown, probeResult, rulesLeft, startProbe } from './support/probe.ts'
import { heldValues } from './support/replay.ts'
import { failedRules, family, startWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

describe('the probes with an ID that nobody issued, in the library', () => {
  it('find that the flawed side begins a session under it, from the cookie and from an address', async () => {
    const { tab, origin } = await visitor('flawed', 'library')
    await visits.library(tab, origin)
    expect(await ask(tab, 'start-foreign-id')).toMatchObject({ outcome: 'yes', why: 'taken' })
    expect(await ask(tab, 'start-foreign-id-in-address')).toMatchObject({ outcome: 'yes', why: 'echoed' })
    await world.popupShows(tab, 'what they found', (now) => rulesAt('library', family).every((rule) => failedRules(now).includes(rule)))
  })

  it('find that the hardened side takes its own alone', async () => {
    const { tab, origin } = await visitor('hardened', 'library')
    await visits.library(tab, origin)
    expect(await ask(tab, 'start-foreign-id')).toMatchObject({ outcome: 'no' })
    expect(failedRules(await world.popupShows(tab, 'the grade', ({ grade }) => grade !== 'none'))).toEqual([])
  })
})

describe('the probe with a forged token', () => {
  it('finds that the flawed desk takes it without a signature', async () => {
    const { tab, origin } = await visitor('flawed', 'desk')
    await signIn(tab, origin)
    expect(await ask(tab, 'start-altered-token', 'forgery-consent')).toMatchObject({ outcome: 'yes', why: 'unsigned' })
    await world.popupShows(tab, 'what it found', (now) => rulesAt('forged', family).every((rule) => failedRules(now).includes(rule)))
  })

  it('finds that the hardened gate takes none', async () => {
    const { tab, origin } = await visitor('hardened', 'gate')
    await signIn(tab, origin)
    expect(await ask(tab, 'start-altered-token', 'forgery-consent')).toMatchObject({ outcome: 'no' })
  })
})

async function visitor(side: Side, department: DepartmentName): Promise<{ readonly tab: Page; readonly origin: string }> {
  const origin = world.demo.origin(side, { department })
  return { origin, tab: await world.open(origin) }
}

async function ask(tab: Page, button: string, consent: string | null = null): Promise<ProbeShown> {
  const jar = await tab.cookies()
  const { popup } = await openProbe(world, tab)
  const shown = await probeResult(popup, await startProbe(popup, button, consent))
  await popup.close()
  expect(await tab.cookies()).toEqual(jar)
  expect(await heldValues(world)).toEqual([])
  expect(await rulesLeft(world)).toEqual([])
  return shown
}
