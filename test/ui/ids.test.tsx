import { describe, expect, it } from 'vitest'
import { IdsResult } from '../../src/ui/ids-result.tsx'
import type { IdFindings } from '../../src/ui/ids-search.ts'
import { idFindings } from './fixtures/ids.ts'
import { idSurfaces } from './fixtures/ids-surface.tsx'
import { english, textOf } from './render.tsx'

const found = (how: string): IdFindings => idFindings.get(how)!
const html = (how: string) => english(<IdsResult findings={found(how)} />)
const text = (how: string) => textOf(html(how))

describe('what many IDs show', () => {
  it('is the generator, with its proof and what comes next', () => {
    expect(text('counter')).toContain('A counter stands in them: from one ID to the next it grows by 1 .')
    expect(text('counter')).toContain('Recovered from 150 of the IDs, it computed 150 others rightly')
    expect(text('counter')).toContain('The next ID will be sess_1129c Collect one more and compare.')
  })

  it('goes on no paper and into no report', () => {
    expect(html('counter')).toMatch(/<div class="screen"><h4>The next ID will be/)
    expect(JSON.stringify(found('counter').report)).not.toContain('1129c')
  })

  it('is where they differ from random ones, and by which chance', () => {
    expect(text('biased')).toContain('These IDs differ from what independent random ones would be.')
    expect(html('biased')).toMatch(/<tr class="rejected"><th scope="row">At character <bdi>6<\/bdi> one symbol/)
  })

  it('praises nothing, and says what so many cannot show', () => {
    expect(text('random')).toContain('No evidence of weakness was found. That is no proof of strength.')
    expect(text('random')).toContain('Samples can prove that IDs are weak, never that they are strong.')
    expect(text('random')).not.toContain('The next ID')
  })

  it('takes what the server issues for text', () => {
    const hostile = { ...found('random'), next: ['"><script>alert(1)</script>', '__proto__'] }
    const shown = english(<IdsResult findings={hostile} />)
    expect(shown).not.toContain('<script>')
    expect(textOf(shown)).toContain('The next ID will be one of these')
  })
})

describe('the plots of many IDs', () => {
  it.each(['random', 'counter', 'biased'])('each have a name, a sentence of what they show, and no style of their own (%s)', (how) => {
    const figures = html(how).split('<figure').slice(1)
    expect(figures.length).toBe(5)
    for (const figure of figures) {
      const [, name, about] = /<svg [^>]*role="img" aria-label="([^"]+)" aria-describedby="([^"]+)"/.exec(figure) ?? []
      expect(figure).toContain(`<h5>${name}</h5>`)
      expect(figure).toContain(`id="${about}"`)
      expect(figure).not.toMatch(/ style=|NaN|Infinity|undefined/)
    }
  })

  it('say in numbers what stands out', () => {
    expect(text('biased')).toMatch(/Most often, in \d\d% of the IDs, character 6 is 0 ; evenly it would be 6% ./)
    expect(text('biased')).toMatch(/Of 64 bits 4 do/)
    expect(text('counter')).toContain('A line is a clock or a counter; the two go together by 100% .')
    expect(text('random')).toMatch(/the two go together by \d% \./)
  })

  it('carry the same in tables', () => {
    expect(textOf(html('biased').split('As a table')[1] ?? '')).toMatch(/Character Commonest symbol In so many IDs .* 6 0 \d\d%/)
  })
})

describe('the part of the report about many IDs', () => {
  it('offers those that are collected, a field, a file, and to forget them', () => {
    const page = textOf(english(idSurfaces[0]?.[1]()))
    for (const said of ['Look at the 200 collected IDs', 'IDs of your own, one a line', 'Or a text file', 'Forget these IDs'])
      expect(page).toContain(said)
  })
})
