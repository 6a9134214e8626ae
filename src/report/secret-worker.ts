import { utf8 } from '../audit/value/utf8.ts'
import type { HeldValue } from '../browser/held-value.ts'
import { fastHashing } from '../proofs/secrets/fast-hashing.ts'
import { searchLists } from '../proofs/secrets/search-lists.ts'
import { linesIn } from '../proofs/secrets/secret-list.ts'
import { trialsOf } from '../proofs/secrets/trial.ts'
import type { SecretAnswer } from '../ui/secret-search.ts'

/** A value, and a list of the user's own, one secret a line. */
export interface SecretTask extends HeldValue {
  readonly added: Blob | string
}

/** One question for each worker: whoever asks ends it, and the value is gone with it. */
addEventListener('message', async ({ data: { value, beside, added } }: MessageEvent<SecretTask>) => {
  const trials = trialsOf(value, beside)
  const answer = (found: SecretAnswer) => postMessage(found)
  if (trials.length === 0) return answer({ is: 'not-sealed' })
  const octets = typeof added === 'string' ? utf8(added) : new Uint8Array(await added.arrayBuffer())
  const { hit, tried, lines } = searchLists(trials, linesIn(octets), fastHashing(), (share) => postMessage(share))
  answer(hit === null ? { is: 'not-found', tried, lines } : { is: 'found', ...hit, lines })
})
