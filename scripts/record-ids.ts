import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Maker, makers } from './predict/makers.ts'

// Records IDs of the generators of other languages for the tests, which need none of these languages then: `npx tsx scripts/record-ids.ts`.

function record({ by, is, shown, make }: Maker): { by: string; is: string; shown: readonly string[]; next: string } {
  const [ids] = make(1) ?? []
  if (ids?.length !== shown + 1) throw new Error(`${by} made ${ids?.length ?? 'no'} IDs`)
  return { by, is, shown: ids.slice(0, -1), next: ids.at(-1)! }
}

const target = fileURLToPath(new URL('../test/proofs/recorded-ids.json', import.meta.url))
const others = makers.filter(({ by }) => !by.startsWith('Node'))
writeFileSync(target, `${JSON.stringify(others.map(record), null, 1)}\n`)
