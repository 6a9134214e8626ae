import type { Target } from './target.ts'

/** In milliseconds of this process's time. Nobody who waits for a page notices less. */
export const longestReading = 50

/** How long a text took to read, in milliseconds, and how far it came; throws where the reader breaks. */
export function fuzzed({ read }: Target, text: string): { readonly reached: string; readonly took: number } {
  let reached = ''
  let took = Number.POSITIVE_INFINITY
  // What a compiler or collector does meanwhile counts against one reading, but not against the fastest of three.
  for (let turn = 0; turn < 3 && took > longestReading; turn++) {
    const before = process.cpuUsage()
    reached = read(text)
    const { user, system } = process.cpuUsage(before)
    took = Math.min(took, (user + system) / 1000)
  }
  return { reached, took }
}
