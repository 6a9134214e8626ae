import type { CollectedId } from '../audit/id-report.ts'
import { analyseIds, type IdAnalysis } from '../proofs/analyse-ids.ts'
import { readIdLines, type UnusableLines } from '../proofs/id-lines.ts'
import type { IdQuestion, UnusableIds } from '../ui/ids-search.ts'

/** Octets: a hundred thousand IDs are shorter. */
const largest = 64 * 2 ** 20

/** One question for each worker: whoever asks ends it. */
addEventListener('message', async ({ data: { ids, names, thorough } }: MessageEvent<IdQuestion>) => {
  const read = await idsIn(ids)
  const onShare = (share: number) => postMessage(share)
  postMessage('why' in read ? read : (analyseIds(read, { names, thorough, onShare }) satisfies IdAnalysis))
})

async function idsIn(ids: IdQuestion['ids']): Promise<readonly CollectedId[] | UnusableIds | UnusableLines> {
  if (typeof ids === 'string') return readIdLines(ids, Date.parse)
  if (!(ids instanceof Blob)) return ids
  if (ids.size > largest) return { why: 'too-large', line: 0 }
  try {
    return readIdLines(new TextDecoder('utf-8', { fatal: true }).decode(await ids.arrayBuffer()), Date.parse)
  } catch {
    return { why: 'no-text', line: 0 }
  }
}
