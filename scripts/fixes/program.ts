import type { FixId } from '../../src/audit/rule.ts'

type Place = 'setup' | 'login' | 'logout' | FixId

/** Where in an application a fix is written; null where it has no place for it. */
export function placeOf(program: string, fix: FixId): Place | null {
  const usual: Place = fix === 'rotation' ? 'login' : fix === 'logout' ? 'logout' : 'setup'
  return [fix, usual].find((place) => regionOf(place).test(program)) ?? null
}

/**
 * A program with other lines at a place. There it says, as comments of its own language, `<setup>` and `</setup>`: what stands between is
 * replaced; after `<setup +>` it stays, and the lines follow it.
 */
export function withLines(program: string, place: Place, lines: string): string {
  return program.replace(regionOf(place), (_, indent: string, open: string, adds: string | undefined, flawed: string, close: string) => {
    const written = lines
      .split('\n')
      .map((line) => (line === '' ? line : indent + line))
      .join('\n')
    return `${open}${adds === undefined ? '' : flawed}${written}\n${close}`
  })
}

function regionOf(place: Place): RegExp {
  return new RegExp(`(?<=^|\\n)(?=([ \\t]*))([ \\t]*(?://|#) <${place}( \\+)?>\\n)([\\s\\S]*?)([ \\t]*(?://|#) </${place}>\\n)`)
}
