import { pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FindSecret } from '../har/recorded-values.ts'
import { fastHashing } from '../proofs/secrets/fast-hashing.ts'
import { type Candidate, candidatesOf, type ListLine, linesIn, withLineFeeds } from '../proofs/secrets/secret-list.ts'
import { searchSecret } from '../proofs/secrets/secret-search.ts'
import type { Stretching } from '../proofs/secrets/stretching.ts'
import { type Trial, trialsOf } from '../proofs/secrets/trial.ts'
import { usualSecrets } from '../proofs/secrets/usual-secrets.ts'

/** How many values of one cookie name go through a whole list: its secret is the same for all, and a slow format takes seconds each. */
const valuesTried = { fast: 100, slow: 3 }

/**
 * Looks for the secret behind a value in the list of usual secrets and then in the one that the user brings, one secret a line. Tells list
 * and line. A secret that was found is tried first on the other values of its name.
 */
export function secretLists(added: Iterable<ListLine>): FindSecret {
  const usual = [...candidatesOf(usualSecrets())]
  const lists = [
    { name: 'usual', candidates: () => usual },
    { name: 'added', candidates: () => bothSpellings(added) },
  ]
  const tried = new Map<string, number>()
  const found = new Map<string, { readonly entry: string; readonly secret: Candidate['secret'] }>()
  return (value, beside) => {
    const trials = trialsOf(value, beside)
    const name = beside.name ?? ''
    const known = found.get(name)
    if (known !== undefined && trials.some((trial) => trial.fits(known.secret, nodeHashing))) return known.entry
    const before = tried.get(name) ?? 0
    const ways = trials.filter(({ slow }) => before < (slow ? valuesTried.slow : valuesTried.fast))
    if (ways.length === 0) return null
    tried.set(name, before + 1)
    for (const list of lists) {
      const hit = hitOf(ways, list.candidates)
      if (hit === null) continue
      const entry = `${list.name}:${hit.line}`
      found.set(name, { entry, secret: hit.secret })
      return entry
    }
    return null
  }
}

/** @throws the error of Node where the file cannot be read */
export function linesOf(file: string): Iterable<Uint8Array> {
  return linesIn(readFileSync(file))
}

function* bothSpellings(lines: Iterable<ListLine>): Generator<Candidate> {
  yield* candidatesOf(lines)
  yield* withLineFeeds(lines)
}

/** Ours is faster than Node's but for what is stretched. */
const nodeHashing: Stretching = {
  ...fastHashing(),
  pbkdf2: (hash, password, salt, iterations, octets) => pbkdf2Sync(password, salt, iterations, octets, hash),
}

function hitOf(trials: readonly Trial[], candidates: () => Iterable<Candidate>): Candidate | null {
  let hit: Candidate | null = null
  for (const progress of searchSecret(trials, candidates, nodeHashing)) hit = progress.hit
  return hit
}
