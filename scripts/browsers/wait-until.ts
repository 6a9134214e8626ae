import { setTimeout } from 'node:timers/promises'

/**
 * Asks again and again until the answer is neither false nor nothing, and returns it. A question that fails (the page is just being replaced)
 * is asked again too.
 * @throws when the time (milliseconds) is over, with what was waited for and the last failure.
 */
export async function waitUntil<T>(what: string, ask: () => Promise<T | null | undefined | false>, limit = 30_000): Promise<T> {
  const end = performance.now() + limit
  for (let failure: unknown; ; await setTimeout(50)) {
    try {
      const answer = await ask()
      if (answer !== null && answer !== undefined && answer !== false) return answer
    } catch (error) {
      failure = error
    }
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`, failure === undefined ? {} : { cause: failure })
  }
}
