import { printable } from '../export/printable.ts'
import { UnusableHar } from '../har/unusable-har.ts'
import { Unusable } from '../library/unusable.ts'
import { version } from '../library/version.ts'
import { type Arguments, argumentsOf, type OptionName } from './arguments.ts'
import { auditCommand } from './commands/audit.ts'
import { collectCommand } from './commands/collect.ts'
import { completionCommand } from './commands/completion.ts'
import { diffCommand } from './commands/diff.ts'
import { explainCommand } from './commands/explain.ts'
import { idsCommand } from './commands/ids.ts'
import { openCommand } from './commands/open.ts'
import type { Terminal } from './terminal.ts'
import { type CommandName, commandNames, usage } from './usage.ts'

interface Command {
  readonly options: readonly OptionName[]
  /** a promise where the command waits for something */
  run(given: Arguments, terminal: Terminal): number | Promise<number>
}

const commands: Readonly<Record<CommandName, Command>> = {
  audit: {
    options: ['session-token', 'secrets', 'alias', 'baseline', 'update-baseline', 'format', 'fail-on', 'profile'],
    run: auditCommand,
  },
  diff: { options: ['session-token', 'alias', 'format', 'fail-on', 'profile'], run: diffCommand },
  ids: { options: ['name', 'thorough', 'format'], run: idsCommand },
  collect: { options: ['count', 'session-token', 'thorough'], run: collectCommand },
  open: { options: ['firefox'], run: openCommand },
  explain: { options: [], run: explainCommand },
  completion: { options: [], run: completionCommand },
}

/**
 * Runs the command that the words name.
 * @returns the exit status: 0, 1 where something counts, 2 where the input cannot be used, which one line on stderr then says
 */
export function run(args: readonly string[], terminal: Terminal): number | Promise<number> {
  const refuse = (error: unknown) => {
    terminal.tell(`sidwatch: ${printable(sentenceOf(error))}\n`)
    return 2
  }
  try {
    const status = runNamed(args, terminal)
    return typeof status === 'number' ? status : status.catch(refuse)
  } catch (error) {
    return refuse(error)
  }
}

function runNamed([name = '--help', ...rest]: readonly string[], terminal: Terminal): number | Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return show(usage.sidwatch, terminal)
  if (name === '--version') return show(`${version}\n`, terminal)
  const command = commandNames.find((one) => one === name)
  if (command === undefined) throw new Unusable(`There is no command “${name}”. Use one of ${commandNames.join(', ')}, or --help.`)
  const given = argumentsOf(rest, commands[command].options)
  return given.help ? show(usage[command], terminal) : commands[command].run(given, terminal)
}

function show(text: string, terminal: Terminal): number {
  terminal.out(text)
  return 0
}

/** Never a part of a recording: only our own sentences, and what the system says of a file. */
function sentenceOf(error: unknown): string {
  if (error instanceof Unusable) return error.message
  if (error instanceof UnusableHar) return `${error.file === null ? '' : `${error.file}: `}${error.message}`
  if (isFileError(error)) return `${error.path ?? 'A file'}: ${sayings.get(error.code ?? '') ?? `It cannot be used (${error.code})`}.`
  return `This is a fault in Sidwatch (${error instanceof Error ? error.name : 'unknown'}). Please report it, without the recording.`
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

const sayings: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file or folder. Check the name'],
  ['EACCES', 'It may not be read or written. Check its permissions'],
  ['EISDIR', 'This is a folder. Name a file'],
  ['ENOSPC', 'The disk is full. Make room and try again'],
  ['EROFS', 'The disk may only be read. Name another place'],
])
