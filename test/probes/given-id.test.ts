import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGivenId } from '../../src/probes/given-id.ts'
import { digest } from './support/visited-site.ts'

const sent = '3kq0v9h2m5c8t1b7n4d6f0g2j9'
const secret = '2c624232cdd221771294dfbb310aca00'
const read = (setCookie: readonly string[], body = '') => readGivenId({ setCookie, body }, ['sid'], [sent], digest)

describe('what an answer did about an ID', () => {
  it.each([
    ['sets another', [`sid=${secret}; Path=/`], { id: digest(secret), isRemoved: false }],
    ['sets the one that was sent', [`sid=${sent}`], { id: digest(sent), isRemoved: false }],
    ['sets it twice: the last one counts', ['sid=first', `sid=${secret}`], { id: digest(secret), isRemoved: false }],
    ['takes it away', ['sid=; Max-Age=0'], { id: null, isRemoved: true }],
    ['sets other cookies', ['theme=dark', `__proto__=${secret}`], { id: null, isRemoved: false }],
    ['sets nothing', [], { id: null, isRemoved: false }],
  ])('%s', (_what, lines, given) => expect(read(lines)).toEqual({ ...given, secrets: null }))

  it.each([
    ['a hidden field', `<input type="hidden" name="csrf" value="${secret}">`, digest(secret)],
    ['what a page tells its scripts', `<meta name=csrf-token content=${secret}>`, digest(secret)],
    ['a word that somebody typed', '<input name="q" value="red shoes">', null],
    ['the ID that was sent, repeated', `<input type=hidden name=next value="/shop/${sent}/17">`, null],
    ['nothing', '', null],
  ])('reads from the page %s', (_what, body, secrets) => expect(read([], body).secrets).toBe(secrets))

  it('reads what it did about others that hold the ID together with it', () => {
    const lines = [`sid=${secret}`, `key=${sent}`]
    expect(readGivenId({ setCookie: lines, body: '' }, ['sid', 'key', 'other'], [sent], digest)).toEqual({
      id: digest(secret),
      isRemoved: false,
      beside: [
        { id: digest(sent), isRemoved: false },
        { id: null, isRemoved: false },
      ],
      secrets: null,
    })
  })

  it('is read from any text', () => {
    fc.assert(fc.property(fc.array(fc.string()), fc.string(), (lines, body) => void read(lines, body)))
  })
})
