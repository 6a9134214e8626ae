import { describe, expect, test } from 'vitest'
import { FlowSection } from '../../src/ui/flow-section.tsx'
import { FoldsOpen } from '../../src/ui/fold.tsx'
import type { Flow, Page } from '../../src/ui/page.ts'
import { asOf, page } from './fixtures/build.ts'
import { english, textOf } from './render.tsx'

const flow: Flow = { site: 'shop.example', since: asOf, until: null }
const shown = (flow: Flow | null, at: Page = page()) =>
  english(
    <FoldsOpen.Provider value={true}>
      <FlowSection flow={flow} page={at} />
    </FoldsOpen.Provider>,
  )

describe('the recording of a flow', () => {
  test.each<[when: string, html: string, buttons: readonly string[], says: string]>([
    ['none was begun', shown(null), ['begin-flow'], 'Start recording'],
    ['it is under way', shown(flow), ['end-flow'], 'Recording since'],
    ['it is under way at another site', shown(flow, page({ site: 'blog.example' })), ['end-flow'], 'shop.example is being recorded'],
    ['it is done', shown({ ...flow, until: asOf + 60_000 }), ['save-flow', 'drop-flow'], 'Recorded shop.example'],
    ['the window is private', shown(null, page({ store: 'private' })), [], 'Nothing of a private window'],
  ])('offers what can be done where %s', (_when, html, buttons, says) => {
    expect([...html.matchAll(/data-testid="([a-z]+-flow)"/g)].map(([, id]) => id)).toEqual(buttons)
    expect(textOf(html).replaceAll(/[\u2068\u2069]/g, '')).toContain(says)
  })
})
