import { describe, expect, it } from 'vitest'
import type { RequestDetails } from '../../src/browser/request-details.ts'
import { requestEvents } from '../../src/browser/request-events.ts'
import { traitsReader } from '../../src/browser/traits-reader.ts'
import { families, recordedEvents, scenarios } from './support/recorded-events.ts'

const reader = traitsReader(new Uint8Array(32))
const tabs = { storeOf: (tab: number) => (tab < 0 ? null : '0'), siteOf: (tab: number) => (tab === 2 ? 'top.test' : null) }
const fresh = () => requestEvents(reader, tabs)

const details = (more: Partial<RequestDetails> = {}): RequestDetails => ({
  ...{
    requestId: '7',
    url: 'https://app.shop.test/cart?id=1',
    method: 'GET',
    type: 'xmlhttprequest',
    tabId: 1,
    frameId: 0,
    timeStamp: 1000,
  },
  ...more,
})
const setCookies = (...lines: readonly string[]) => lines.map((value) => ({ name: 'Set-Cookie', value }))
const names = (seen: readonly object[]) =>
  seen.flatMap((each) => ('cookie' in each && 'index' in each ? [(each.cookie as { name: string }).name] : []))

describe('the events of a request', () => {
  it('give what the envelope asks for', () => {
    expect(fresh().sendHeaders(details({ tabId: 2, initiator: 'https://top.test', documentLifecycle: 'active' }))).toMatchObject([
      {
        ...{
          type: 'request-sent',
          at: 1000,
          store: '0',
          site: 'shop.test',
          request: '7',
          hop: 0,
          method: 'GET',
          resource: 'xhr',
          tab: 2,
          frame: 0,
        },
        ...{ lifecycle: 'active', initiator: 'https://top.test', topLevelSite: 'top.test', document: null },
        place: { scheme: 'https', host: 'app.shop.test', port: 443, path: '/cart', queryNames: ['id'] },
      },
    ])
  })

  it('count redirect hops, which share a request id', () => {
    const events = fresh()
    events.sendHeaders(details())
    const [first] = events.beforeRedirect(details({ statusCode: 302, responseHeaders: [{ name: 'Location', value: '/next' }] }))
    const [second] = events.responseStarted(details({ statusCode: 200 }))
    expect([first, second]).toMatchObject([
      { hop: 0, status: 302, location: { path: '/next' } },
      { hop: 1, status: 200, location: null },
    ])
  })

  it('tell what a script of another origin was answered, though the browser keeps the answer from it', () => {
    const events = fresh()
    const responseHeaders = [{ name: 'Access-Control-Allow-Origin', value: '*' }]
    events.sendHeaders(details({ requestHeaders: [{ name: 'Origin', value: 'https://shop.test' }] }))
    events.headersReceived(details({ statusCode: 200, responseHeaders }))
    expect(events.errorOccurred(details())).toMatchObject([{ type: 'request-completed', status: 200, sharing: 'anyone' }])
  })

  it('tell of no answer where a request broke off', () => {
    const events = fresh()
    events.sendHeaders(details())
    events.headersReceived(details({ statusCode: 200, responseHeaders: [] }))
    expect(events.errorOccurred(details())).toMatchObject([{ type: 'request-completed', status: 0 }])
  })

  it('join what onHeadersReceived and onResponseStarted show, each line once', () => {
    const events = fresh()
    const seen = [
      ...events.headersReceived(details({ statusCode: 401, responseHeaders: setCookies('a=1', 'b=2') })),
      ...events.responseStarted(details({ statusCode: 200, responseHeaders: setCookies('b=2', 'c=3') })),
    ]
    expect(names(seen)).toEqual(['a', 'b', 'c'])
  })

  it('take the lines of Firefox apart, which come in one header', () => {
    expect(names(fresh().headersReceived(details({ responseHeaders: setCookies('a=1; Path=/\n__proto__=2\n=3') })))).toEqual([
      'a',
      '__proto__',
      '',
    ])
  })

  it('tell what a file of a page tells only where it is new', () => {
    const events = fresh()
    const image = (requestId: string, cookie: string) =>
      events.sendHeaders(details({ requestId, type: 'image', requestHeaders: [{ name: 'Cookie', value: cookie }] }))
    expect([image('1', 'sid=a'), image('2', 'sid=a'), image('3', 'sid=b')].map((seen) => seen.length)).toEqual([1, 0, 1])
    expect(events.responseStarted(details({ requestId: '2', type: 'image', statusCode: 200 }))).toEqual([])
    expect(names(events.responseStarted(details({ requestId: '2', type: 'image', responseHeaders: setCookies('d=4') })))).toEqual(['d'])
  })

  it('say that a request failed only where no answer had come', () => {
    const events = fresh()
    events.sendHeaders(details())
    expect(events.errorOccurred(details())).toMatchObject([{ type: 'request-completed', status: 0 }])
    events.responseStarted(details({ requestId: '8', statusCode: 200 }))
    expect(events.errorOccurred(details({ requestId: '8' }))).toEqual([])
  })

  it.each([
    { when: 'an extension made it', more: { initiator: 'chrome-extension://abc' } },
    { when: 'an extension made it (Firefox)', more: { originUrl: 'moz-extension://abc/page.html' } },
    { when: 'no server answers it', more: { url: 'data:text/plain,a' } },
    { when: 'the address is none', more: { url: 'http://' } },
  ])('are of no concern where $when', ({ more }) => {
    const events = fresh()
    const event = details({ ...more, method: 'POST', responseHeaders: setCookies('a=1') })
    const all = [events.beforeRequest, events.sendHeaders, events.headersReceived, events.responseStarted, events.errorOccurred]
    expect(all.flatMap((stage) => stage(event))).toEqual([])
  })

  it.each([
    { body: undefined, encoding: 'none', fields: [] },
    { body: { formData: { user: ['a'], __proto__x: ['b'] } }, encoding: 'form', fields: ['user', '__proto__x'] },
    { body: { raw: [{ bytes: new TextEncoder().encode('{"user":"a"}').buffer }] }, encoding: 'json', fields: ['user'] },
    { body: { raw: [{ file: '/tmp/upload' }] }, encoding: 'unreadable', fields: [] },
    { body: { error: 'Unknown error.' }, more: { type: 'xmlhttprequest' }, encoding: 'unreadable', fields: [] },
    { body: { error: 'Unknown error.' }, more: { type: 'main_frame' }, encoding: 'none', fields: [] },
    {
      body: { error: 'Unknown error.' },
      more: { type: 'main_frame', cookieStoreId: 'firefox-default' },
      encoding: 'unreadable',
      fields: [],
    },
    { body: undefined, more: { method: 'PATCH' }, encoding: 'unreadable', fields: [] },
    { body: undefined, more: { method: 'PATCH', cookieStoreId: 'firefox-default' }, encoding: 'none', fields: [] },
  ])('tell the names of a submission: $encoding $fields', ({ body, more, encoding, fields }) => {
    const [form] = fresh().beforeRequest(details({ method: 'POST', ...more, ...(body === undefined ? {} : { requestBody: body }) }))
    expect(form).toMatchObject({ type: 'form-submitted', encoding, fields })
  })

  it('read a bounded number of lines, and say so', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `c${i}=${i}`)
    const seen = fresh().headersReceived(details({ responseHeaders: setCookies(...many) }))
    expect(seen).toHaveLength(201)
    expect(seen.at(-1)).toMatchObject({ type: 'gap', why: 'cut', site: 'shop.test' })
  })

  it('keep little of a Set-Cookie of one megabyte', () => {
    const [seen] = fresh().headersReceived(
      details({ responseHeaders: setCookies(`sid=${'x'.repeat(1_000_000)}; ${'a; '.repeat(10_000)}`) }),
    )
    expect(JSON.stringify(seen).length).toBeLessThan(10_000)
  })

  it.each(families.flatMap((family) => scenarios.map((scenario) => ({ family, scenario }))))(
    '$family, $scenario: every recorded event gives observations that are text and back the same',
    ({ family, scenario }) => {
      const events = fresh()
      const stages = new Map(
        Object.entries(events).map(([stage, take]) => [`webRequest.on${stage[0]?.toUpperCase()}${stage.slice(1)}`, take]),
      )
      const seen = recordedEvents(scenario, family).flatMap(({ event, args }) => stages.get(event)?.(args[0] as RequestDetails) ?? [])
      expect(new Set(seen.map(({ type }) => type))).toEqual(
        new Set(['request-sent', 'form-submitted', 'set-cookie-received', 'request-completed']),
      )
      expect(JSON.parse(JSON.stringify(seen))).toEqual(seen)
    },
  )
})
