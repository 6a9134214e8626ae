import { baselineOf } from '../../export/baseline/baseline-of.ts'
import { updated } from '../../export/baseline/updated.ts'
import { english } from '../../export/english.ts'
import { formats } from '../../export/formats.ts'
import { coloured, comparisonText, plainly, pretty } from '../../export/pretty.ts'
import { printable } from '../../export/printable.ts'
import { storyOf } from '../../export/story.ts'
import { auditRecordings } from '../../library/audit-recording.ts'
import { baselineIn, writeBaseline } from '../../library/baseline-file.ts'
import { Unusable } from '../../library/unusable.ts'
import { version } from '../../library/version.ts'
import { withAliases } from '../aliases.ts'
import type { Arguments } from '../arguments.ts'
import { progressOn } from '../progress.ts'
import { recordingPath } from '../recording-path.ts'
import { linesOf, secretLists } from '../secret-lists.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `sidwatch audit`: the report of one recording, or of several as one story.
 * @returns 0, or 1 where something counts
 * @throws Unusable, UnusableHar, or the error of Node for a file
 */
export function auditCommand(given: Arguments, terminal: Terminal): number {
  const { positionals, format, failOn, baseline: path, updateBaseline } = given
  if (positionals.length === 0) throw new Unusable('Name the recording: sidwatch audit recording.har.')
  if (updateBaseline && path === null) throw new Unusable('--update-baseline: Say which file with --baseline FILE.')
  const baseline = path === null ? null : withAliases(baselineIn(path, updateBaseline), given.aliases)
  const progress = progressOn(terminal)
  const warnings: string[] = []
  const reports = auditRecordings(positionals, {
    profile: given.profile,
    sessionTokens: given.sessionTokens,
    ...(given.secrets === null ? {} : { findSecret: secretLists(linesOf(given.secrets)) }),
    warn: (sentence) => warnings.push(sentence),
    progress: progress.show,
  })
  progress.end()
  for (const warning of warnings) terminal.tell(`sidwatch: ${printable(warning)}\n`)

  const say = english()
  const recordings = positionals.map((one) => recordingPath(one))
  const story = storyOf(reports, { version, recordings, failOn, today: terminal.today, ...(baseline === null ? {} : { baseline }) })
  terminal.out(format === 'pretty' ? pretty(story, say, terminal.colour ? coloured : plainly) : formats[format](story, say))
  if (path === null || baseline === null || !updateBaseline) return story.fails ? 1 : 0

  writeBaseline(path, updated(baseline, baselineOf(reports, baseline)))
  if (format !== 'pretty' && story.comparison !== null) terminal.tell(`${comparisonText(story.comparison, say)}\n`)
  terminal.tell(`sidwatch: ${printable(path)} is up to date.\n`)
  return 0
}
