import type { Report } from '../audit/report.ts'
import { passed, unsure } from './answer.ts'
import { Say, useLanguage } from './language.tsx'
import type { WordId } from './words.ts'

interface Props {
  report: Report
  hasAccepted: boolean
  hasPlots: boolean
  mayCompare: boolean
}

/** The parts of the report that are there, each with its address. */
export function ReportContents({ report, hasAccepted, hasPlots, mayCompare }: Props) {
  const { plain } = useLanguage()
  const parts: readonly (readonly [id: string, heading: WordId, there: boolean])[] = [
    ['tokens', 'section.tokens', report.tokens.length > 0],
    ['findings', 'section.findings', true],
    ['unsure', 'section.unsure', unsure(report).length > 0],
    ['accepted', 'section.accepted', hasAccepted],
    ['ids', 'ids.title', hasPlots],
    ['limits', 'report.limits', true],
    ['events', 'section.events', true],
    ['timeline', 'section.timeline', true],
    ['attributes', 'section.attributes', report.tokens.length + report.others.length > 0],
    ['fine', 'section.fine', passed(report).length > 0],
    ['baseline', 'section.baseline', mayCompare],
  ]
  return (
    <nav class="contents screen" aria-label={plain('report.contents')}>
      <ul>
        {parts
          .filter(([, , there]) => there)
          .map(([id, heading]) => (
            <li key={id}>
              <a href={`#${id}`}>
                <Say id={heading} />
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
