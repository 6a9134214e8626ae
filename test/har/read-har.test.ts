import { expect, test } from 'vitest'
import { readHar } from '../../src/har/read-har.ts'
import { UnusableHar } from '../../src/har/unusable-har.ts'
import { har, key, lines, navigation, read, type Said, start } from './recording.ts'

const e = 'https://e.com'
const chrome = { creator: { name: 'WebInspector', version: '537.36' }, browser: undefined }
const firefox = { creator: { name: 'Firefox', version: '140.0' }, browser: { name: 'Firefox', version: '140.0' } }
const login = { method: 'POST', url: `${e}/login` }

const dialects: readonly (readonly [
  who: string,
  said: readonly Said[],
  log: Readonly<Record<string, unknown>>,
  seen: readonly string[],
])[] = [
  [
    'Chrome: no frames, percent-encoded parameters',
    [
      {
        ...login,
        cookie: 'a=1',
        postData: { mimeType: 'application/x-www-form-urlencoded', text: '', params: [{ name: 'user%5Bname%5D', value: 'a%40b' }] },
      },
    ],
    chrome,
    ['stored a e.com/ unseen', 'form form [user[name]]', 'sent POST /login [a]', 'completed 200'],
  ],
  [
    'Firefox: all Set-Cookie lines in one field',
    [{ url: e, setCookie: ['a=1; Path=/\nb=2; Expires=Wed, 21 Oct 2099 07:28:00 GMT'] }],
    firefox,
    ['sent GET / []', 'received a', 'received b', 'stored a e.com/ explicit', 'stored b e.com/ explicit', 'completed 200'],
  ],
  [
    'lines joined by commas, and a list of the cookies',
    [
      {
        url: e,
        setCookie: ['a=1; Expires=Wed, 21 Oct 2099 07:28:00 GMT, b=2; Path=/, c=x,d=3'],
        response: {
          cookies: [
            { name: 'a', value: '1' },
            { name: 'b', value: '2' },
            { name: 'c', value: 'x,d=3' },
          ],
        },
      },
    ],
    {},
    [
      'sent GET / []',
      'received a',
      'received b',
      'received c',
      'stored a e.com/ explicit',
      'stored b e.com/ explicit',
      'stored c e.com/ explicit',
      'completed 200',
    ],
  ],
  [
    'a comma in a value, and no list that says otherwise',
    [{ url: e, setCookie: ['a=1,b=2; Path=/'], response: { cookies: [{ name: 'a', value: '1,b=2' }] } }],
    {},
    ['sent GET / []', 'received a', 'stored a e.com/ explicit', 'completed 200'],
  ],
  [
    'lists of cookies without headers',
    [
      {
        url: e,
        request: { cookies: [{ name: 'a', value: '1' }] },
        response: {
          cookies: [{ name: 'b', value: '2', domain: 'e.com', path: '/p', httpOnly: true, expires: '2099-10-21T07:28:00.000Z' }],
        },
      },
    ],
    { creator: { name: 'Safari' } },
    ['stored a e.com/ unseen', 'sent GET / [a]', 'received b', 'stored b e.com/p explicit', 'completed 200'],
  ],
  [
    'chrome-har: no Cookie header anywhere, so the modelled jar says what navigations and own requests carried',
    [
      { url: e, setCookie: ['a=1'] },
      { url: e },
      { url: `${e}/api`, ask: { 'Sec-Fetch-Dest': 'empty', Referer: `${e}/` } },
      { url: 'https://api.e.com/', ask: { 'Sec-Fetch-Dest': 'empty', Referer: `${e}/` } },
    ],
    { creator: { name: 'Browsertime', version: '20' } },
    [
      'sent GET / []',
      'received a',
      'stored a e.com/ explicit',
      'completed 200',
      'sent GET / [a]',
      'completed 200',
      'sent GET /api [a]',
      'completed 200',
      'sent GET / []',
      'completed 200',
    ],
  ],
  [
    'a base64 body',
    [{ ...login, postData: { mimeType: 'application/json', text: btoa('{"user":"a","password":"b"}'), encoding: 'base64' } }],
    { creator: { name: 'mitmproxy' } },
    ['form json [user,password]', 'sent POST /login []', 'completed 200'],
  ],
  [
    'a body that was not recorded',
    [{ ...login, postData: { mimeType: 'application/json', text: '' } }],
    {},
    ['form unreadable []', 'sent POST /login []', 'completed 200'],
  ],
  ['a POST without a body', [login], {}, ['form none []', 'sent POST /login []', 'completed 200']],
  ['no answer', [{ url: e, status: -1 }], {}, ['sent GET / []', 'completed 0']],
  ['numbers as text', [{ url: e, response: { status: '204' } }], {}, ['sent GET / []', 'completed 204']],
  [
    'what is no request to a server',
    [{ url: 'data:text/html,x' }, { url: e }, { url: 'chrome-extension://x/y' }],
    {},
    ['sent GET / []', 'completed 200'],
  ],
  [
    'a cookie called __proto__',
    [{ url: e, setCookie: ['__proto__=1'] }],
    {},
    ['sent GET / []', 'received __proto__', 'stored __proto__ e.com/ explicit', 'completed 200'],
  ],
]

