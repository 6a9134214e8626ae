import { expect, test } from 'vitest'
import { fixFor } from '../../src/audit/frameworks/fixes.ts'
import type { Fix } from '../../src/audit/report.ts'
import { FixLines } from '../../src/ui/fix-lines.tsx'
import { finding, report } from './fixtures/build.ts'
import { english, textOf } from './render.tsx'

const shown = (fix: Fix | null): string =>
  english(<FixLines finding={finding('session-token-samesite-absent', 'low', 'chromium', { fix })} report={report()} />)

test.each([
  [{ ...fixFor('django', 'samesite', 'sid'), source: 'tested', tried: 'Django 5.2.1' } as const, 'For Django Tried with Django 5.2.1'],
  [{ ...fixFor('yii2', 'samesite', 'sid') }, 'For Yii 2 signed cookies From documentation, check your version Documentation'],
  [{ ...fixFor(null, 'samesite', 'sid') }, 'Generic: as a response header or in any framework'],
  [fixFor('wordpress', 'samesite', 'sid'), 'WordPress has no setting for this.'],
])('where the lines come from, and why there are none of its own: %o', (fix, said) => {
  expect(textOf(shown(fix)).replaceAll(/\s+/g, ' ')).toContain(said)
  expect(shown(fix)).toContain(fix.text.split('\n')[0]?.replaceAll('<', '&lt;').replaceAll('"', '&quot;') ?? '')
})

test.each([
  ['django', 'Another framework'],
  [null, 'Choose your framework'],
])('a framework can be chosen where %s was recognised: %s', (framework, said) => {
  const html = shown(fixFor(framework, 'secure', 'sid'))
  expect(html).toContain('data-testid="fix-chooser"')
  expect(textOf(html)).toContain(said)
})

test('a finding without a fix shows none', () => expect(shown(null)).toBe(''))
