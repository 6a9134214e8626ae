/** What a probe does to a value before it sends it. `malformed`: it has a character that no identifier has. */
export type ValueChange = 'malformed'

/** The value with the change made; as it is where there is none to make. Everything else in it stays. */
export function changedValue(value: string, change: ValueChange | undefined): string {
  switch (change) {
    case undefined:
      return value
    case 'malformed':
      return withCharacter(value, Math.floor(value.length / 2), '<')
    default:
      return change satisfies never
  }
}

function withCharacter(value: string, place: number, character: string): string {
  return value.slice(0, place) + character + value.slice(place + 1)
}
