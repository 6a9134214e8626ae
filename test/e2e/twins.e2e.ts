import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plaintextFlaws, seededFlaws } from '../../scripts/demo/flaws.ts'
import { failToSignIn, signIn, visitEverything } from '../../scripts/demo/visit.ts'
import { failedRules, happened, startWorld, type World } from './support/world.ts'

describe('the demo, signed in to and out of', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  it('has every seeded flaw of the flawed twin found by name', async () => {
    const origin = world.demo.origin('flawed')
    const tab = await world.open(origin)
    await visitEverything(tab, origin)
    const shown = await world.popupShows(tab, 'the sign-out', happened('logout', 'yes'))
    expect(failedRules(shown)).toEqual(expect.arrayContaining(seededFlaws.map(({ rule }) => rule)))
    expect(shown.grade).toBe('E')
    await tab.close()
  })

  it('has nothing above info on the hardened twin', async () => {
    const origin = world.demo.origin('hardened')
    const tab = await world.open(origin)
    await visitEverything(tab, origin)
    const shown = await world.popupShows(tab, 'the sign-out', happened('logout', 'yes'))
    expect(shown.tokens).toEqual(['cookie:__Host-sid;hardened.localhost;/'])
    expect(shown.findings.filter(({ outcome, severity }) => outcome === 'failed' && severity !== 'info')).toEqual([])
    expect(shown.grade).toBe('A')
    expect(shown.events.map(({ kind, answer }) => `${kind} ${answer}`).toReversed()).toEqual([
      'login no',
      'login yes',
      'password-change yes',
      'logout yes',
    ])
    await tab.close()
  })

  it('says nothing of renewal after a failed sign-in', async () => {
    const origin = world.demo.origin('flawed', { domain: 'test' })
    const tab = await world.open(origin)
    await failToSignIn(tab, origin)
    const shown = await world.popupShows(tab, 'the failed sign-in', happened('login', 'no'))
    expect(shown.findings.filter(({ rule }) => rule === 'session-token-kept-across-login')).toEqual([])
    await tab.close()
  })

  it('has the session seen in plaintext at a host that is not loopback', async () => {
    const origin = world.demo.origin('flawed', { domain: 'test', scheme: 'http' })
    const tab = await world.open(origin)
    await signIn(tab, origin)
    const shown = await world.popupShows(tab, 'the sign-in', happened('login', 'yes'))
    expect(failedRules(shown)).toEqual(expect.arrayContaining(plaintextFlaws.map(({ rule }) => rule)))
    await tab.close()
  })
})
