/** What is wrong with the id of a rule, or null: a noun phrase for the failing state, its subject first. */
export function idProblem(id: string): string | null {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(id)) return `${id} is not kebab-case`
  if (!/^(?:session-token|session|csrf-token|cookie|login|logout)-/.test(id))
    return `${id} does not begin with what it is about: session-token, session, csrf-token, cookie, login or logout`
  if (/(?:^|-)(?:no|has|is|check)-/.test(id)) return `${id} does not name the failing state: leave out no, has, is and check`
  return null
}

/** A rule that says nothing yet: every sentence asks for what belongs there. */
export function ruleFile(id: string): string {
  return `import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'The failing state in a few words',
  why: 'What somebody can do because of it.',
  remediation: 'What to write, and where.',
  limits: 'What this rule cannot know.',
  because: { found: 'What was seen, without a value.', ...attributeDoubts },
  refutedBy: 'What would show that this finding is wrong.',
}

export default defineRule({
  id: '${id}',
  words,
  severity: 'low',
  references: ['owasp-cookies'],
  needs: ['jar'],
  subjects: (view) => view.tokens,
  label: (cookie) => cookie.id,
  check: (cookie) => judgeAttributes(cookie, () => ({ outcome: 'passed', evidence: [cookie.storedBy] })),
})
`
}

/** One case of each outcome; a new rule fails the first until it is written. */
export function caseTable(): string {
  return `import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  { when: 'the failing state, as a reader would say it', session: [login(\`sid=\${ids.a}; Path=/\`)], expect: ['failed', 'sid'], because: 'found' },
  { when: 'the state that is as it should be', session: [login(\`sid=\${ids.a}; \${good}\`)], expect: ['passed', 'sid'] },
  { when: 'missed since', session: [login(\`sid=\${ids.a}; Path=/\`), unseen(use())], expect: ['cantTell', 'sid'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: ['theme=dark'] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
`
}

/** `src/audit/rules/index.ts` for these ids. */
export function ruleList(ids: readonly string[]): string {
  const sorted = ids.toSorted()
  const imports = sorted.map((id) => `import ${camelCase(id)} from './${id}.ts'`)
  return [
    "import type { AnyRule } from '../rule.ts'",
    ...imports,
    '',
    '/** Every rule, in alphabetical order. */',
    'export const rules: readonly AnyRule[] = [',
    ...sorted.map((id) => `  ${camelCase(id)},`),
    ']',
    '',
  ].join('\n')
}

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
