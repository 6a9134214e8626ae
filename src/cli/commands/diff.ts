import { closeSync, openSync, readSync } from 'node:fs'
import { type Baseline, noBaseline } from '../../export/baseline/baseline.ts'
import { baselineOf } from '../../export/baseline/baseline-of.ts'
import { compare } from '../../export/baseline/compare.ts'
import type { Comparison } from '../../export/baseline/comparison.ts'
import { english } from '../../export/english.ts'
import { jsonText } from '../../export/json-text.ts'
import { comparisonMarkdown } from '../../export/markdown.ts'
import { coloured, comparisonText, plainly } from '../../export/pretty.ts'
import { failsBy } from '../../export/story.ts'
import { auditRecordings } from '../../library/audit-recording.ts'
import { baselineIn } from '../../library/baseline-file.ts'
import { Unusable } from '../../library/unusable.ts'
import { withAliases } from '../aliases.ts'
import type { Arguments } from '../arguments.ts'
import { progressOn } from '../progress.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `sidwatch diff A B`: what changed from one build to the next. Each is a recording or a baseline.
 * @returns 0, or 1 where something got worse
 */
export function diffCommand(given: Arguments, terminal: Terminal): number {
  const [before, after, ...more] = given.positionals
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Unusable('Name two files, the older first: sidwatch diff before.har after.har.')
  }
  const named = withAliases(isBaseline(before) ? baselineIn(before) : noBaseline, given.aliases)
  const then = isBaseline(before) ? named : baselineOf(recorded(before, given, terminal), named)
  const comparison = isBaseline(after)
    ? compare(then, baselineIn(after), { today: terminal.today })
    : compareRecording(then, after, given, terminal)
  terminal.out(shown(comparison, given, terminal))
  return comparison.sites.some(({ changes }) => changes.some((change) => failsBy(change, given.failOn))) ? 1 : 0
}

function compareRecording(then: Baseline, path: string, given: Arguments, terminal: Terminal): Comparison {
  const reports = recorded(path, given, terminal)
  return compare(then, baselineOf(reports, then), { today: terminal.today, reports })
}

function recorded(path: string, { profile, sessionTokens }: Arguments, terminal: Terminal) {
  const progress = progressOn(terminal)
  const reports = auditRecordings([path], { profile, sessionTokens, progress: progress.show })
  progress.end()
  return reports
}

function shown(comparison: Comparison, { format }: Arguments, { colour }: Terminal): string {
  switch (format) {
    case 'json':
      return jsonText({ sidwatch: 'comparison', v: 1, ...comparison })
    case 'markdown':
      return comparisonMarkdown(comparison, english())
    case 'pretty':
      return `${comparisonText(comparison, english(), colour ? coloured : plainly)}\n`
    default:
      throw new Unusable(
        `--format: A comparison of two files is written as pretty, json or markdown, not as ${format}. Use audit --baseline for the others.`,
      )
  }
}

/** By how it begins: a recording may be too large to be read for this. @throws the error of Node where the file cannot be read */
function isBaseline(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(64)
    const count = readSync(file, start, 0, start.length, 0)
    return /^\uFEFF?\s*\{\s*"sidwatch"/.test(start.toString('utf8', 0, count))
  } finally {
    closeSync(file)
  }
}
