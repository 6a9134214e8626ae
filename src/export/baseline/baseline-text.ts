import { printable } from '../printable.ts'
import type { Baseline, SiteBaseline } from './baseline.ts'

/** The file: one line for each token, finding and acceptance, so that a review shows which of them changed. */
export function baselineText({ v, sites }: Baseline): string {
  const lines = ['{', '  "sidwatch": "baseline",', `  "v": ${v},`, ...listOf('  ', 'sites', sites.map(siteText)), '}', '']
  return lines.join('\n')
}

function siteText({ site, aliases, tokens, findings, passed, accepted }: SiteBaseline): string {
  const members: readonly string[][] = [
    [`      "site": ${text(site)}`],
    [`      "aliases": ${text(aliases)}`],
    listOf('      ', 'tokens', tokens.map(text)),
    listOf('      ', 'findings', findings.map(text)),
    listOf('      ', 'passed', passed.map(text)),
    listOf('      ', 'accepted', accepted.map(text)),
  ]
  return `{\n${members.map((lines) => lines.join('\n')).join(',\n')}\n    }`
}

function listOf(indent: string, name: string, items: readonly string[]): string[] {
  if (items.length === 0) return [`${indent}"${name}": []`]
  return [`${indent}"${name}": [`, items.map((item) => `${indent}  ${item}`).join(',\n'), `${indent}]`]
}

function text(value: unknown): string {
  return printable(JSON.stringify(value))
}
