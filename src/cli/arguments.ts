import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type ProfileName, profiles } from '../audit/profile.ts'
import { type FormatName, formats } from '../export/formats.ts'
import type { Threshold } from '../export/story.ts'
import { Unusable } from '../library/unusable.ts'

export interface Arguments {
  readonly positionals: readonly string[]
  readonly format: FormatName
  readonly failOn: Threshold
  readonly profile: ProfileName
  readonly sessionTokens: readonly string[]
  /** a file with one secret a line */
  readonly secrets: string | null
  /** `example.com=localhost:3000`: two hosts of one application */
  readonly aliases: readonly string[]
  readonly baseline: string | null
  readonly updateBaseline: boolean
  /** that IDs may be made of */
  readonly names: readonly string[]
  readonly thorough: boolean
  /** of visits, as it was written */
  readonly count: string
  readonly firefox: boolean
  readonly help: boolean
}

export const formatNames = Object.keys(formats) as readonly FormatName[]
export const profileNames = Object.keys(profiles) as readonly ProfileName[]
export const thresholds: readonly Threshold[] = ['high', 'medium', 'low']

/** Every option of every command: which of them a command has, it says itself. */
export const options = {
  'session-token': { type: 'string', multiple: true },
  secrets: { type: 'string' },
  alias: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  profile: { type: 'string' },
  name: { type: 'string', multiple: true },
  thorough: { type: 'boolean' },
  count: { type: 'string' },
  firefox: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']

export type OptionName = keyof typeof options

/** @param allowed those of the command @throws Unusable for an option or a value that there is not */
export function argumentsOf(args: readonly string[], allowed: readonly OptionName[]): Arguments {
  const { values, positionals } = parsed(args, allowed)
  return {
    positionals,
    format: oneOf('format', values.format ?? 'pretty', formatNames),
    failOn: oneOf('fail-on', values['fail-on'] ?? 'medium', thresholds),
    profile: oneOf('profile', values.profile ?? 'owasp', profileNames),
    sessionTokens: values['session-token'] ?? [],
    secrets: values.secrets ?? null,
    aliases: values.alias ?? [],
    baseline: values.baseline ?? null,
    updateBaseline: values['update-baseline'] ?? false,
    names: values.name ?? [],
    thorough: values.thorough ?? false,
    count: values.count ?? '200',
    firefox: values.firefox ?? false,
    help: values.help ?? false,
  }
}

function parsed(args: readonly string[], allowed: readonly OptionName[]) {
  const known = Object.fromEntries(Object.entries(options).filter(([name]) => name === 'help' || allowed.some((one) => one === name)))
  try {
    // Read with all options, so that their types stand, once those of this command have refused the others.
    parseArgs({ args: [...args], options: known, allowPositionals: true })
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('ERR_PARSE_ARGS')) throw error
    const [what = ''] = error.message.split('\n', 1)
    throw new Unusable(`${what.replace(/\. To specify a positional.*$/, '')}. See --help for the options that there are.`)
  }
}

function oneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  const word = words.find((one) => one === value)
  if (word === undefined) throw new Unusable(`--${option}: “${value}” is not one of ${words.join(', ')}.`)
  return word
}