test.each(dialects)('%s', (_, said, log, seen) => {
  expect(lines(read(said, log).observations)).toEqual(seen)
})

test('text and parsed JSON read alike, with or without a byte order mark', () => {
  const recording = har([{ url: e, setCookie: ['a=1'] }])
  const text = JSON.stringify(recording)
  expect(readHar(recording, { key })).toEqual(readHar(text, { key }))
  expect(readHar(`\uFEFF${text}`, { key })).toEqual(readHar(text, { key }))
})

test('a redirect and its target are hops of one request, also two in a row to the same place', () => {
  const chain = (at: number): readonly Said[] => [
    { at, ...login, status: 302, answer: { Location: '/home' } },
    { at: at + 5, url: `${e}/home`, status: 302, response: { redirectURL: `${e}/last` } },
    { at: at + 10, url: `${e}/last` },
  ]
  const hops = read([...chain(0), ...chain(2000)]).observations.flatMap((seen) =>
    seen.type === 'request-sent' ? [`${seen.request}/${seen.hop} ${seen.place.path}`] : [],
  )
  expect(hops).toEqual(['0/0 /login', '0/1 /home', '0/2 /last', '3/0 /login', '3/1 /home', '3/2 /last'])
})

test('the answer of a redirect comes before the request it leads to, whatever the times say', () => {
  const { observations } = read([
    { at: 0, ...login, status: 302, answer: { Location: '/home' }, setCookie: ['a=1'], entry: { time: 500, timings: {} } },
    { at: 0, url: `${e}/home`, cookie: 'a=1' },
  ])
  expect(lines(observations)).toEqual([
    'form none []',
    'sent POST /login []',
    'received a',
    'stored a e.com/ explicit',
    'completed 302',
    'sent GET /home [a]',
    'completed 200',
  ])
})

test('what the recorder shows without the headers of the network came from the memory cache', () => {
  const host = { ...navigation, Host: 'e.com' }
  const { observations } = read([{ url: e, ask: host, setCookie: ['a=1'] }, { url: `${e}/a.js` }, { url: e }, { url: e }])
  const completed = observations.filter((seen) => seen.type === 'request-completed')
  expect(completed.map(({ fromCache }) => fromCache)).toEqual([false, true, true, true])
  expect(lines(observations, 'cookie-removed')).toEqual([])
})

test('entries without a time keep their order', () => {
  const timeless = { startedDateTime: undefined }
  const { observations, warnings } = read([
    { url: `${e}/a`, at: 7 },
    { url: `${e}/b`, entry: timeless },
    { url: `${e}/c`, entry: timeless },
  ])
  expect(lines(observations, 'request-sent')).toEqual(['sent GET /a []', 'sent GET /b []', 'sent GET /c []'])
  expect(warnings).toContain('2 entries have no time: their order in the file was kept.')
})

test('where a request comes from: tab, frame, initiator, top-level site', () => {
  const of = (page: string, frame: string) => ({ pageref: page, _frameref: frame })
  const { observations } = read([
    { url: e, entry: of('page@1', 'frame@1'), ask: { ...navigation, 'Sec-Fetch-Site': 'none' } },
    {
      url: 'https://o.org/pixel',
      entry: { ...of('page@1', 'frame@1'), _resourceType: 'image' },
      ask: { 'Sec-Fetch-Dest': 'image', Referer: `${e}/` },
    },
    {
      url: 'https://o.org/frame',
      entry: { ...of('page@1', 'frame@2'), _resourceType: 'document' },
      ask: { 'Sec-Fetch-Dest': 'iframe', Referer: `${e}/` },
    },
    { url: 'https://e2.com/', entry: of('page@2', 'frame@3') },
  ])
  const sent = observations.filter((seen) => seen.type === 'request-sent')
  expect(
    sent.map(({ site, tab, frame, resource, initiator, topLevelSite }) => [site, tab, frame, resource, initiator, topLevelSite]),
  ).toEqual([
    ['e.com', 1, 0, 'document', null, null],
    ['o.org', 1, 0, 'image', 'https://e.com', 'e.com'],
    ['o.org', 1, 1, 'subdocument', 'https://e.com', 'e.com'],
    ['e2.com', 2, 0, 'document', null, null],
  ])
})

