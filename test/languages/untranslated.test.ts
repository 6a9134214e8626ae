import { describe, expect, test } from 'vitest'
import { changedSince, faultsOf } from '../../scripts/languages/untranslated.ts'

describe('a translation', () => {
  const of = (said: Record<string, string>, tag: string) =>
    faultsOf(
      new Map([
        ['card.about', 'About {name}'],
        ['count.one', 'one check'],
        ['count.other', '{count} checks'],
        ['class.other', 'Other'],
      ]),
      new Map(Object.entries(said)),
      tag,
    )
  const german = {
    'card.about': 'Über {name}',
    'count.one': '{count} Prüfung',
    'count.other': '{count} Prüfungen',
    'class.other': 'Andere',
  }
  const { 'count.one': _, ...withoutOne } = german

  test.each([
    ['is complete', german, 'de', []],
    ['needs no form for one where its language has none', withoutOne, 'ja', []],
    ['has no form that its language never takes', german, 'ja', ['unused: count.one']],
    ['needs every form that its language takes', german, 'fr', ['missing: count.many']],
    ['lacks a sentence', withoutOne, 'de', ['missing: count.one']],
    ['may leave the number out where the English does', { ...german, 'count.one': 'eine Prüfung' }, 'de', []],
    [
      'may not leave it out elsewhere',
      { ...german, 'count.other': 'Prüfungen' },
      'de',
      ['placeholders: count.other has none, English has {count}'],
    ],
    ['lacks a placeholder', { ...german, 'card.about': 'Darüber' }, 'de', ['placeholders: card.about has none, English has {name}']],
    [
      'has a placeholder of its own',
      { ...german, 'class.other': 'Andere {x}' },
      'de',
      ['placeholders: class.other has {x}, English has none'],
    ],
    ['says nothing', { ...german, 'class.other': ' ' }, 'de', ['empty: class.other']],
    ['says more', { ...german, 'card.before': 'Vorher' }, 'de', ['unused: card.before']],
    [
      'stands in another order',
      Object.fromEntries(Object.entries(german).reverse()),
      'de',
      ['order: class.other stands elsewhere in the English'],
    ],
  ])('%s', (_, said: Record<string, string>, tag, faults) => {
    expect(of(said, tag)).toEqual(faults)
  })

  test('is out of date where the English was changed, added or taken away', () => {
    const before = new Map([
      ['same', 'Same'],
      ['changed', 'Before'],
      ['gone', 'Gone'],
    ])
    const now = new Map([
      ['same', 'Same'],
      ['changed', 'After'],
      ['added', 'Added'],
    ])
    expect(changedSince(before, now)).toEqual(['changed', 'added', 'gone'])
  })
})
