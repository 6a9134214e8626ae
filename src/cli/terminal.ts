/** Where a command reads its surroundings and writes to: the process, or a test. */
export interface Terminal {
  /** what was asked for: to a file or the next command */
  out(text: string): void
  /** what people are told meanwhile: warnings, progress, errors */
  tell(text: string): void
  /** whether what is asked for goes to a person's eyes, in colour */
  readonly colour: boolean
  /** whether people see what they are told while it happens */
  readonly live: boolean
  /** YYYY-MM-DD */
  readonly today: string
}

/** The process. `NO_COLOR` (no-color.org) and `TERM=dumb` are heeded. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  return {
    out: (text) => stdout.write(text),
    tell: (text) => stderr.write(text),
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    live: stderr.isTTY === true,
    today: new Date().toISOString().slice(0, 10),
  }
}
