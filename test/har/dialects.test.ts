import { expect, test } from 'vitest'
import { readHar } from '../../src/har/read-har.ts'
import { key, lines } from './recording.ts'

/*
 * One visit as each program writes it: the login page sets `a`, the login replaces it and leads to the account. Every program has ways of
 * its own; what is seen is the same, as far as the program saw it.
 */

type Json = Readonly<Record<string, unknown>>

const seen = {
  page: ['sent GET /login []', 'received a', 'stored a e.com/ explicit', 'completed 200'],
  login: ['form form [user,password]', 'sent POST /login [a]', 'received a', 'stored a e.com/ explicit', 'completed 302'],
  account: ['sent GET /account [a]', 'completed 200'],
}
const whole = [...seen.page, ...seen.login, ...seen.account]

const first = 'a=1111; Path=/; HttpOnly'
const second = 'a=2222; Path=/; HttpOnly'
const body = 'user=alice&password=x'
const form = 'application/x-www-form-urlencoded'

/** The headers that every browser sends and every server answers; what a program does to them is its own. */
const ask = (...more: readonly Json[]) => [header('Host', 'e.com'), header('Accept', 'text/html'), ...more]
const answer = (...more: readonly Json[]) => [header('Content-Type', 'text/html; charset=utf-8'), ...more]

const dialects: readonly (readonly [who: string, log: Json, seen: readonly string[]])[] = [
  [
    'WebPageTest: version 1.1, no cookie lists, a body that is always empty, its own fields with an underscore',
    logOf({ name: 'WebPagetest', version: '21.07' }, [
      webPageTest(0, 'GET', '/login', ask(), 200, answer(header('Set-Cookie', first))),
      webPageTest(1, 'POST', '/login', ask(header('Cookie', 'a=1111'), header('Content-Length', '21')), 302, [
        header('Location', '/account'),
        header('Set-Cookie', second),
      ]),
      webPageTest(2, 'GET', '/account', ask(header('Cookie', 'a=2222')), 200, answer()),
    ]),
    [
      ...seen.page,
      'form unreadable []',
      'sent POST /login [a]',
      'received a',
      'stored a e.com/ explicit',
      'completed 302',
      ...seen.account,
    ],
  ],
  [
    'Charles: lists beside headers, parameters beside text, pseudo-headers of HTTP/2',
    logOf({ name: 'Charles Proxy', version: '4.6.6' }, [
      charles(0, 'GET', '/login', ask(), 200, answer(header('Set-Cookie', first))),
      charles(1, 'POST', '/login', [header(':authority', 'e.com'), header('cookie', 'a=1111')], 302, [
        header('location', '/account'),
        header('set-cookie', second),
      ]),
      charles(2, 'GET', '/account', [header(':method', 'GET'), header('cookie', 'a=2222')], 200, answer()),
    ]),
    whole,
  ],
  [
    'mitmproxy: times to the microsecond, timings that are null, no Host with HTTP/2',
    logOf({ name: 'mitmproxy', version: '12.1.1', comment: '' }, [
      mitmproxy(0, 'GET', '/login', ask(), 200, answer(header('set-cookie', first))),
      mitmproxy(1, 'POST', '/login', [header('cookie', 'a=1111'), header('content-type', form)], 302, [
        header('location', '/account'),
        header('set-cookie', second),
      ]),
      mitmproxy(2, 'GET', '/account', [header('accept', 'text/html'), header('cookie', 'a=2222')], 200, answer()),
    ]),
    whole,
  ],
  [
    'chrome-har, as Puppeteer and browsertime use it: Set-Cookie joined by line feeds, no Cookie header at all',
    logOf({ name: 'Browsertime', version: '25.0.0' }, [
      chromeHar(0, 'GET', '/login', 200, answer(header('set-cookie', `${first}\nb=3; Path=/`))),
      chromeHar(1, 'POST', '/login', 302, [header('location', '/account'), header('set-cookie', second)]),
      chromeHar(2, 'GET', '/account', 200, answer()),
    ]),
    [
      'sent GET /login []',
      'received a',
      'received b',
      'stored a e.com/ explicit',
      'stored b e.com/ explicit',
      'completed 200',
      'form form [user,password]',
      'sent POST /login [a,b]',
      'received a',
      'stored a e.com/ explicit',
      'completed 302',
      'sent GET /account [b,a]',
      'completed 200',
    ],
  ],
  [
    'Firefox: one field for all lines of an answer, `params` beside `text`, a local time',
    logOf({ name: 'Firefox', version: '140.0' }, [
      firefox(0, 'GET', '/login', ask(), 200, answer(header('Set-Cookie', `${first}\nb=3; Path=/`))),
      firefox(1, 'POST', '/login', ask(header('Cookie', 'a=1111; b=3')), 302, [
        header('Location', '/account'),
        header('Set-Cookie', second),
      ]),
      firefox(2, 'GET', '/account', ask(header('Cookie', 'a=2222; b=3')), 200, answer()),
    ]),
    [
      'sent GET /login []',
      'received a',
      'received b',
      'stored a e.com/ explicit',
      'stored b e.com/ explicit',
      'completed 200',
      'form form [user,password]',
      'sent POST /login [a,b]',
      'received a',
      'stored a e.com/ explicit',
      'completed 302',
      'sent GET /account [a,b]',
      'completed 200',
    ],
  ],
  [
    'Safari: lines joined by commas and taken apart in the list beside them, empty dates, answers from a cache',
    logOf({ name: 'WebKit Web Inspector', version: '20620.1' }, [
      safari(0, 'GET', '/login', ask(), 200, answer(header('Set-Cookie', `${first}; Expires=Wed, 21 Oct 2099 07:28:00 GMT, b=3; Path=/`)), [
        'a',
        'b',
      ]),
      { ...safari(1, 'GET', '/logo', [], 200, answer(header('Set-Cookie', 'old=1')), ['old']), _fetchType: 'Memory Cache' },
      safari(2, 'GET', '/account', ask(header('Cookie', 'a=1111; b=3')), 200, answer(), []),
    ]),
    [
      'sent GET /login []',
      'received a',
      'received b',
      'stored a e.com/ explicit',
      'stored b e.com/ explicit',
      'completed 200',
      'sent GET /logo []',
      'completed 200',
      'sent GET /account [a,b]',
      'completed 200',
    ],
  ],
]

