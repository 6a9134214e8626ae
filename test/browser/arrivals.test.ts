import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openArrivals } from '../../src/browser/arrivals.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Arrivals whose handling is written down; `isMarked` is what storage already tells of. */
function begin(isMarked = true) {
  const arrivals = openArrivals()
  const handled: string[] = []
  const circumstances = { isMarked: () => isMarked, onHandled: () => void handled.push('|') }
  return { ...arrivals, handled, circumstances, arrive: (name: string) => arrivals.add(() => void handled.push(name)) }
}

describe('what arrives', () => {
  it('waits until the life has begun, and is handled in its order then', () => {
    const { arrive, begin: beginLife, circumstances, handled } = begin(false)
    arrive('a')
    arrive('b')
    expect(handled).toEqual([])
    beginLife(circumstances)
    expect(handled).toEqual(['a', 'b', '|'])
  })

  it('is handled at once where storage could not tell that something was lost', () => {
    const { arrive, begin: beginLife, circumstances, handled } = begin(false)
    beginLife(circumstances)
    arrive('a')
    expect(handled).toEqual(['a', '|'])
  })

  it('waits for what comes beside it, and no longer than a quarter of a second', () => {
    const { arrive, begin: beginLife, circumstances, handled } = begin()
    beginLife(circumstances)
    arrive('a')
    vi.advanceTimersByTime(200)
    arrive('b')
    expect(handled).toEqual([])
    vi.advanceTimersByTime(50)
    expect(handled).toEqual(['a', 'b', '|'])
    arrive('c')
    vi.advanceTimersByTime(250)
    expect(handled).toEqual(['a', 'b', '|', 'c', '|'])
  })

  it('waits no longer than until somebody asks', () => {
    const { arrive, begin: beginLife, circumstances, handled, handleAll } = begin()
    beginLife(circumstances)
    arrive('a')
    handleAll()
    vi.advanceTimersByTime(1_000)
    expect(handled).toEqual(['a', '|'])
  })

  it.each([
    { count: 1_999, waiting: 1_999 },
    { count: 2_000, waiting: 0 },
    { count: 2_001, waiting: 1 },
  ])('$count at once: $waiting are waiting', ({ count, waiting }) => {
    const { arrive, begin: beginLife, circumstances, handled } = begin()
    beginLife(circumstances)
    for (let n = 0; n < count; n++) arrive('x')
    expect(count - handled.filter((name) => name === 'x').length).toBe(waiting)
  })
})
