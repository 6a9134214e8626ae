import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readRecordedLog, replay } from '../../scripts/replay/replay.ts'
import { type Family, families, recordedEvents, recordedPages, type Scenario } from './support/recorded-events.ts'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))
afterEach(() => void vi.useRealTimers())

const site = 'recorded.localhost'

async function send(watching: Watched, message: object): Promise<{ readonly ok: boolean; readonly file?: string | null }> {
  const answer = watching.emit('runtime.onMessage', message, { id: 'sidwatch', url: `${watching.origin}src/sidepanel/index.html` })[0]
  await watching.pass(100)
  return (await answer) as { readonly ok: boolean; readonly file?: string | null }
}

/** Records a whole scenario, and gives the file beside what was reported live. */
async function recordFlow(scenario: Scenario, family: Family) {
  const store = family === 'chromium' ? '0' : 'firefox-default'
  const events = recordedEvents(scenario, family)
  const watching = await watched(family, (events[0]?.at ?? 0) - 1_000, (fake) => fake.showPages(recordedPages(scenario, family)))
  await send(watching, { type: 'begin-flow', store, site })
  await watching.play(events)
  await watching.pass(10_000)
  await send(watching, { type: 'end-flow', store, site })
  const { file } = await send(watching, { type: 'flow-file', store, site })
  await send(watching, { type: 'audit-now', store, site })
  return { watching, store, file: file ?? '', live: watching.report(store, site) }
}

