import type { CannotMend } from '../report.ts'
import { type FixId, fixIds } from '../rule.ts'

/** How a framework, or several that do it alike, mends what was found. */
export interface Mending {
  /** rows of the table of frameworks */
  readonly frameworks: readonly string[]
  /** address of what the framework says of its settings */
  readonly documentation: string
  readonly ways: ReadonlyMap<FixId, Way>
}

export interface Way {
  /** lines to write, with places for the cookie's name; empty where there are none */
  readonly text: string
  /** why the framework cannot do it, or need not */
  readonly cannot: CannotMend | null
}

/**
 * Mending is written as text, one framework after the other:
 *
 *     ids of the rows ¦ address of the documentation
 *       fix: first line to write
 *         further lines
 *       fix ! why not
 *         lines to write instead
 *
 * Fixes that share their lines are separated by blanks. In the lines `«cookie»` stands for the cookie's name and `«name»` for it without
 * a prefix.
 */
export function mendingRows(text: string): readonly Mending[] {
  return text
    .trim()
    .split(/\n(?! )/)
    .map(mendingOf)
}

function mendingOf(block: string): Mending {
  const [head = '', ...ways] = block.split(/\n {2}(?! )/)
  const [ids = '', documentation = ''] = head.split(' ¦ ')
  return { frameworks: ids.split(' '), documentation, ways: new Map(ways.flatMap(waysOf)) }
}

function waysOf(block: string): readonly (readonly [FixId, Way])[] {
  const [, ids = '', mark = '', first = '', rest = ''] = /^([a-z ]+?)( !|:) ([^\n]*)(?:\n([\s\S]*))?$/.exec(block) ?? []
  const cannot = mark === ' !' ? (reasons.find((reason) => reason === first) ?? null) : null
  const further = rest.replaceAll(/^ {4}/gm, '')
  const text = cannot === null ? [first, further].filter((part) => part !== '').join('\n') : further
  return ids.split(' ').flatMap((written) => {
    const id = fixIds.find((known) => known === written)
    return id === undefined ? [] : [[id, { text, cannot }] as const]
  })
}

const reasons: readonly CannotMend[] = ['own-code', 'content', 'no-setting', 'no-renewal', 'by-itself', 'product', 'script']
