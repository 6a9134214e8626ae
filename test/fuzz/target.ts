import type fc from 'fast-check'

/** A reader of text from outside. */
export interface Target {
  readonly name: string
  /** whole texts to begin with */
  readonly seeds: readonly string[]
  readonly grow: (seeds: readonly string[]) => fc.Arbitrary<string>
  /** Reads the text, and says in a few words how far that went: a text that goes elsewhere than those before is worth growing. Throws where it breaks. */
  readonly read: (text: string) => string
}
