import { describe, expect, it } from 'vitest'
import type { SecretAnswer } from '../../src/ui/secret-search.ts'
import { Answer, SecretSection } from '../../src/ui/secret-section.tsx'
import { token } from './fixtures/build.ts'
import { english, textOf } from './render.tsx'

const unasked = () => ({ found: Promise.resolve(null), stop: () => {} })

describe('the search for a secret', () => {
  it('is offered for each session token, by its name as text', () => {
    const html = english(<SecretSection tokens={[token('sid'), token('"><b>')]} search={unasked} />)
    expect(html.match(/data-testid="secret-start"/g)).toHaveLength(2)
    expect(html).not.toContain('<b>')
    expect(textOf(html)).toContain('Try secrets on sid')
  })

  it.each<{ readonly answer: SecretAnswer; readonly says: string }>([
    {
      answer: { is: 'found', list: 'usual', line: 12_345, lines: 0 },
      says: 'sid : The secret is number 12,345 of the list of usual secrets.',
    },
    { answer: { is: 'found', list: 'added', line: 2, lines: 9 }, says: 'The secret stands in line 2 of your list.' },
    {
      answer: { is: 'not-found', tried: 40_000, lines: 0 },
      says: 'None of 40,000 secrets fits. That is no proof that it cannot be guessed.',
    },
    { answer: { is: 'not-sealed' }, says: 'neither signed nor encrypted' },
    { answer: { is: 'gone' }, says: 'The browser does not hold this cookie now.' },
  ])('says what came of it: $answer.is', ({ answer, says }) => {
    const text = textOf(english(<Answer answer={answer} name="sid" />))
    expect(text).toContain(says)
    expect(text.includes('Make a new secret')).toBe(answer.is === 'found')
    expect(text.includes('among the findings')).toBe(answer.is === 'found')
  })
})
