import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { frameworkById } from '../../src/audit/frameworks/frameworks.ts'
import { triedFixes } from '../../src/audit/frameworks/tried-fixes.ts'
import type { FixId } from '../../src/audit/rule.ts'
import type { Tried } from './try-framework.ts'

/** What the trials of one framework gave. */
export interface FrameworkResult {
  readonly framework: string
  readonly versions: string
  readonly tried: readonly Tried[]
}

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Writes into the engine's list and into `docs/fixes.md` what was tried; of frameworks that were not, both keep what stood there. */
export function recordResults(results: readonly FrameworkResult[]): void {
  recordTried(results)
  writeDocument(results)
}

function recordTried(results: readonly FrameworkResult[]): void {
  const lines = new Map(
    triedFixes
      .trim()
      .split('\n')
      .map((line) => [line.split(' ¦ ')[0] ?? '', line]),
  )
  for (const { framework, versions, tried } of results) lines.set(framework, [framework, versions, goneOf(tried).join(' ')].join(' ¦ '))
  lines.delete('')
  const path = file('src/audit/frameworks/tried-fixes.ts')
  const before = readFileSync(path, 'utf8')
  const head = before.slice(0, before.indexOf('export const'))
  writeFileSync(path, `${head}export const triedFixes = \`\n${[...lines.values()].toSorted().join('\n')}\n\`\n`)
}

function goneOf(tried: readonly Tried[]): readonly FixId[] {
  return tried.filter(({ result }) => result === 'gone').map(({ fix }) => fix)
}

const head = `# Fixes that were tried

\`npm run fixes\` writes this page. It starts each framework with a small application that has every flaw, signs in and out by plain
requests as a proxy passes them on, and audits what was seen: the finding is there. Then it starts the application again with the lines
that the finding shows, letter for letter: the finding is gone. All other fixes are from documentation, and a finding says so.
`

function writeDocument(results: readonly FrameworkResult[]): void {
  const path = file('docs/fixes.md')
  const [, ...before] = existsSync(path) ? readFileSync(path, 'utf8').split(/^(?=## )/m) : []
  const sections = new Map(before.map((section) => [headingOf(section), section.trim()]))
  for (const result of results) {
    const section = sectionOf(result)
    sections.set(headingOf(section), section)
  }
  writeFileSync(
    path,
    [head.trim(), ...[...sections].toSorted(([a], [b]) => a.localeCompare(b, 'en')).map(([, text]) => text), '']
      .join('\n\n')
      .replace(/\n+$/, '\n'),
  )
}

function headingOf(section: string): string {
  return section.split('\n', 1)[0] ?? ''
}

function sectionOf({ framework, versions, tried }: FrameworkResult): string {
  const shown = tried.filter(({ result }) => result === 'gone')
  return [
    `## ${frameworkById(framework)?.name ?? framework}`,
    `Tried with ${versions}.`,
    ...shown.flatMap(({ rule, text }) => [`\`${rule}\`, there before, gone after:`, `\`\`\`\n${text}\n\`\`\``]),
  ].join('\n\n')
}
