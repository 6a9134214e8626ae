import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Side } from '../../scripts/demo/sites.ts'
import { type Machine, ticketMachines } from '../../scripts/demo/ticket-makers.ts'
import { answerOf } from './support/answer-of.ts'
import { reportOpenedFrom } from './support/report.ts'
import { startWorld, type World } from './support/world.ts'

/** Two a second is what a probe may ask for: the machines hand out what so many visitors would have got, and it is pasted. */
const mostPasted = 200

let world: World
let report: Page
beforeAll(async () => {
  world = await startWorld()
  const tab = await world.open(world.demo.origin('flawed'))
  report = await reportOpenedFrom(world, await world.popupPageFor(tab))
  await report.waitForSelector('[data-testid="ids-pasted"]')
})
afterAll(() => world.close())

describe('tickets of the flawed side, pasted into the report page', () => {
  it.each(ticketMachines)('of $name give away what made them', async (machine) => {
    const { outcome, generator } = await lookedAt(await rollOf('flawed', machine, machine.count))
    expect(outcome).toBe('predictable')
    expect(generator).toMatch(machine.is)
  })
})

describe('tickets of the hardened side', () => {
  it.each(ticketMachines)('of $name give nothing', async (machine) => {
    const { outcome, generator } = await lookedAt(await rollOf('hardened', machine, Math.max(machine.count, mostPasted)))
    expect([outcome, generator]).toEqual(['nothing-found', ''])
  })
})

/** What the page says of tickets that are pasted into it. */
async function lookedAt(tickets: string): Promise<{ readonly outcome: string; readonly generator: string }> {
  await report.$eval('[data-testid="ids-pasted"]', (field, text) => (field as HTMLTextAreaElement).setRangeText(text), tickets)
  await report.locator('[data-testid="ids-look"]').click()
  await report.waitForSelector('[data-testid="ids-result"]')
  const said = await report.$eval('[data-testid="ids-result"]', (part) => {
    const { outcome = '', generator = '' } = (part as HTMLElement).dataset
    return { outcome, generator }
  })
  await report.locator('[data-testid="ids-forget"]').click()
  await report.waitForSelector('[data-testid="ids-result"]', { hidden: true })
  return said
}

/** A roll of tickets, as the server hands it out. */
async function rollOf(side: Side, { name }: Machine, count: number): Promise<string> {
  return (await answerOf(`${world.demo.origin(side)}/tickets/${name}?roll=${count}`)).text
}