test.each(dialects)('%s', (_, log, expected) => {
  expect(lines(readHar({ log }, { key }).observations)).toEqual(expected)
})

test('what a disk cache gave chrome-har sets no cookie', () => {
  const cached = {
    ...chromeHar(0, 'GET', '/logo.png', 200, answer(header('set-cookie', first))),
    cache: { beforeRequest: { lastAccess: '', eTag: '', hitCount: 0 } },
  }
  const log = logOf({ name: 'Browsertime', version: '25.0.0' }, [
    cached,
    chromeHar(1, 'GET', '/', 200, answer(header('set-cookie', second))),
  ])
  expect(lines(readHar({ log }, { key }).observations, 'set-cookie-received')).toEqual(['received a'])
})

test('what stands before the first entry with a time comes before it', () => {
  const timeless = { ...firefox(0, 'GET', '/first', ask(), 200, answer()), startedDateTime: '' }
  const log = logOf({ name: 'Firefox', version: '140.0' }, [timeless, firefox(1, 'GET', '/second', ask(), 200, answer())])
  expect(lines(readHar({ log }, { key }).observations, 'request-sent')).toEqual(['sent GET /first []', 'sent GET /second []'])
})

function logOf(creator: Json, entries: readonly Json[]): Json {
  return { version: '1.2', creator, pages: [{ id: 'page_1', startedDateTime: at(0), title: '', pageTimings: {} }], entries }
}

function header(name: string, value: string): Json {
  return { name, value }
}

function at(turn: number): string {
  return new Date(Date.parse('2026-01-05T09:00:00.000Z') + turn * 1000).toISOString()
}

function webPageTest(turn: number, method: string, path: string, asked: readonly Json[], status: number, answered: readonly Json[]): Json {
  return {
    pageref: 'page_1_0_1',
    startedDateTime: at(turn).replace('Z', '+00:00'),
    time: 20,
    _run: 1,
    _cached: 0,
    _method: method,
    _host: 'e.com',
    _all_start: String(turn * 1000),
    request: {
      method,
      url: `https://e.com${path}`,
      headersSize: 300,
      bodySize: -1,
      cookies: [],
      headers: asked,
      httpVersion: '',
      queryString: [],
      ...(method === 'POST' ? { postData: { mimeType: '', text: '' } } : {}),
    },
    response: {
      status,
      statusText: '',
      headersSize: 200,
      bodySize: 10,
      headers: answered,
      cookies: [],
      redirectURL: '',
      content: { size: 10 },
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 15, receive: 5 },
  }
}

