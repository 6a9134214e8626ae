/** What the command was given cannot be used: one line that says what, where and what to do. Exit status 2. */
export class Unusable extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'Unusable'
  }
}
