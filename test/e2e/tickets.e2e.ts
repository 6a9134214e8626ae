import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Side } from '../../scripts/demo/sites.ts'
import { type Machine, ticketMachines } from '../../scripts/demo/ticket-makers.ts'
import { answerOf } from './support/answer-of.ts'
import { reportOpenedFrom } from './support/report.ts'
import { startWorld, type World } from './support/world.ts'

/** Two a second is what a probe may ask for: the machines hand out what so many visitors would have got, and it is pasted. */
const mostPasted = 200

interface Said {
  readonly outcome: string
  readonly generator: string
}

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

/** The machines of the hardened side differ in the digits that they write with: digits, hexadecimal, and letters of one case. */
const ofEachAlphabet = ['counter', 'clock', 'math-random-hex', 'math-random-base36']

describe('tickets of the hardened side', () => {
  it.each(ticketMachines.filter(({ name }) => ofEachAlphabet.includes(name)))('of $name give nothing', async (machine) => {
    const { outcome, generator } = await lookedAt(await rollOf('hardened', machine, Math.max(machine.count, mostPasted)))
    expect([outcome, generator]).toEqual(['nothing-found', ''])
  })
})

/** What the page says of tickets that are pasted into it. It is one question to the page: each takes its time in a browser under test. */
function lookedAt(tickets: string): Promise<Said> {
  return report.$eval(
    '[data-testid="ids"]',
    (part, text) =>
      new Promise<Said>((resolve) => {
        const field: HTMLTextAreaElement | null = part.querySelector('[data-testid="ids-pasted"]')
        field?.setRangeText(text, 0, field.value.length)
        const observer = new MutationObserver(() => {
          const result: HTMLElement | null = part.querySelector('[data-testid="ids-result"]')
          if ((part as HTMLElement).dataset.state !== 'found' || result === null) return
          observer.disconnect()
          const { outcome = '', generator = '' } = result.dataset
          resolve({ outcome, generator })
        })
        observer.observe(part, { attributes: true, attributeFilter: ['data-state'] })
        part.querySelector<HTMLElement>('[data-testid="ids-look"]')?.click()
      }),
    tickets,
  )
}

/** A roll of tickets, as the server hands it out. */
async function rollOf(side: Side, { name }: Machine, count: number): Promise<string> {
  return (await answerOf(`${world.demo.origin(side)}/tickets/${name}?roll=${count}`)).text
}