describe.each(families)('a flow that is recorded in %s', (family) => {
  it.each(['login-renewed', 'login-kept', 'logout'] as const)('is judged again as it was live: %s', async (scenario) => {
    const { file, live } = await recordFlow(scenario, family)
    const again = replay(file).find((report) => report.site === site)
    expect(again?.findings.map(({ rule, subject, outcome }) => [rule, subject, outcome])).toEqual(
      live.findings.map(({ rule, subject, outcome }) => [rule, subject, outcome]),
    )
    expect(again?.events.map(({ kind, answer }) => [kind, answer])).toEqual(live.events.map(({ kind, answer }) => [kind, answer]))
    expect(again?.tokens.map(({ subject }) => subject)).toEqual(live.tokens.map(({ subject }) => subject))
  })

  it('gives no digest of the installation away, and keeps equal ones equal', async () => {
    const { file, watching } = await recordFlow('login-renewed', family)
    const digests = new Set([...file.matchAll(/"digest":"([^"]+)"/g)].map(([, digest]) => digest ?? ''))
    expect(digests.size).toBeGreaterThan(1)
    for (const digest of digests) expect(watching.session.text()).not.toContain(digest)
    const token = readRecordedLog(file).observations.flatMap((seen) => (seen.type === 'set-cookie-received' ? [seen.traits.digest] : []))
    const sent = readRecordedLog(file).observations.flatMap((seen) =>
      seen.type === 'request-sent' ? seen.cookies.map(({ digest }) => digest) : [],
    )
    expect(token.some((digest) => sent.includes(digest))).toBe(true)
  })
})

describe('a flow', () => {
  const where = { store: '0', site: 'shop.test' }
  const cookie = (value: string, domain = 'shop.test', storeId = '0') => ({
    removed: false,
    cause: 'explicit',
    cookie: {
      name: 'sid',
      value,
      domain,
      hostOnly: true,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      session: true,
      storeId,
      firstPartyDomain: '',
    },
  })

  it('holds what was seen between its begin and its end, also across a worker’s death', async () => {
    const watching = await watched('chromium', 1_000)
    watching.emit('cookies.onChanged', cookie('before'))
    await send(watching, { type: 'begin-flow', ...where })
    watching.emit('cookies.onChanged', cookie('within'))
    await watching.pass(250) // for so long at most an event waits for others
    await watching.restart()
    watching.emit('cookies.onChanged', cookie('within too'))
    await watching.pass(10_000)
    await send(watching, { type: 'end-flow', ...where })
    watching.emit('cookies.onChanged', cookie('after'))
    const { file } = await send(watching, { type: 'flow-file', ...where })
    const { observations } = readRecordedLog(file ?? '')
    expect(observations.filter(({ type }) => type === 'cookie-stored')).toHaveLength(2)
  })

  it('holds nothing of other sites and stores', async () => {
    const watching = await watched('chromium', 1_000)
    await send(watching, { type: 'begin-flow', ...where })
    watching.emit('cookies.onChanged', cookie('a', 'elsewhere.test'))
    watching.emit('cookies.onChanged', cookie('a', 'shop.test', '1'))
    await send(watching, { type: 'end-flow', ...where })
    const { file } = await send(watching, { type: 'flow-file', ...where })
    expect(file).not.toContain('elsewhere.test')
    expect(readRecordedLog(file ?? '').observations.filter(({ store }) => store !== '0')).toEqual([])
  })

  it('is not begun in a private window', async () => {
    const watching = await watched('chromium', 1_000)
    expect(await send(watching, { type: 'begin-flow', store: '1', site: 'shop.test' })).toMatchObject({ ok: false })
    expect(watching.session.text()).not.toContain('shop.test')
  })

  it('is gone when it is discarded', async () => {
    const watching = await watched('chromium', 1_000)
    await send(watching, { type: 'begin-flow', ...where })
    watching.emit('cookies.onChanged', cookie('a'))
    await send(watching, { type: 'drop-flow', ...where })
    expect([...watching.session.held.keys()].filter((key) => key.startsWith('flow'))).toEqual([])
    expect(await send(watching, { type: 'flow-file', ...where })).toEqual({ ok: true, file: null })
  })

  it('ends by itself where there is no more room, and still is a file', async () => {
    const watching = await watched('chromium', 1_000)
    await send(watching, { type: 'begin-flow', ...where })
    // In batches: the log is folded between them, and has no room for all at once.
    for (let batch = 0; batch < 4; batch++) {
      for (let index = 0; index < 350; index++) {
        const { cookie: small, ...change } = cookie(`${batch} ${index}`)
        watching.emit('cookies.onChanged', { ...change, cookie: { ...small, path: `/${'p'.repeat(1_500)}` } })
      }
      await watching.pass(10_000)
    }
    expect(watching.session.value('flow')).toMatchObject({ until: expect.any(Number) })
    const { file } = await send(watching, { type: 'flow-file', ...where })
    expect(readRecordedLog(file ?? '').observations.length).toBeGreaterThan(100)
  })

  it('holds no value, in no spelling, wherever it stood', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), async (marker) => {
        const watching = await watched('chromium', 1_000)
        await send(watching, { type: 'begin-flow', ...where })
        watching.emit('cookies.onChanged', cookie(marker))
        const request = {
          requestId: '1',
          tabId: 1,
          frameId: 0,
          method: 'POST',
          type: 'main_frame',
          timeStamp: 1_200,
          url: `https://shop.test/${marker}?token=${marker}`,
        }
        watching.emit('tabs.onCreated', { id: 1, incognito: false })
        watching.emit('webRequest.onBeforeRequest', { ...request, requestBody: { formData: { user: [marker], password: [marker] } } })
        watching.emit('webRequest.onSendHeaders', {
          ...request,
          requestHeaders: [
            { name: 'Cookie', value: `sid=${marker}` },
            { name: 'Authorization', value: `Bearer ${marker}` },
          ],
        })
        watching.emit('webRequest.onHeadersReceived', {
          ...request,
          statusCode: 200,
          responseHeaders: [{ name: 'Set-Cookie', value: `sid=${marker}; Path=/` }],
        })
        await watching.pass(10_000)
        await send(watching, { type: 'end-flow', ...where })
        const { file } = await send(watching, { type: 'flow-file', ...where })
        expect(readRecordedLog(file ?? '').observations.map(({ type }) => type)).toContain('form-submitted')
        for (const spelling of spellings(marker)) expect(file).not.toContain(spelling)
        vi.useRealTimers()
      }),
      { numRuns: 20 },
    )
  })
})

function spellings(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  const hashes = ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(value).digest('hex'))
  return [
    value,
    value.toUpperCase(),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    ...hashes,
  ]
}
