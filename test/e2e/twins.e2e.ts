import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyOrigin } from '../../scripts/browsers/launch-chromium.ts'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { brokenSignIns } from '../../scripts/demo/broken-sign-ins.ts'
import { flawedPlaces, rulesAt } from '../../scripts/demo/flaws.ts'
import type { sides } from '../../scripts/demo/sites.ts'
import { failToSignIn, signIn, signInInVain, visitEverything, visits } from '../../scripts/demo/visit.ts'
import { failedRules, family, happened, startWorld, type World } from './support/world.ts'

/** Sets no cookie: nobody is known to the site yet. */
const firstInVain = '/broken/no-cookie/login'

describe('the demo, signed in to and out of', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ granted: everyOrigin })
  })
  afterAll(() => world.close())

  it('has every seeded flaw of the flawed twin found by name', async () => {
    const origin = world.demo.origin('flawed')
    const tab = await world.open(origin)
    await visitEverything(tab, origin)
    const shown = await world.popupShows(tab, 'the sign-out', happened('logout', 'yes'))
    expect(failedRules(shown)).toEqual(expect.arrayContaining([...rulesAt('shop', family)]))
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
      're-authentication yes',
      'password-change yes',
      'role-change yes',
      'logout yes',
    ])
    await tab.close()
  })

  describe.each(['magazine', 'bookings', 'desk', 'gate', 'stock'] as const)('in the %s', (department) => {
    const visited = async (side: (typeof sides)[number]) => {
      const place = flawedPlaces[department].place
      const origin = world.demo.origin(side, place)
      const tab = await world.open(origin)
      await visits[department](tab, origin, world.demo.origin(side, { ...place, isNextPort: true }))
      return tab
    }

    it('has every seeded flaw of the flawed side found by name', async () => {
      const tab = await visited('flawed')
      const rules = rulesAt(department, family)
      await world.popupShows(tab, rules.join(', '), (now) => rules.every((rule) => failedRules(now).includes(rule)))
      await tab.close()
    })

    it('has nothing above info on the hardened side', async () => {
      const tab = await visited('hardened')
      const last = department === 'bookings' || department === 'desk' ? 'logout' : 'login'
      const shown = await world.popupShows(tab, `the ${last}`, happened(last, 'yes'))
      expect(shown.findings.filter(({ outcome, severity }) => outcome === 'failed' && severity !== 'info')).toEqual([])
      expect(shown.findings.filter(({ rule }) => rulesAt(department, family).includes(rule))).toEqual([])
      await tab.close()
    })
  })

  it('says of each sign-in that does not last why it does not', async () => {
    const origin = world.demo.origin('flawed', { domain: 'test' })
    const tab = await world.open(origin + firstInVain)
    for (const { folder, cause } of brokenSignIns) {
      await signInInVain(tab, origin, folder)
      const popup = await world.popupFor(tab)
      const said = () => popup.$$eval('[data-testid="sticking"]', ([card]) => (card as HTMLElement | undefined)?.dataset.kind)
      await waitUntil(`the popup to say ${cause}`, async () => (await said()) === cause)
      await popup.close()
    }
    await tab.close()
  })

  it('says nothing of the kind where they last', async () => {
    const origin = world.demo.origin('hardened', { domain: 'test' })
    const tab = await world.open(origin + firstInVain)
    for (const { folder } of brokenSignIns) await signInInVain(tab, origin, folder)
    const shown = await world.popupShows(tab, 'the sign-ins', happened('login', 'yes'))
    expect(shown.findings.filter(({ rule, outcome }) => rulesAt('broken', family).includes(rule) && outcome === 'failed')).toEqual([])
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
    await tab.goto(`${world.demo.origin('flawed', { domain: 'test' })}/account`)
    const rules = rulesAt('plaintext', family)
    const shown = await world.popupShows(tab, 'the flaws of plaintext', (now) => rules.every((rule) => failedRules(now).includes(rule)))
    expect(failedRules(shown)).toEqual(expect.arrayContaining([...rules]))
    await tab.close()
  })
})
