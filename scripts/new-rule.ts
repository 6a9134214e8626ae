import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { caseTable, idProblem, ruleFile, ruleList } from './new-rule/scaffold.ts'

/** `npm run new-rule ID`: writes the rule and its case table and lists it. Exit status 2 where the id will not do. */
export function newRule(id: string | undefined, root: string): { readonly status: number; readonly says: string } {
  const folder = join(root, 'src/audit/rules')
  const problem = id === undefined ? 'name the rule: npm run new-rule session-token-in-fragment' : idProblem(id)
  if (id === undefined || problem !== null) return { status: 2, says: `new-rule: ${problem}` }
  if (existsSync(join(folder, `${id}.ts`))) return { status: 2, says: `new-rule: ${id} is a rule already` }

  const listed = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
  writeFileSync(join(folder, `${id}.ts`), ruleFile(id))
  writeFileSync(join(root, `test/rules/${id}.cases.ts`), caseTable())
  writeFileSync(join(folder, 'index.ts'), ruleList([...listed, id]))
  return {
    status: 0,
    says: [
      `Wrote src/audit/rules/${id}.ts and test/rules/${id}.cases.ts, and listed the rule.`,
      'Fill in words and cases, write `check` until `npx vitest run test/rules` is green, then `npm run docs`.',
    ].join('\n'),
  }
}

const isMain = process.argv[1] === fileURLToPath(import.meta.url)
if (isMain) {
  const { status, says } = newRule(process.argv[2], fileURLToPath(new URL('..', import.meta.url)))
  if (status === 0) console.log(says)
  else console.error(says)
  process.exitCode = status
}
