import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { frameworkById } from '../../src/audit/frameworks/frameworks.ts'
import { triedFixes } from '../../src/audit/frameworks/tried-fixes.ts'
import type { Tried } from './try-framework.ts'

/** What the trials of one framework gave. */
export interface FrameworkResult {
  readonly framework: string
  readonly versions: string
  readonly tried: readonly Tried[]
}

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Writes into the engine's table what was tried; frameworks that were not tried this time keep what stood there. */
export function recordTried(results: readonly FrameworkResult[]): void {
  const lines = new Map(
    triedFixes
      .trim()
      .split('\n')
      .map((line) => [line.split(' ¦ ')[0] ?? '', line]),
  )
  for (const { framework, versions, tried } of results) {
    const gone = tried.filter(({ result }) => result === 'gone').map(({ fix }) => fix)
    lines.set(framework, [framework, versions, gone.join(' ')].join(' ¦ '))
  }
  lines.delete('')
  const path = file('src/audit/frameworks/tried-fixes.ts')
  const [before = ''] = readFileSync(path, 'utf8').split('`\n')
  const head = before.slice(0, before.indexOf('export const'))
  writeFileSync(path, `${head}export const triedFixes = \`\n${[...lines.values()].toSorted().join('\n')}\n\`\n`)
}

/** Writes `docs/fixes.md`: each framework with its version, and each fix with the finding that it ended and its lines. */
export function writeDocument(results: readonly FrameworkResult[]): void {
  writeFileSync(file('docs/fixes.md'), `${documentOf(results)}\n`)
}

function documentOf(results: readonly FrameworkResult[]): string {
  const count = results.reduce((sum, { tried }) => sum + tried.filter(({ result }) => result === 'gone').length, 0)
  return [
    '# Fixes that were tried',
    '',
    '`npm run fixes` writes this page. It starts each framework with a small application that has every flaw, signs in and out by plain',
    'requests as a proxy passes them on, and audits what was seen: the finding is there. Then it starts the application again with the lines',
    'that the finding shows, letter for letter: the finding is gone.',
    '',
    `${results.length} frameworks, ${count} fixes. All other fixes are from documentation, and a finding says so.`,
    ...results.flatMap(sectionOf),
  ].join('\n')
}

function sectionOf({ framework, versions, tried }: FrameworkResult): readonly string[] {
  const shown = tried.filter(({ result }) => result === 'gone')
  return [
    '',
    `## ${frameworkById(framework)?.name ?? framework}`,
    '',
    `Tried with ${versions}.`,
    ...shown.flatMap(({ rule, text }) => ['', `\`${rule}\`, there before, gone after:`, '', '```', text, '```']),
  ]
}
