/**
 * What has arrived and is not handled yet, in order of arrival. While a page loads hundreds of events arrive, and whoever works on each at
 * once works against the page: they wait for one another, and are handled and written together.
 */
export interface Arrivals {
  /** Runs in its turn; everything before it has run then. It must not throw. */
  add(handle: () => void): void
  /** Runs all that waits now. */
  handleAll(): void
  /** From now on they are handled. */
  begin(circumstances: Circumstances): void
}

export interface Circumstances {
  /** Whether storage already holds an entry that no pass has seen: should the worker die, it tells that something may be lost. */
  isMarked(): boolean
  /** All that had arrived is handled. */
  onHandled(): void
}

/** Nothing waits longer, in milliseconds. */
const longest = 250

/** Nor do more wait: what arrives in a flood is not held, but taken in. */
const most = 2_000

export function openArrivals(): Arrivals {
  let waiting: (() => void)[] = []
  let begun: Circumstances | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function handleAll(): void {
    clearTimeout(timer)
    timer = undefined
    const arrived = waiting
    if (begun === null || arrived.length === 0) return
    waiting = []
    for (const handle of arrived) handle()
    begun.onHandled()
  }

  return {
    handleAll,
    add(handle) {
      waiting.push(handle)
      if (begun === null) return
      if (waiting.length >= most || !begun.isMarked()) handleAll()
      else timer ??= setTimeout(handleAll, longest)
    },
    begin(circumstances) {
      begun = circumstances
      handleAll()
    },
  }
}
