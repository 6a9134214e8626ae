/** A recording that cannot be audited: one line that says what is wrong, where, and what to do. Never a part of the recording itself. */
export class UnusableHar extends Error {
  /** the file, where it has a name */
  readonly file: string | null

  constructor(what: string, where: string | null, whatToDo: string, file: string | null = null) {
    super(`${what}${where === null ? '' : ` (${where})`}. ${whatToDo}`)
    this.name = 'UnusableHar'
    this.file = file
  }
}
