import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One forbidden import for each line of the import table: a check counts only once it has been seen to fail. */
const planted: readonly { readonly file: string; readonly source: string; readonly breaks: string }[] = [
  {
    file: 'src/audit/http-state/planted.ts',
    source: "export type { ValueTraits } from '../value/other.ts'",
    breaks: '^src/audit/http-state/ imports only what the table lists',
  },
  {
    file: 'src/audit/value/planted.ts',
    source: "import type { SiteState } from '../site.ts'\nexport type A = SiteState",
    breaks: '^src/audit/value/ imports only what the table lists',
  },
  {
    file: 'src/audit/facts/planted.ts',
    source: "import { a } from '../value/other.ts'\nexport const b = a",
    breaks: '^src/audit/facts/ imports only what the table lists',
  },
  {
    file: 'src/audit/frameworks/planted.ts',
    source: "import { a } from '../rules/other.ts'\nexport const b = a",
    breaks: '^src/audit/frameworks/ imports only what the table lists',
  },
  {
    file: 'src/audit/rules/planted.ts',
    source: "import { a } from './other.ts'\nexport const b = a",
    breaks: '^src/audit/rules/(?!index[.]ts) imports only what the table lists',
  },
  {
    file: 'src/audit/planted.ts',
    source: "import { a } from '../traffic/other.ts'\nexport const b = a",
    breaks: '^src/audit/ imports only what the table lists',
  },
  {
    file: 'src/traffic/planted.ts',
    source: "import { a } from '../browser/other.ts'\nexport const b = a",
    breaks: '^src/traffic/ imports only what the table lists',
  },
  {
    file: 'src/browser/planted.ts',
    source: "import { a } from '../har/other.ts'\nexport const b = a",
    breaks: '^src/browser/ imports only what the table lists',
  },
  {
    file: 'src/har/planted.ts',
    source: "import { a } from '../browser/other.ts'\nexport const b = a",
    breaks: '^src/har/ imports only what the table lists',
  },
  {
    file: 'src/probes/planted.ts',
    source: "import { a } from '../traffic/other.ts'\nexport const b = a",
    breaks: '^src/probes/ imports only what the table lists',
  },
  {
    file: 'src/proofs/planted.ts',
    source: "import { a } from '../browser/other.ts'\nexport const b = a",
    breaks: '^src/proofs/ imports only what the table lists',
  },
  {
    file: 'src/export/planted.ts',
    source: "import { a } from '../browser/other.ts'\nexport const b = a",
    breaks: '^src/export/ imports only what the table lists',
  },
  {
    file: 'src/cli/planted.ts',
    source: "import { a } from '../browser/other.ts'\nexport const b = a",
    breaks: '^src/cli/ imports only what the table lists',
  },
  {
    file: 'src/library/planted.ts',
    source: "import { a } from '../browser/other.ts'\nexport const b = a",
    breaks: '^src/library/ imports only what the table lists',
  },
  {
    file: 'src/playwright/planted.ts',
    source: "import { a } from '../browser/other.ts'\nexport const b = a",
    breaks: '^src/playwright/ imports only what the table lists',
  },
  {
    file: 'src/live/planted.ts',
    source: "export { a } from '../har/other.ts'",
    breaks: '^src/live/ imports only what the table lists',
  },
  {
    file: 'src/ui/planted.ts',
    source: "import { a } from '../browser/other.ts'\nexport const b = a",
    breaks: '^src/ui/ imports only what the table lists',
  },
  {
    file: 'src/ui/planted-engine.ts',
    source: "import { cookieKey } from '../audit/cookie.ts'\nexport const b = cookieKey",
    breaks: 'ui takes only types from audit',
  },
  {
    file: 'src/popup/planted.ts',
    source: "import browser from 'webextension-polyfill'\nexport const b = browser",
    breaks: 'one file knows where the WebExtension API comes from',
  },
  {
    file: 'src/har/planted-entry.ts',
    source: "import { a } from '../popup/other.ts'\nexport const b = a",
    breaks: 'nothing imports an entry',
  },
  {
    file: 'src/welcome/planted.ts',
    source: "import { a } from '../popup/other.ts'\nexport const b = a",
    breaks: 'an entry imports no other entry',
  },
  {
    file: 'src/browser/planted-test.ts',
    source: "import { a } from '../../test/other.ts'\nexport const b = a",
    breaks: 'the product imports neither tests nor scripts',
  },
  {
    file: 'src/traffic/planted-cycle.ts',
    source: "import { b } from './rest-of-planted-cycle.ts'\nexport const a = b",
    breaks: 'no import cycles',
  },
  {
    file: 'src/traffic/planted-missing.ts',
    source: "import { b } from './nowhere.ts'\nexport const a = b",
    breaks: 'every import resolves',
  },
]

/** What the planted files import. */
const others = ['audit/value', 'audit/rules', 'traffic', 'browser', 'har', 'popup']
  .map((part) => `src/${part}/other.ts`)
  .concat('test/other.ts')

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

interface Cruised {
  readonly summary: {
    readonly violations: readonly Violation[]
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] }
  }
}

describe('the import table', () => {
  let copy = ''
  let violations: readonly Violation[] = []
  let lines: readonly string[] = []

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'sidwatch-imports-'))
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true })
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'tsconfig.base.json', 'package.json'])
      await cp(join(root, file), join(copy, file))
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    for (const file of others) await plant(file, 'export const a = 1\nexport type ValueTraits = number')
    for (const { file, source } of planted) await plant(file, source)
    await plant('src/traffic/rest-of-planted-cycle.ts', "import { a } from './planted-cycle.ts'\nexport const b = a")
    const { summary } = await cruise()
    violations = summary.violations
    lines = summary.ruleSetUsed.forbidden.map(({ name }) => name)
  })
  afterAll(() => rm(copy, { recursive: true, force: true }))

  it.each(planted)('sees $file break “$breaks”', ({ file, breaks }) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toContain(breaks)
  })

  it('has a planted violation for every line', () => {
    expect(planted.map(({ breaks }) => breaks).toSorted()).toEqual(lines.toSorted())
  })

  async function plant(file: string, source: string): Promise<void> {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await writeFile(join(copy, file), source)
  }

  async function cruise(): Promise<Cruised> {
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'src', '--config', '.dependency-cruiser.mjs', '-T', 'json'], {
      cwd: copy,
      maxBuffer: 64 * 1024 * 1024,
    })
    return JSON.parse(stdout)
  }
})
