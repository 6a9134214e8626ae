import type { Shown } from '../browsers/read-popup.ts'

const width = 100

/** What a popup shows, as a table for the terminal: findings by severity, as the popup has them. Names are hostile text: no control characters. */
export function popupTable(heading: string, shown: Shown): string {
  const rows = shown.findings.map(({ severity, outcome, title, subject }) => [
    outcome === 'cantTell' ? 'cannot tell' : severity,
    title,
    subject.replace(/^cookie:/, '').replaceAll(';', ' '),
  ])
  const columns = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  const table = rows.map((row) => row.map((cell, column) => cell.padEnd(columns[column] ?? 0)).join('  '))
  const grade = shown.grade === 'none' ? 'no grade' : `grade ${shown.grade}`
  const lines = [
    '─'.repeat(width),
    `${heading}   ${grade}`,
    shown.answer,
    ...(shown.emptyState === null ? [] : [`(${shown.emptyState})`]),
    ...shown.tokens.map((token) => `session token: ${token.replace(/^cookie:/, '').replaceAll(';', ' ')}`),
    `seen: ${shown.events.map(({ kind, answer }) => `${kind} ${answer}`).join(', ') || 'no sign-in, no sign-out'}`,
    '',
    ...(table.length === 0 ? ['no findings'] : table),
  ]
  return lines.map((line) => line.replace(/\p{C}/gu, '�').trimEnd()).join('\n')
}
