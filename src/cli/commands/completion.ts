import { rules } from '../../audit/rules/index.ts'
import { Unusable } from '../../library/unusable.ts'
import { type Arguments, formatNames, options, profileNames, thresholds } from '../arguments.ts'
import type { Terminal } from '../terminal.ts'
import { commandNames } from '../usage.ts'

/** `sidwatch completion SHELL`: a script that completes commands, options, their words and the names of rules. */
export function completionCommand({ positionals }: Arguments, terminal: Terminal): number {
  const [shell = ''] = positionals
  const script = Object.entries(scripts).find(([name]) => name === shell)?.[1]
  if (script === undefined) throw new Unusable(`Name your shell: sidwatch completion ${Object.keys(scripts).join('|')}.`)
  terminal.out(script)
  return 0
}

const words: Readonly<Record<string, readonly string[]>> = { '--format': formatNames, '--fail-on': thresholds, '--profile': profileNames }
const flags = Object.keys(options).map((name) => `--${name}`)
const ruleIds = rules.map(({ id }) => id)

const bash = `_sidwatch() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
${Object.entries(words)
  .map(([option, those]) => `    ${option}) COMPREPLY=($(compgen -W "${those.join(' ')}" -- "$word")); return ;;`)
  .join('\n')}
    explain) COMPREPLY=($(compgen -W "${ruleIds.join(' ')}" -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")); return ;;
  esac
  case "$COMP_CWORD,$word" in
    1,*) COMPREPLY=($(compgen -W "${commandNames.join(' ')} --help --version" -- "$word")) ;;
    *,-*) COMPREPLY=($(compgen -W "${flags.join(' ')}" -- "$word")) ;;
  esac
}
complete -o default -F _sidwatch sidwatch
`

const fish = [
  `complete -c sidwatch -n __fish_use_subcommand -f -a "${commandNames.join(' ')}"`,
  `complete -c sidwatch -n "__fish_seen_subcommand_from explain" -f -a "${ruleIds.join(' ')}"`,
  `complete -c sidwatch -n "__fish_seen_subcommand_from completion" -f -a "bash zsh fish"`,
  ...Object.entries(options).map(([name, { type }]) => {
    const those = words[`--${name}`]
    return `complete -c sidwatch -l ${name}${type === 'string' ? ' -r' : ''}${those === undefined ? '' : ` -f -a "${those.join(' ')}"`}`
  }),
  '',
].join('\n')

/** zsh reads completions of bash by its own bashcompinit. */
const zsh = `autoload -U +X bashcompinit && bashcompinit\n${bash}`

const scripts = { bash, zsh, fish }
