import type { Terminal } from './terminal.ts'

/** Work that is over sooner shows no bar, in milliseconds. */
const patience = 700

const width = 30

/** A bar on stderr for work that takes long, where somebody is there to see it. */
export interface Progress {
  /** @param done from 0 to 1 */
  show(done: number): void
  /** takes the bar away */
  end(): void
}

export function progressOn({ live, tell }: Terminal, now: () => number = () => performance.now()): Progress {
  const began = now()
  let shown = ''
  return {
    show(done) {
      if (!live || now() - began < patience) return
      const filled = Math.round(Math.min(1, Math.max(0, done)) * width)
      const bar = `[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${String(Math.floor(done * 100)).padStart(3)} %`
      if (bar === shown) return
      shown = bar
      tell(`\r${bar}`)
    },
    end() {
      if (shown !== '') tell(`\r${' '.repeat(shown.length)}\r`)
    },
  }
}
