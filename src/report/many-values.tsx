import { useEffect, useState } from 'preact/hooks'
import type { CollectedId } from '../audit/id-report.ts'
import type { Report } from '../audit/report.ts'
import { ask } from '../browser/background-port.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { IdsSection } from '../ui/ids-section.tsx'
import { SecretSection } from '../ui/secret-section.tsx'
import { searchIds } from './id-search.ts'
import { secretSearchAt } from './secret-search.ts'

/** What takes many values, or a long list: found in this page, on a click, and forgotten with it. */
export function ManyValues({ where, report }: { where: SiteOfStore; report: Report | null }) {
  const [collected, setCollected] = useState(0)
  const lastProbe = report?.probes.at(-1)?.at ?? null
  useEffect(() => {
    void collectedIds(where)
      .catch(() => [])
      .then(({ length }) => setCollected(length))
  }, [lastProbe])
  const drop = async () => {
    await ask({ type: 'drop-collected-ids', ...where })
    setCollected(0)
  }
  const tokens = report?.tokens.filter(({ present }) => present) ?? []
  return (
    <>
      {tokens.length > 0 && <SecretSection tokens={tokens} search={secretSearchAt(where)} />}
      <IdsSection collected={collected} takeCollected={() => collectedIds(where)} dropCollected={drop} search={searchIds} />
    </>
  )
}

/** @throws where the background does not answer */
async function collectedIds(where: SiteOfStore): Promise<readonly CollectedId[]> {
  const answer = await ask({ type: 'collected-ids', ...where })
  if (!answer.ok) throw new Error(answer.why)
  return answer.ids ?? []
}
