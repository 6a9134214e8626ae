import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf, withLines } from '../../scripts/fixes/program.ts'
import { trials } from '../../scripts/fixes/trials.ts'
import { tryFramework } from '../../scripts/fixes/try-framework.ts'
import { fixFor } from '../../src/audit/frameworks/fixes.ts'
import { frameworkById } from '../../src/audit/frameworks/frameworks.ts'
import { fixIds } from '../../src/audit/rule.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const document = readFileSync(join(root, 'docs/fixes.md'), 'utf8')
const triedWith = (framework: string, cookie: string) => fixIds.filter((fix) => fixFor(framework, fix, cookie).source === 'tested')

describe('frameworks that the project has installed', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidwatch-fixes-'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(trials.filter(({ framework }) => framework === 'express-session' || framework === 'cookie-session'))(
    '$framework: each finding is there before its fix and gone after it',
    { timeout: 120_000 },
    async (trial) => {
      const results = (await tryFramework(trial, folder)).filter(({ result }) => result !== 'absent')
      expect(results.map(({ fix, result }) => `${fix} ${result}`)).toEqual(results.map(({ fix }) => `${fix} gone`))
      expect(results.map(({ fix }) => fix).toSorted()).toEqual(triedWith(trial.framework, trial.cookie).toSorted())
    },
  )
})

describe('what was tried', () => {
  it('are more than twenty frameworks, in six languages', () => {
    const tried = trials.filter(({ framework, cookie }) => triedWith(framework, cookie).length > 0)
    expect(tried.length).toBeGreaterThan(20)
    const languages = new Set(tried.map(({ framework }) => frameworkById(framework)?.lang.split('/')[0]))
    expect([...languages]).toEqual(expect.arrayContaining(['Node', 'Python', 'Ruby', 'PHP', 'Java', 'Perl']))
  })

  it.each(trials)('$framework: the table and the document say the same, letter for letter', ({ framework, cookie }) => {
    for (const fix of triedWith(framework, cookie)) {
      const { text, tried } = fixFor(framework, fix, cookie)
      expect(document).toContain(`\`\`\`\n${text}\n\`\`\``)
      expect(document).toContain(`Tried with ${tried}.`)
    }
  })
})

describe('a program with a fix', () => {
  const program = ['a', '  # <setup>', '  flawed', '  # </setup>', '  // <login +>', '  kept', '  // </login>', 'z', ''].join('\n')

  it.each([
    ['setup', 'one\n  two', ['a', '  # <setup>', '  one', '    two', '  # </setup>', '  // <login +>', '  kept', '  // </login>', 'z', '']],
    ['login', '$& $1', ['a', '  # <setup>', '  flawed', '  # </setup>', '  // <login +>', '  kept', '  $& $1', '  // </login>', 'z', '']],
    ['logout', 'one', program.split('\n')],
  ] as const)('has the lines at its %s', (place, lines, expected) => {
    expect(withLines(program, place, lines).split('\n')).toEqual(expected)
  })

  it.each([
    ['secure', 'setup'],
    ['rotation', 'login'],
    ['logout', null],
  ] as const)('has %s at %s', (fix, place) => expect(placeOf(program, fix)).toBe(place))

  it('a place of its own goes before the usual one', () =>
    expect(placeOf(`${program}# <lifetime>\n# </lifetime>\n`, 'lifetime')).toBe('lifetime'))
})