test('traits stand where a value is first sent, and with every line', () => {
  const { observations } = read([
    { url: e, cookie: 'a=1' },
    { url: e, cookie: 'a=1' },
  ])
  const sent = observations.filter((seen) => seen.type === 'request-sent').map(({ cookies }) => cookies[0]?.traits !== undefined)
  expect(sent).toEqual([true, false])
})

test('the envelope is whole', () => {
  const { observations, browser, creator, asOf } = read([{ url: 'https://www.e.com/', setCookie: ['a=1'] }])
  const epochs = new Set(observations.map(({ epoch }) => epoch))
  expect({ browser, creator, epochs: epochs.size, ids: new Set(observations.map(({ id }) => id)).size }).toEqual({
    browser: 'chromium',
    creator: 'Playwright 1.65.1',
    epochs: 1,
    ids: observations.length,
  })
  expect(observations.map(({ v, boot, seq, store, site }) => [v, boot, seq, store, site])).toEqual(
    observations.map((_, seq) => [1, 'har', seq, 'har', 'e.com']),
  )
  expect(asOf).toBe(observations.at(-1)?.at)
  expect(Math.round(asOf - start)).toBe(15)
})

test.each([
  ['Firefox', firefox, 'firefox'],
  ['Chrome', chrome, 'chromium'],
  ['Edge by its user agent', { creator: { name: 'Fiddler' }, browser: undefined }, 'chromium'],
  ['nobody', { creator: { name: 'Charles Proxy' }, browser: undefined }, null],
] as const)('the browser of %s', (who, log, browser) => {
  const agent = who.startsWith('Edge') ? { 'User-Agent': 'Mozilla/5.0 (X11) Chrome/140 Edg/140' } : {}
  expect(read([{ url: e, cookie: 'a=1', ask: { ...navigation, ...agent } }], log).browser).toBe(browser)
})

test.each([
  ['', 'The file is empty (byte 0). Export it again, and wait until it is written.'],
  ['{"log":{"entries":[{"a":"s3cr3t', 'The file ends in the middle (byte 31). Export it again, and wait until it is written.'],
  ['{"é":s3cr3t}', 'This is no JSON (byte 6). Export the network log as HAR again.'],
  ['PK\u0003\u0004zip', 'This is a zip archive (byte 0). Unpack it and name the .har file inside.'],
  ['[]', 'This is no HAR file (log.entries is missing). Export the network log of a browser as HAR and try again.'],
  ['{"log":{"entries":7}}', 'This is no HAR file (log.entries is missing). Export the network log of a browser as HAR and try again.'],
  ['{"log":{"entries":[]}}', 'The recording is empty (log.entries). Start recording before the first page is opened, then log in and out.'],
  [
    '{"log":{"entries":[null]}}',
    'No request to a server can be read (entry 1). Check that request.url is there, or export the network log again.',
  ],
  [null, 'This is no HAR file (log.entries is missing). Export the network log of a browser as HAR and try again.'],
])('%j is refused', (recording, message) => {
  expect(() => readHar(recording, { key })).toThrow(new UnusableHar(...said(message)))
})

/** What, where and what to do, out of the one line. */
function said(message: string): [string, string, string] {
  const [, what = '', where = '', whatToDo = ''] = /^(.*?) \((.*?)\)\. (.*)$/.exec(message) ?? []
  return [what, where, whatToDo]
}

test('an export of Chrome without cookies is refused and names the menu entry; with one it is not', () => {
  expect(() => read([{ url: e }, { url: e }], chrome)).toThrow(/Export HAR \(with sensitive data\)/)
  expect(read([{ url: e, ask: { Authorization: 'Basic YTpi' } }], chrome).observations).toHaveLength(2)
})
