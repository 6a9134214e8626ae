import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second (`USER_HZ`). */
const tick = 10

/**
 * Milliseconds for which a process and all that it started, and those started, have kept a processor busy so far. Linux alone tells
 * (`/proc`): 0 elsewhere. What a process that has ended took is not in it.
 */
export function processorTime(root: number): number {
  if (!existsSync('/proc')) return 0
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(Number(name)) : []))
  const family = new Set([root])
  for (let size = 0; size < family.size; ) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.reduce((sum, { pid, ticks }) => (family.has(pid) ? sum + ticks * tick : sum), 0)
}

interface Stat {
  readonly pid: number
  readonly parent: number
  readonly ticks: number
}

/** `proc(5)`, /proc/pid/stat: the name in brackets may hold anything, so fields are counted from after it. */
function statOf(pid: number): readonly Stat[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return [{ pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
  } catch {
    return [] // it has just ended
  }
}
