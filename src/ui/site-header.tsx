import type { Report } from '../audit/report.ts'
import { answer, problems, unsure } from './answer.ts'
import { Brand } from './brand.tsx'
import { Count, Say, useLanguage } from './language.tsx'
import type { Page } from './page.ts'

/** The first thing read: which site, which grade, and whether its session is safe. */
export function SiteHeader({ site, store, report }: Pick<Page, 'site' | 'store'> & { report: Report | null }) {
  return (
    <header class="site">
      {report === null ? <Brand /> : <Grade report={report} />}
      <div class="site-text">
        <div class="site-name">
          <h1>{site === null ? <Say id="app.name" /> : <bdi>{site}</bdi>}</h1>
          {store !== 'default' && (
            <span class="tag">
              <Say id={store === 'private' ? 'site.private' : 'site.container'} />
            </span>
          )}
        </div>
        {report !== null && (
          <p class="answer" data-testid="answer">
            <Say id={answer(report)} />
          </p>
        )}
        {report !== null && report.grade !== null && <Counts report={report} />}
      </div>
    </header>
  )
}

function Grade({ report }: { report: Report }) {
  const { plain } = useLanguage()
  const { grade } = report
  if (grade === null) {
    return (
      <div class="grade none" data-testid="grade" data-grade="none" role="img" aria-label={plain('grade.none')}>
        <span>–</span>
      </div>
    )
  }
  const { letter, score } = grade
  return (
    <div
      class={`grade ${letter}`}
      data-testid="grade"
      data-grade={letter}
      data-score={score}
      role="img"
      aria-label={plain('grade.label', { letter, score })}
    >
      <span>{letter}</span>
      <small>{score}</small>
    </div>
  )
}

function Counts({ report }: { report: Report }) {
  const found = problems(report)
  const open = unsure(report).length
  if (found + open === 0) return null
  return (
    <p class="note">
      {found > 0 && <Count id="answer.count" count={found} />}
      {open > 0 && (
        <>
          {found > 0 && ' · '}
          <Count id="answer.unsure" count={open} />
        </>
      )}
    </p>
  )
}
