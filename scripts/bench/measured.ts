/** How long one call takes, in microseconds: the middle of many rounds, and between which a tenth from either end lies. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

const rounds = 31
/** A shorter round measures the clock. */
const shortestRound = 4

/**
 * Measures each contender in turn, round by round, so that whatever else the machine does hits all of them alike. Each is warmed up
 * until its code is compiled.
 */
export function measured<Name extends string>(contenders: Readonly<Record<Name, () => void>>): Readonly<Record<Name, Spread>> {
  const names = Object.keys(contenders) as Name[]
  const calls = new Map(names.map((name) => [name, callsPerRound(contenders[name])]))
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times.get(name)?.push(time(contenders[name], calls.get(name) ?? 1))
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(times.get(name) ?? [])])) as Record<Name, Spread>
}

/** The spread of calls that were timed one by one, in microseconds. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { median: at(0.5), low: at(0.1), high: at(0.9) }
}

/** Microseconds per call that this process kept the processor busy, collecting garbage and compiling included: what others do does not count. */
export function time(call: () => void, times = 1): number {
  const start = process.cpuUsage()
  for (let i = 0; i < times; i++) call()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / times
}

function callsPerRound(call: () => void): number {
  for (let calls = 1; ; calls *= 2) {
    if ((time(call, calls) * calls) / 1000 >= shortestRound) return calls
  }
}