function charles(turn: number, method: string, path: string, asked: readonly Json[], status: number, answered: readonly Json[]): Json {
  return {
    startedDateTime: at(turn),
    time: 20,
    _charlesStatus: 'COMPLETE',
    request: {
      method,
      url: `https://e.com${path}`,
      httpVersion: 'HTTP/2.0',
      cookies: [],
      headers: asked,
      queryString: [],
      headersSize: 0,
      bodySize: method === 'POST' ? body.length : 0,
      ...(method === 'POST' ? { postData: { mimeType: form, params: params() } } : {}),
    },
    response: {
      _charlesStatus: 'COMPLETE',
      status,
      headers: answered,
      cookies: path === '/login' ? [{ name: 'a', value: '1', path: '/', expires: null, httpOnly: true, secure: false, _maxAge: null }] : [],
      content: { size: 10, mimeType: 'text/html', text: 'PGh0bWw+', encoding: 'base64' },
      redirectURL: null,
      bodySize: 10,
    },
    serverIPAddress: '192.0.2.1',
    cache: {},
    timings: { dns: -1, connect: -1, ssl: -1, blocked: -1, send: 0, wait: 15, receive: 5 },
  }
}

function mitmproxy(turn: number, method: string, path: string, asked: readonly Json[], status: number, answered: readonly Json[]): Json {
  return {
    startedDateTime: at(turn).replace('.000Z', '.000123+00:00'),
    time: 20.5,
    request: {
      method,
      url: `https://e.com${path}`,
      httpVersion: 'HTTP/2.0',
      cookies: [],
      headers: asked,
      queryString: [],
      headersSize: 200,
      bodySize: method === 'POST' ? body.length : 0,
      ...(method === 'POST' ? { postData: { mimeType: form, text: body, params: params() } } : {}),
    },
    response: {
      status,
      headers: answered,
      cookies: [],
      content: { size: 10, compression: 0, mimeType: 'text/html', text: '<html>' },
      redirectURL: '',
    },
    cache: {},
    timings: { connect: null, ssl: null, send: 0.4, receive: 5.1, wait: 15 },
    serverIPAddress: '192.0.2.1',
  }
}

function chromeHar(turn: number, method: string, path: string, status: number, answered: readonly Json[]): Json {
  return {
    _requestId: String(turn),
    _initialPriority: 'VeryHigh',
    _resourceType: 'document',
    pageref: 'page_1',
    startedDateTime: at(turn),
    time: 20,
    request: {
      method,
      url: `https://e.com${path}`,
      httpVersion: 'h2',
      headers: [header('upgrade-insecure-requests', '1')],
      cookies: [],
      queryString: [],
      headersSize: -1,
      bodySize: method === 'POST' ? body.length : 0,
      ...(method === 'POST' ? { postData: { mimeType: form, text: body } } : {}),
    },
    response: { status, headers: answered, cookies: [], content: { mimeType: 'text/html', size: 10 }, redirectURL: '', _transferSize: 0 },
    cache: {},
    timings: { blocked: 1, dns: -1, connect: -1, send: 0, wait: 15, receive: 5, ssl: -1, _queued: 0.3 },
  }
}

function firefox(turn: number, method: string, path: string, asked: readonly Json[], status: number, answered: readonly Json[]): Json {
  return {
    startedDateTime: at(turn).replace('T09', 'T11').replace('Z', '+02:00'),
    request: {
      bodySize: method === 'POST' ? body.length : 0,
      method,
      url: `https://e.com${path}`,
      httpVersion: 'HTTP/2',
      headers: asked,
      cookies: [],
      queryString: [],
      headersSize: 300,
      ...(method === 'POST' ? { postData: { mimeType: form, params: params(), text: body } } : {}),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/2',
      headers: answered,
      cookies: [],
      content: { mimeType: 'text/html', size: 0 },
      redirectURL: '',
    },
    cache: {},
    timings: { blocked: 0, dns: 0, connect: 0, ssl: 0, send: 0, wait: 15, receive: 5 },
    time: 20,
    _securityState: 'secure',
    serverIPAddress: '192.0.2.1',
    pageref: 'page_1',
  }
}

function safari(
  turn: number,
  method: string,
  path: string,
  asked: readonly Json[],
  status: number,
  answered: readonly Json[],
  set: readonly string[],
): Json {
  return {
    pageref: 'page_0',
    startedDateTime: at(turn),
    time: 20,
    request: { method, url: `https://e.com${path}`, httpVersion: 'HTTP/2', cookies: [], headers: asked, queryString: [], bodySize: -1 },
    response: {
      status,
      headers: answered,
      cookies: set.map((name) => ({ name, value: '1', path: '/', expires: '', httpOnly: false, secure: false })),
      content: { size: 10, compression: 0, mimeType: 'text/html', text: '<html>' },
      redirectURL: '',
      _transferSize: 300,
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 15, receive: 5 },
    _fetchType: 'Network Load',
  }
}

function params(): readonly Json[] {
  return [
    { name: 'user', value: 'alice' },
    { name: 'password', value: 'x' },
  ]
}
