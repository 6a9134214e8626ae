import { references } from '../../audit/references.ts'
import type { AnyRule } from '../../audit/rule.ts'
import { rules } from '../../audit/rules/index.ts'
import { english } from '../../export/english.ts'
import { coloured, plainly } from '../../export/pretty.ts'
import { Unusable } from '../../library/unusable.ts'
import type { Arguments } from '../arguments.ts'
import type { Terminal } from '../terminal.ts'

/** `sidwatch explain RULE`: what a rule looks at, why it matters and how to mend it; without a name the list of them. */
export function explainCommand({ positionals }: Arguments, terminal: Terminal): number {
  const [id] = positionals
  if (id === undefined) {
    for (const { id, severity, words } of rules) terminal.out(`${id.padEnd(longest)}  ${severity.padEnd(6)}  ${words.title}\n`)
    return 0
  }
  const rule = rules.find((one) => one.id === id)
  if (rule === undefined) throw new Unusable(`There is no rule “${id}”.${nearest(id)} “sidwatch explain” lists them.`)
  terminal.out(explanation(rule, terminal))
  return 0
}

const longest = Math.max(...rules.map(({ id }) => id.length))

function explanation({ id, severity, words, references: cited }: AnyRule, { colour }: Terminal): string {
  const say = english()
  const paint = colour ? coloured : plainly
  const part = (heading: string, text: string) => ['', paint('heading', say(heading)), text]
  return [
    `${paint('heading', words.title)}`,
    `${id}  ${paint(severity, say(`export.severity.${severity}`))}`,
    ...part('export.why', words.why),
    ...part('export.fix', words.remediation),
    ...part('export.limits', words.limits),
    ...part('export.refuted', words.refutedBy),
    ...part('export.references', cited.map((key) => `${references[key].title}\n  ${references[key].url}`).join('\n')),
    '',
  ].join('\n')
}

/** The rule that is most like what was typed: by the share of pairs of letters that both have (Sørensen and Dice). */
function nearest(id: string): string {
  const typed = pairsIn(id.toLowerCase())
  const likeness = (rule: AnyRule) => {
    const pairs = pairsIn(rule.id)
    return [...pairs].filter((pair) => typed.has(pair)).length / (pairs.size + typed.size)
  }
  const [best] = rules.toSorted((a, b) => likeness(b) - likeness(a))
  return best === undefined || likeness(best) < 0.2 ? '' : ` The nearest is “${best.id}”.`
}

function pairsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text, (letter, i) => letter + text.charAt(i + 1)))
}
