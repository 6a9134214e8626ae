import { expect, test } from 'vitest'
import { lines, navigation, read, type Said, start } from './recording.ts'

const e = 'https://e.com'
const page = (url: string, more: Partial<Said> = {}): Said => ({ url: e + url, ...more })
const fetched = (url: string, more: Partial<Said> = {}): Said => ({
  url: e + url,
  ask: { 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Site': 'same-origin', Referer: `${e}/` },
  ...more,
})
const jarOf = (...said: readonly Said[]) => lines(read(said).observations, 'cookie-stored', 'cookie-removed')

const cases: readonly (readonly [when: string, said: readonly Said[], jar: readonly string[]])[] = [
  ['a line is stored', [page('/', { setCookie: ['a=1; HttpOnly'] })], ['stored a e.com/ explicit']],
  ['with Domain and Path', [page('/', { setCookie: ['a=1; Domain=e.com; Path=/x'] })], ['stored a .e.com/x explicit']],
  [
    'each time, also unchanged',
    [page('/', { setCookie: ['a=1'] }), page('/', { cookie: 'a=1', setCookie: ['a=1'] })],
    ['stored a e.com/ explicit', 'stored a e.com/ explicit'],
  ],
  [
    'a deletion',
    [page('/', { setCookie: ['a=1'] }), page('/', { cookie: 'a=1', setCookie: ['a=; Max-Age=0'] })],
    ['stored a e.com/ explicit', 'removed a expired-overwrite'],
  ],
  ['a deletion of nothing', [page('/', { setCookie: ['a=; Max-Age=0'] })], []],
  [
    'set and deleted in one answer',
    [page('/', { setCookie: ['a=1', 'a=; Max-Age=0'] })],
    ['stored a e.com/ explicit', 'removed a expired-overwrite'],
  ],
  ['an expiry', [page('/', { setCookie: ['a=1; Max-Age=1'] }), page('/'), page('/')], ['stored a e.com/ explicit', 'removed a expired']],
  ['refused by the browser', [page('/', { setCookie: ['a=1; SameSite=None', '__Host-b=1; Path=/x; Secure'] })], []],
  ['older than the recording', [page('/', { cookie: 'a=1' })], ['stored a e.com/ unseen']],
  [
    'older, and set with a Domain later',
    [page('/', { cookie: 'a=1' }), page('/', { cookie: 'a=1', setCookie: ['a=2; Domain=e.com'] })],
    ['stored a .e.com/ unseen', 'stored a .e.com/ explicit'],
  ],
  [
    'changed by a script',
    [page('/', { setCookie: ['a=1; Path=/x'] }), page('/x', { cookie: 'a=2' })],
    ['stored a e.com/x explicit', 'stored a e.com/x unseen'],
  ],
  [
    'the same name at two paths',
    [page('/x', { setCookie: ['a=1', 'a=2; Path=/x'] }), page('/x', { cookie: 'a=2; a=1' })],
    ['stored a e.com/ explicit', 'stored a e.com/x explicit'],
  ],
  [
    'missing from two navigations',
    [page('/', { setCookie: ['a=1'] }), page('/'), page('/')],
    ['stored a e.com/ explicit', 'removed a unseen'],
  ],
  ['missing from one', [page('/', { setCookie: ['a=1'] }), page('/'), page('/', { cookie: 'a=1' })], ['stored a e.com/ explicit']],
  [
    'missing from a navigation and a request that carries another',
    [page('/', { setCookie: ['a=1', 'b=2'] }), page('/', { cookie: 'b=2' }), fetched('/x', { cookie: 'b=2' })],
    ['stored a e.com/ explicit', 'stored b e.com/ explicit', 'removed a unseen'],
  ],
  [
    'missing from requests that may go without credentials',
    [page('/', { setCookie: ['a=1'] }), fetched('/x'), fetched('/y'), fetched('/z')],
    ['stored a e.com/ explicit'],
  ],
  [
    'missing from requests from the cache',
    [page('/', { setCookie: ['a=1'] }), page('/', { entry: { _fromCache: 'disk' } }), page('/', { entry: { _fromCache: 'disk' } })],
    ['stored a e.com/ explicit'],
  ],
  ['missing where it does not belong', [page('/', { setCookie: ['a=1; Path=/x'] }), page('/'), page('/')], ['stored a e.com/x explicit']],
  ['a cached answer', [page('/', { setCookie: ['a=1'], entry: { _fromCache: 'memory' } })], []],
  ['a fetch without credentials', [page('/', { setCookie: ['a=1'] }), fetched('/x', { setCookie: ['b=1'] })], ['stored a e.com/ explicit']],
  [
    'another site that never gets it back',
    [
      page('/'),
      { url: 'https://o.org/p', ask: { 'Sec-Fetch-Site': 'cross-site', Referer: `${e}/` }, setCookie: ['t=1; Secure; SameSite=None'] },
    ],
    [],
  ],
  [
    'a request on its way while the answer changes the value',
    [
      page('/', { setCookie: ['a=1'] }),
      fetched('/x', { at: 5000, cookie: 'a=1', setCookie: ['a=2'] }),
      fetched('/y', { at: 5016, cookie: 'a=1' }),
      page('/', { at: 9000, cookie: 'a=2' }),
    ],
    ['stored a e.com/ explicit', 'stored a e.com/ explicit'],
  ],
  [
    'an answer that was there before the recorder says so',
    [
      page('/', { at: 0, setCookie: ['a=1'], entry: { time: 900, timings: { wait: 900, receive: 0 } } }),
      fetched('/x', { at: 100, cookie: 'a=1' }),
    ],
    ['stored a e.com/ explicit'],
  ],
]

test.each(cases)('%s', (_, said, jar) => {
  expect(jarOf(...said)).toEqual(jar)
})

test('a cookie that is missing was gone since it was first missed', () => {
  const { observations } = read([page('/', { setCookie: ['a=1'] }), page('/'), page('/')])
  const removed = observations.find(({ type }) => type === 'cookie-removed')
  expect(Math.floor((removed?.at ?? 0) - start)).toBe(1000)
})

test('what was only seen on a request has no attributes, what a line set has those of the line; all of it is modelled', () => {
  const { observations } = read([page('/', { cookie: 'a=1', setCookie: ['b=1; Secure; HttpOnly; SameSite=Lax'] })])
  const stored = observations.filter((seen) => seen.type === 'cookie-stored')
  expect(stored.map(({ attributes, modelled }) => ({ attributes, modelled }))).toEqual([
    { attributes: null, modelled: true },
    { attributes: { secure: true, httpOnly: true, sameSite: 'Lax', expiryTime: null }, modelled: true },
  ])
})

test('cookies of Firefox follow Firefox: without SameSite they go to other sites, in a partition', () => {
  const embedded: Said = { url: 'https://o.org/p', ask: { 'Sec-Fetch-Site': 'cross-site', Referer: `${e}/` }, setCookie: ['t=1'] }
  const again: Said = { ...embedded, setCookie: [], cookie: 't=1' }
  const partitions = (browser: 'chromium' | 'firefox') =>
    read([page('/', { ask: navigation }), embedded, again], {}, { browser }).observations.flatMap((seen) =>
      seen.type === 'cookie-stored' ? [`${seen.cause} ${seen.cookie.partition}`] : [],
    )
  expect(partitions('firefox')).toEqual(['explicit https://e.com'])
  expect(partitions('chromium')).toEqual(['unseen null'])
})

test('the events of one entry stand in the order in which a browser has them', () => {
  const { observations } = read([
    page('/login', {
      method: 'POST',
      cookie: 'a=1',
      postData: { mimeType: 'application/x-www-form-urlencoded', text: 'user=alice&password=x' },
      setCookie: ['a=2'],
    }),
  ])
  expect(lines(observations)).toEqual([
    'stored a e.com/ unseen',
    'form form [user,password]',
    'sent POST /login [a]',
    'received a',
    'stored a e.com/ explicit',
    'completed 200',
  ])
  const at = observations.map((seen) => seen.at)
  expect(at).toEqual([...new Set(at)].toSorted((a, b) => a - b))
})
