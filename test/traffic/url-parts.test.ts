import { expect, test } from 'vitest'
import { fragmentParts, urlParts } from '../../src/traffic/url-parts.ts'

/** Shows what is digested instead of a digest. */
const legible = { digest: (text: string) => `<${text}>` }

const cases: readonly (readonly [url: string, referer: string | null, parts: readonly string[]])[] = [
  ['https://e.com/', null, []],
  ['https://e.com/short?a=1234567', null, []],
  ['https://e.com/?sid=12345678', null, ['query sid <12345678>']],
  ['https://e.com/?sid=s%3Aabcdefg', null, ['query sid <s%3Aabcdefg>', 'query sid <s:abcdefg>']],
  ['https://e.com/?q=aaaa+bbbb', null, ['query q <aaaa+bbbb>', 'query q <aaaa bbbb>']],
  ['https://e.com/?abcdefgh', null, ['query null <abcdefgh>']],
  ['https://e.com/session/abcdefgh/x', null, ['path null <abcdefgh>']],
  ['https://e.com/a;jsessionid=ABCDEFGH', null, ['path-parameter jsessionid <ABCDEFGH>']],
  ['https://e.com/(S(lit3py55t21z5v55vlm25s55))/a', null, ['path-modifier S <lit3py55t21z5v55vlm25s55>']],
  ['https://e.com/b/(X(1)A(anonymous)F(0A1B2C3D))/a', null, ['path-modifier A <anonymous>', 'path-modifier F <0A1B2C3D>']],
  ['https://e.com/%28S%28abcdefgh%29%29/a', null, ['path-modifier S <abcdefgh>']],
  ['https://e.com/(abcdefgh)/S(abcdefgh)', null, ['path null <(abcdefgh)>', 'path null <S(abcdefgh)>']],
  ['https://e.com/', 'https://o.com/(S(abcdefgh))/', ['referer S <abcdefgh>']],
  ['https://e.com/', 'https://o.com/?t=abcdefgh', ['referer t <abcdefgh>']],
  ['https://e.com/', 'https://o.com/abcdefgh;p=ijklmnop', ['referer null <abcdefgh>', 'referer p <ijklmnop>']],
  ['https://e.com/?x=%E0%A4%A', null, ['query x <%E0%A4%A>']],
  ['https://e.com/#abcdefgh', null, ['fragment null <abcdefgh>']],
  ['https://e.com/#access_token=abcdefgh&n=1', null, ['fragment access_token <abcdefgh>']],
  ['https://e.com/#!/a?t=s%3Aabcdefg', null, ['fragment t <s%3Aabcdefg>', 'fragment t <s:abcdefg>']],
  ['about:blank', 'no url', []],
]

test.each(cases)('%s from %s', (url, referer, parts) => {
  expect(urlParts(url, referer, legible).map(({ where, name, digest }) => `${where} ${name} ${digest}`)).toEqual(parts)
})

test('at most 64 parts are kept', () => {
  const query = Array.from({ length: 200 }, (_, i) => `a${i}=abcdefgh${i}`).join('&')
  expect(urlParts(`https://e.com/?${query}`, null, legible)).toHaveLength(64)
})

test.each([
  [null, []],
  ['/home', []],
  ['/home?t=abcdefgh', []],
  ['/home#', []],
  ['/home?t=abcdefgh#token=ijklmnop', ['fragment token <ijklmnop>']],
  ['https://o.com/#ijklmnop', ['fragment null <ijklmnop>']],
  ['#/a/ijklmnop', ['fragment null <ijklmnop>']],
])('a redirect to %j hands on %j', (location, parts) => {
  expect(fragmentParts(location, legible).map(({ where, name, digest }) => `${where} ${name} ${digest}`)).toEqual(parts)
})
