/** A recording that cannot be audited: one line that says what is wrong, where, and what to do. Never a part of the recording itself. */
export class UnusableHar extends Error {
  constructor(what: string, where: string | null, whatToDo: string) {
    super(`${what}${where === null ? '' : ` (${where})`}. ${whatToDo}`)
    this.name = 'UnusableHar'
  }
}
