import { describe, expect, it } from 'vitest'
import type { Shown } from '../../../scripts/browsers/read-popup.ts'
import { theWorker } from '../../../scripts/browsers/the-worker.ts'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import { demoUser } from '../../../scripts/demo/people.ts'
import { kill, killIdle } from '../support/worker.ts'
import { startWorld, type World } from '../support/world.ts'

type Moment = 'never' | 'before' | 'during' | 'after' | 'idle before' | 'idle after'

describe('a worker that is killed', () => {
  const runs = new Map<Moment, Promise<Shown>>()
  const run = (moment: Moment): Promise<Shown> => {
    const known = runs.get(moment) ?? signInAndDie(moment)
    runs.set(moment, known)
    return known
  }

  it.each(['before', 'during', 'after'] as const)('%s the sign-in makes nothing fail that did not fail undisturbed', async (moment) => {
    const undisturbed = failed(await run('never'))
    expect(undisturbed).not.toEqual([])
    expect(failed(await run(moment)).filter((each) => !undisturbed.includes(each))).toEqual([])
  })

  it.each(['idle before', 'idle after'] as const)('%s the sign-in leaves the same report', async (moment) => {
    const { findings, tokens, events, grade } = await run(moment)
    expect({ findings, tokens, events, grade }).toEqual(pick(await run('never')))
  })
})

function pick({ findings, tokens, events, grade }: Shown): Partial<Shown> {
  return { findings, tokens, events, grade }
}

function failed({ findings }: Shown): readonly string[] {
  return findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${subject}`)
}

async function signInAndDie(moment: Moment): Promise<Shown> {
  const world = await startWorld()
  try {
    const origin = world.demo.origin('flawed')
    const tab = await world.open(origin)
    await tab.goto(`${origin}/login`)
    await tab.type('input[name=username]', demoUser.name)
    await tab.type('input[name=password]', demoUser.password)
    await settled(world)
    if (moment === 'before') await kill(world)
    if (moment === 'idle before') await killIdle(world)
    const answered = tab.waitForNavigation()
    await tab.click('#sign-in')
    if (moment === 'during') await kill(world)
    await answered
    // After a death in flight nothing may be left to wake the worker until the next page.
    if (moment !== 'during') await settled(world)
    if (moment === 'after') await kill(world)
    if (moment === 'idle after') await killIdle(world)
    await tab.goto(origin)
    await tab.goto(`${origin}/account`)
    return await world.popupShows(tab, 'a sign-in, or that it cannot tell', ({ events }) => events.length > 0)
  } finally {
    await world.close()
  }
}

/** Waits until everything so far is folded into a report. */
async function settled(world: World): Promise<void> {
  const now = Date.now()
  const key = 'report/0/flawed.localhost'
  await waitUntil('a report of everything so far', async () => {
    const worker = await theWorker(world)
    const report = await worker.evaluate(`chrome.storage.session.get('${key}').then((stored) => JSON.parse(stored['${key}'] ?? 'null'))`)
    return typeof report === 'object' && report !== null && 'asOf' in report && Number(report.asOf) >= now
  })
}
