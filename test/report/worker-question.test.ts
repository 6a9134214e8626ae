import { describe, expect, it } from 'vitest'
import { askWorker } from '../../src/report/worker-question.ts'

/** A worker that says what the test lets it say. */
class ToldWorker extends EventTarget implements Worker {
  readonly asked: unknown[] = []
  ended = 0
  onmessage = null
  onmessageerror = null
  onerror = null
  postMessage(question: unknown): void {
    this.asked.push(question)
  }
  terminate(): void {
    this.ended++
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  breakDown(): void {
    this.dispatchEvent(new Event('error'))
  }
}

function asking() {
  const worker = new ToldWorker()
  const numbers: number[] = []
  return { worker, numbers, ...askWorker<{ readonly answer: string }>(worker, { question: 'q' }, (number) => numbers.push(number)) }
}

describe('asking a worker', () => {
  it('tells how far it is, then what it found, and ends it', async () => {
    const { worker, numbers, found } = asking()
    worker.say(0)
    worker.say(0.5)
    worker.say({ answer: 'a' })
    expect(await found).toEqual({ answer: 'a' })
    expect({ numbers, asked: worker.asked, ended: worker.ended }).toEqual({ numbers: [0, 0.5], asked: [{ question: 'q' }], ended: 1 })
  })

  it('ends it where it is stopped, and finds nothing', async () => {
    const { worker, found, stop } = asking()
    stop()
    worker.say({ answer: 'too late' })
    expect(await found).toBeNull()
    expect(worker.ended).toBe(1)
  })

  it('fails where it breaks, and ends it', async () => {
    const { worker, found } = asking()
    worker.breakDown()
    await expect(found).rejects.toThrow('the worker broke')
    expect(worker.ended).toBe(1)
  })
})
