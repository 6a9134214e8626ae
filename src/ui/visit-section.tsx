import type { ChangesSince, ComparedVisit } from '../audit/visit.ts'
import { moment } from './amounts.ts'
import { ChangeRows } from './baseline-comparison.tsx'
import { Fold } from './fold.tsx'
import { FoldHeading } from './fold-heading.tsx'
import { Comma, Count, useLanguage } from './language.tsx'

/** What got worse and what was mended, since the last visit and since what the user kept. Where neither is so, nothing is said. */
export function VisitSection({ visit }: { visit: ComparedVisit | null }) {
  return (
    <>
      <Since id="since.visit" since={visit?.lastVisit ?? null} />
      <Since id="since.baseline" since={visit?.baseline ?? null} />
    </>
  )
}

function Since({ id, since }: { id: 'since.visit' | 'since.baseline'; since: ChangesSince | null }) {
  const { locale } = useLanguage()
  if (since === null || since.changes.length === 0) return null
  const worse = since.changes.filter((change) => change.worse).length
  const mended = since.changes.length - worse
  return (
    <Fold
      testid={id}
      summary={
        <FoldHeading
          id={id}
          args={{ date: moment(since.at, locale) }}
          note={
            <>
              {worse > 0 && <Count id="since.worse" count={worse} />}
              {worse > 0 && mended > 0 && <Comma />}
              {mended > 0 && <Count id="since.mended" count={mended} />}
            </>
          }
        />
      }
      content={() => <ChangeRows changes={since.changes} />}
    />
  )
}
