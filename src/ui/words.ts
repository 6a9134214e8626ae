import { baselineWords } from './words/baseline.ts'
import { choiceWords } from './words/choices.ts'
import { cookieWords } from './words/cookies.ts'
import { findingWords } from './words/findings.ts'
import { flowWords } from './words/flow.ts'
import { idWords } from './words/ids.ts'
import { pageWords } from './words/pages.ts'
import { panelWords } from './words/panel.ts'
import { probeWords } from './words/probes.ts'
import { reportWords } from './words/report.ts'
import { welcomeWords } from './words/welcome.ts'

/**
 * Every string that a page of the extension shows beside the words of the rules, the facts and the references.
 * `{name}` stands for an argument. An id that ends in `.one` or `.other` is a form of the same sentence (Unicode CLDR plural categories).
 */
export const words = {
  ...pageWords,
  ...cookieWords,
  ...baselineWords,
  ...choiceWords,
  ...findingWords,
  ...idWords,
  ...flowWords,
  ...panelWords,
  ...probeWords,
  ...reportWords,
  ...welcomeWords,
} as const

export type WordId = keyof typeof words

/** A sentence that has one form for each plural category, without the category. */
export type CountedId = WordId extends infer Id ? (Id extends `${infer Stem}.other` ? Stem : never) : never
