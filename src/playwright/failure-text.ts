import { changeLine } from '../export/change-line.ts'
import { printable } from '../export/printable.ts'
import type { Say } from '../export/say.ts'
import { failsBy, type Result, type Story, type Threshold } from '../export/story.ts'
import { tell } from '../export/telling.ts'

/** What counts of a story, for the message of a failed test: each finding, what was seen, and how to mend it. */
export function failureText({ sites, comparison }: Story, failOn: Threshold, say: Say): string {
  const findings = sites.flatMap(({ results }) => results.filter(({ counts }) => counts).map((result) => findingText(result, say)))
  const worse = (comparison?.sites ?? []).flatMap(({ site, changes }) =>
    changes
      .filter((change) => change.rule === null && failsBy(change, failOn))
      .map((change) => printable(`${site}: ${changeLine(change, say)}`)),
  )
  return [...findings, ...worse].join('\n\n') || say('export.noFinding')
}

function findingText({ site, finding, standing }: Result, say: Say): string {
  const { title, subject, because, remediation, mending, fix, references } = tell(finding, say)
  const known = standing === null ? '' : `, ${say(`export.standing.${standing}`)}`
  return [
    `${title}: ${subject} on ${site} (${say(`export.severity.${finding.severity}`)}${known})`,
    `  ${because}`,
    `  ${mending ?? remediation}`,
    ...(fix === null ? [] : [`  ${fix.label}:`, ...fix.text.split('\n').map((line) => `    ${line}`)]),
    `  ${finding.rule}${references[0] === undefined ? '' : `, ${references[0].url}`}`,
  ]
    .map(printable)
    .join('\n')
}
