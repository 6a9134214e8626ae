import { AsyncLocalStorage } from 'node:async_hooks'
import { vi } from 'vitest'
import type { Report } from '../../../src/audit/report.ts'
import { reportIn } from '../../../src/browser/held-report.ts'
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts'
import type { Family, RecordedEvent } from './recorded-events.ts'

/** A watcher over a fake browser, on fake time. Its test file mocks `api.ts` with {@link current}. */
export interface Watched extends Omit<FakeBrowser, 'emit'> {
  emit(event: string, ...args: readonly unknown[]): readonly unknown[]
  /** Plays recorded events at their times. */
  play(events: readonly RecordedEvent[]): Promise<void>
  /** Lets time pass; timers and what they start run. */
  pass(milliseconds: number): Promise<void>
  /** Ends the worker: nothing that it has under way reaches storage any more. */
  die(): void
  /** Starts the next worker, and ends this one first. */
  restart(): Promise<void>
  report(store: string, site: string): Report
}

/** One worker's life, followed through everything that it awaits. */
interface Worker {
  readonly fake: FakeBrowser
  isAlive: boolean
}

const worker = new AsyncLocalStorage<Worker>()

/** What `api.ts` gives: the browser of the worker that asks. */
export const current = new Proxy({} as FakeBrowser['browser'], {
  get: (_target, name) => Reflect.get(worker.getStore()?.fake.browser ?? {}, name),
  has: (_target, name) => Reflect.has(worker.getStore()?.fake.browser ?? {}, name),
})

export async function watched(family: Family, at: number, prepare: (fake: FakeBrowser) => void = () => {}): Promise<Watched> {
  vi.useFakeTimers({ now: at })
  const fake = fakeBrowser(family, () => worker.getStore()?.isAlive !== false)
  prepare(fake)
  let life: Worker = { fake, isAlive: true }
  const within = <Result>(work: () => Result): Result => worker.run(life, work)
  const { watch } = await import('../../../src/browser/watch.ts')
  const { followVisits, withBaseline } = await import('../../../src/export/baseline/visits.ts')
  const { probing } = await import('../../../src/probes/probing.ts')
  const begin = (): Promise<unknown> =>
    within(() => {
      watch(probing(), { follow: followVisits, withBaseline })
      return vi.advanceTimersByTimeAsync(0)
    })
  const die = (): void => {
    life.isAlive = false
    fake.forgetListeners()
    const now = Date.now()
    vi.clearAllTimers()
    vi.setSystemTime(now) // clearing timers also turns the fake clock back
  }
  await begin()
  return {
    ...fake,
    die,
    emit: (event, ...args) => within(() => fake.emit(event, ...args)),
    async play(events) {
      for (const { event, at: then, args } of events) {
        if (then > Date.now()) await within(() => vi.advanceTimersByTimeAsync(then - Date.now()))
        within(() => fake.emit(event, ...args))
      }
      await within(() => vi.advanceTimersByTimeAsync(0))
    },
    pass: async (milliseconds) => void (await within(() => vi.advanceTimersByTimeAsync(milliseconds))),
    async restart() {
      die()
      life = { fake, isAlive: true }
      await begin()
    },
    report: (store, site) => reportIn(fake.session.value(`report/${store}/${site}`)) as Report,
  }
}
