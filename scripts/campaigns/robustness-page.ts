import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { markdown, type Section } from '../bench/table.ts'

/** In this order they stand on the page. */
export const campaignTitles = [
  'Differential',
  'Fuzzing',
  'Faults',
  'Faults in Firefox',
  'Faults of the browser',
  'Floods',
  'Mutants',
  'Bounds',
] as const

export interface CampaignSection extends Section {
  readonly title: (typeof campaignTitles)[number]
}

const file = fileURLToPath(new URL('../../docs/robustness.md', import.meta.url))

/** Puts what a campaign found into docs/robustness.md, in place of what it found before, and prints it. */
export function writeSection(section: CampaignSection): void {
  const text = markdown(section)
  console.log(`\n${text}`)
  const [before = '', ...parts] = (existsSync(file) ? readFileSync(file, 'utf8') : opening).split(/^(?=## )/m)
  const others = parts.filter((part) => !part.startsWith(`## ${section.title}\n`))
  const place = (part: string): number => campaignTitles.findIndex((title) => part.startsWith(`## ${title}\n`))
  const sections = [...others, text].toSorted((one, other) => place(one) - place(other))
  writeFileSync(file, `${[before, ...sections].map((part) => part.trim()).join('\n\n')}\n`)
}

/** Which run a section tells of. */
export function runOf(command: string): string {
  return `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}.`
}

const opening = `# What it withstands

What each campaign found when it was last run, written by the command that its section names. The threats, and the tests that hold them, are in [security.md](security.md).
`
