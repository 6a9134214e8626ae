import type { Severity } from '../audit/rule.ts'
import { digestOf } from '../audit/value/digest.ts'
import { jsonText } from './json-text.ts'
import { markdownText } from './markdown-text.ts'
import { printable } from './printable.ts'
import type { Say } from './say.ts'
import type { Result, Story } from './story.ts'
import { type Telling, tell } from './telling.ts'

/**
 * What failed, as SARIF 2.1.0 (OASIS). A result's place is the recording, relative to the folder that the command ran in: code scanning
 * refuses web addresses. Doubts are left out, as code scanning would raise an alert for them.
 */
export function sarif({ version, recordings, sites }: Story, say: Say): string {
  const failed = sites.flatMap(({ results }) => results.filter(({ finding }) => finding.outcome === 'failed'))
  const byRule = new Map(failed.map((result) => [result.finding.rule, result]))
  const rules = [...byRule.keys()].toSorted()
  const run = {
    tool: {
      driver: { name: 'Sidwatch', semanticVersion: version, rules: rules.map((id) => descriptor(id, byRule.get(id) as Result, say)) },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: recordings.map((path) => ({ location: locationOf(path), mimeType: 'application/json' })),
    invocations: [{ executionSuccessful: true }],
    results: failed.map((result) => resultOf(result, rules.indexOf(result.finding.rule), recordings[0], say)),
  }
  return jsonText({ $schema: schema, version: '2.1.0', runs: [run] })
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

const levels: Readonly<Record<Severity, string>> = { high: 'error', medium: 'warning', low: 'note', info: 'note' }

/** As code scanning sorts alerts: high from 7, medium from 4. */
const scores: Readonly<Record<Severity, string>> = { high: '8.0', medium: '5.0', low: '2.0', info: '0.0' }

function descriptor(id: string, { finding }: Result, say: Say) {
  const told = tell(finding, say)
  const weaknesses = finding.references.filter((key) => key.startsWith('cwe-'))
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_whole, letter: string) => letter.toUpperCase()),
    shortDescription: { text: told.title },
    fullDescription: { text: told.why },
    help: { text: helpText(told), markdown: helpMarkdown(told) },
    ...(told.references[0] === undefined ? {} : { helpUri: told.references[0].url }),
    defaultConfiguration: { level: levels[finding.severity] },
    properties: {
      tags: ['security', ...weaknesses.map((key) => `external/cwe/${key}`)],
      'security-severity': scores[finding.severity],
      precision: 'high',
    },
  }
}

function helpText({ remediation, limits, refutedBy, references }: Telling): string {
  return [remediation, limits, refutedBy, ...references.map(({ title, url }) => `${title}: ${url}`)].join('\n')
}

function helpMarkdown({ remediation, limits, refutedBy, references }: Telling): string {
  const list = references.map(({ title, url }) => `- [${markdownText(title)}](${url})`).join('\n')
  return [remediation, limits, refutedBy].map(markdownText).concat(list).join('\n\n')
}

function resultOf({ site, finding, subject, standing, reason }: Result, ruleIndex: number, recording: string | undefined, say: Say) {
  const { because, subject: name, fix } = tell(finding, say)
  const mending = fix === null ? [] : [`${fix.label}:`, ...fix.text.split('\n')]
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageText([`${name}: ${because}`, ...mending]) },
    locations: [
      {
        ...(recording === undefined ? {} : { physicalLocation: { artifactLocation: locationOf(recording), region: { startLine: 1 } } }),
        logicalLocations: [{ name: printable(name), fullyQualifiedName: printable(`${site} ${subject}`), kind: 'resource' }],
      },
    ],
    ...(standing === null ? {} : { baselineState: standing === 'new' ? 'new' : standing === 'worse' ? 'updated' : 'unchanged' }),
    ...(standing === 'accepted'
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: printable(reason ?? '') }] }
      : {}),
    partialFingerprints: {
      primaryLocationLineHash: fingerprint(finding.rule, site, subject),
      'sidwatch/v1': fingerprint(finding.rule, site, subject),
    },
  }
}

/** A bracket would begin a link (SARIF 2.1.0 §3.11.6) and a brace a placeholder (§3.11.5). */
function messageText(lines: readonly string[]): string {
  return lines
    .map((line) =>
      printable(line).replaceAll('\\', '\\\\').replaceAll('[', '\\[').replaceAll(']', '\\]').replaceAll('{', '{{').replaceAll('}', '}}'),
    )
    .join('\n')
}

/** The same for the same claim in every recording, short, and without a hostile name in it. */
function fingerprint(...parts: readonly string[]): string {
  return digestOf(JSON.stringify(parts), new Uint8Array(32))
}

/** A relative reference (RFC 3986 §4.2): a first segment with a colon would be a scheme, which a percent sign prevents. */
function locationOf(path: string): { readonly uri: string } {
  return { uri: path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') }
}
