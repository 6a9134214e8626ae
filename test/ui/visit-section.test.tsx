import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/audit/change.ts'
import type { ComparedVisit } from '../../src/audit/visit.ts'
import { Baseline, BaselineSection } from '../../src/ui/baseline-section.tsx'
import { CommandsContext, noCommands } from '../../src/ui/commands.ts'
import { FoldsOpen } from '../../src/ui/fold.tsx'
import type { Commands } from '../../src/ui/page.ts'
import { PanelView } from '../../src/ui/panel-view.tsx'
import { PopupView } from '../../src/ui/popup-view.tsx'
import { VisitSection } from '../../src/ui/visit-section.tsx'
import { asOf, page, report, token } from './fixtures/build.ts'
import { comparison, lost, mended } from './fixtures/comparison.ts'
import { english, textOf } from './render.tsx'

const since = (...changes: readonly Change[]) => ({ at: asOf, changes })

const shown = (visit: ComparedVisit | null) =>
  textOf(
    english(
      <FoldsOpen.Provider value={true}>
        <VisitSection visit={visit} />
      </FoldsOpen.Provider>,
    ),
  )

describe('what changed since the last visit', () => {
  it('is one line, and opens to the list', () => {
    const text = shown({ lastVisit: since(lost, mended, mended), baseline: null })
    expect(text).toMatch(/Since the visit on .*Jun 24, 2026.*1 got worse\s*, \s*2 mended/)
    expect(text).toContain('New: Session token readable by scripts')
    expect(text).toContain('Fixed: Session token without Secure')
  })

  it.each<{ what: string; visit: ComparedVisit | null; says: string; not: string }>([
    { what: 'only got worse', visit: { lastVisit: since(lost), baseline: null }, says: '1 got worse', not: 'mended' },
    { what: 'was only mended', visit: { lastVisit: since(mended), baseline: null }, says: '1 mended', not: 'worse' },
    { what: 'differs from what was kept', visit: { lastVisit: null, baseline: since(lost) }, says: 'Since what you kept of', not: 'visit' },
  ])('is told where it $what', ({ visit, says, not }) => {
    expect(shown(visit)).toContain(says)
    expect(shown(visit)).not.toContain(not)
  })

  it.each([null, { lastVisit: null, baseline: null }, { lastVisit: since(), baseline: since() }])('is nothing for %j', (visit) => {
    expect(shown(visit).trim()).toBe('')
  })

  it.each([PopupView, PanelView])('stands above all else on %o', (View) => {
    const text = textOf(
      english(<View page={page()} report={report({ tokens: [token('sid')] })} visit={{ lastVisit: since(lost), baseline: null }} />),
    )
    expect(text.indexOf('Since the visit')).toBeLessThan(text.indexOf('sid'))
    expect(text).toContain('Since the visit')
  })
})

describe('what is kept to compare with', () => {
  const offered = (visit: ComparedVisit | null) =>
    english(
      <FoldsOpen.Provider value={true}>
        <BaselineSection visit={visit} />
      </FoldsOpen.Provider>,
    )

  it('is offered where visits are remembered, and can be dropped once it is', () => {
    expect(offered(null)).not.toContain('keep-baseline')
    expect(offered({ lastVisit: null, baseline: null })).toContain('keep-baseline')
    expect(offered({ lastVisit: null, baseline: null })).not.toContain('drop-baseline')
    expect(offered({ lastVisit: null, baseline: since() })).toContain('drop-baseline')
    expect(textOf(offered({ lastVisit: null, baseline: since() }))).toMatch(/compared with what was known on .*Jun 24, 2026/)
  })

  it('is compared with a file on the report page, where this page cannot ask for one', () => {
    const offers = (some: Partial<Commands>) => {
      const html = english(
        <CommandsContext.Provider value={{ ...noCommands, ...some }}>
          <Baseline visit={null} />
        </CommandsContext.Provider>,
      )
      return ['baseline-file', 'compare-elsewhere'].filter((button) => html.includes(`data-testid="${button}"`))
    }
    const compareBaseline = () => Promise.resolve(comparison)
    expect(offers({ openReport: () => {} })).toEqual(['compare-elsewhere'])
    expect(offers({ openReport: () => {}, compareBaseline })).toEqual(['baseline-file'])
  })
})
