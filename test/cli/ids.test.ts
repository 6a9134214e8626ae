import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { argumentsOf, type OptionName } from '../../src/cli/arguments.ts'
import { collected, type Visiting } from '../../src/cli/collected.ts'
import { collectCommand } from '../../src/cli/commands/collect.ts'
import { run } from '../../src/cli/run.ts'
import { bySchema } from '../export/by-schema.ts'
import { file, heldTerminal, sidwatch } from './support.ts'

const counted = (i: number) => `session-${4711 + i}`
const random = (i: number) => createHash('sha256').update(`visit ${i}`).digest('hex')
const many = (id: (i: number) => string) => Array.from({ length: 40 }, (_, i) => id(i))

describe('ids', () => {
  const predictable = file('counted.txt', many(counted).join('\n'))

  test('says which generator made them and what comes next, and ends with 1', () => {
    const { status, out } = sidwatch(['ids', predictable])
    expect(status).toBe(1)
    expect(out).toContain('40 IDs, 40 different')
    expect(out).toContain('Next: session-4751')
  })

  test('ends with 0 where nothing is found', () => {
    expect(sidwatch(['ids', file('random.txt', many(random).join('\n'))]).status).toBe(0)
  })

  test('knows what IDs may be made of', () => {
    const ofName = file('named.txt', createHash('md5').update('alice').digest('hex'))
    expect(sidwatch(['ids', ofName]).status).toBe(0)
    expect(sidwatch(['ids', ofName, '--name', 'alice']).status).toBe(1)
  })

  test('as JSON holds no ID, neither a given one nor the next', () => {
    const { out } = sidwatch(['ids', predictable, '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ sidwatch: 'ids', v: 1, outcome: 'predictable', count: 40 })
    expect(out).not.toContain('session-')
    for (const path of [predictable, file('random.txt', many(random).join('\n')), file('short.txt', '41\n42\n43')])
      expect(bySchema('docs/schema/ids-v1.schema.json')(JSON.parse(sidwatch(['ids', path, '--format', 'json']).out))).toEqual([])
  })

  test.each([
    ['no file', [], /Name the file of IDs/],
    ['a form that it has not', [predictable, '--format', 'sarif'], /analysed as pretty or json/],
    ['a file without one', [file('none.txt', '\n\n')], /There is no ID in it/],
    ['octets', [file('octets.txt', Uint8Array.of(0xff, 0xfe, 0x00))], /no text in UTF-8/],
    ['a time that is none', [file('times.txt', 'secret-marker\tyesterday')], /Line 1 names a time that is none/],
    ['a file that is not there', ['nowhere.txt'], /There is no such file/],
  ] as const)('is refused in one line: %s', (_what, args, line) => {
    const ran = sidwatch(['ids', ...args])
    expect(ran).toEqual({ status: 2, out: '', told: expect.stringMatching(/^sidwatch: [^\n]+\n$/) })
    expect(ran.told).toMatch(line)
    expect(ran.told).not.toContain('secret-marker')
  })
})

/** A server that answers each visit with these lines, in a time that passes only by waiting. */
function server(answerOf: (visit: number) => { readonly status?: number; readonly lines: readonly string[] }) {
  const asked: { readonly url: string; readonly options: RequestInit; readonly at: number }[] = []
  let time = 0
  const world: Visiting = {
    now: () => time,
    wait: async (span) => {
      time += span
    },
    fetch: async (url, options) => {
      const { status = 200, lines } = answerOf(asked.length)
      asked.push({ url, options, at: time })
      return { status, headers: new Headers(lines.map((line): [string, string] => ['Set-Cookie', line])), body: null }
    },
  }
  return { world, asked }
}

const collecting: readonly OptionName[] = ['count', 'session-token', 'thorough']
const address = 'https://e.com/login'

describe('collect', () => {
  async function collect(args: readonly string[], world: Visiting) {
    const { terminal, shown } = heldTerminal()
    const status = await collectCommand(argumentsOf([address, ...args], collecting), terminal, world)
    return { status, ...shown() }
  }

  test('visits two times a second without a cookie, follows nothing, and says what the IDs show', async () => {
    const { world, asked } = server((i) => ({ lines: [`sid=${counted(i)}; Path=/`, 'theme=dark'] }))
    const { status, out, told } = await collect(['--count', '40'], world)
    expect(status).toBe(1)
    expect(out).toMatch(/^sid: 40 IDs, 40 different/)
    expect(out).not.toContain('theme')
    expect(told).toBe('sidwatch: 40 visits to https://e.com, two a second: some 20 seconds. Ctrl-C ends it.\n')
    expect(asked.map(({ at }) => at)).toEqual(Array.from({ length: 40 }, (_, i) => i * 500))
    for (const { url, options } of asked) {
      expect(url).toBe(address)
      expect(options).toMatchObject({ redirect: 'manual', credentials: 'omit' })
      expect(options.headers).toBeUndefined()
    }
  })

  test('looks at the cookie that is named, also where it is always the same', async () => {
    const { world } = server((i) => ({ lines: [`sid=${random(i)}`, 'fixed=4711'] }))
    expect(await collect(['--count', '40', '--session-token', 'sid'], world)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^sid: /),
    })
    expect(await collect(['--count', '3', '--session-token', 'fixed'], world)).toMatchObject({ status: 1 })
  })

  test('ends where the server refuses, with what it gave before', async () => {
    const { world, asked } = server((i) => ({ status: i === 30 ? 429 : 200, lines: [`sid=${random(i)}`] }))
    const { out, told } = await collect([], world)
    expect(asked.length).toBe(31)
    expect(out).toMatch(/^sid: 30 IDs/)
    expect(told).toContain('The server refused further visits')
  })

  test.each([
    ['a page without a cookie', () => ({ lines: [] }), /The answer \(200\) sets no cookie/],
    ['a redirect', () => ({ status: 302, lines: [] }), /The answer \(302\) sets no cookie\. It leads elsewhere/],
    ['the same for everybody', () => ({ lines: ['theme=dark'] }), /Every visitor got the same cookies/],
    ['a server that refuses at once', () => ({ status: 503, lines: ['sid=a'] }), /The server refuses before it gave two IDs/],
  ] as const)('says so of %s', async (_what, answerOf, sentence) => {
    const { world } = server(answerOf)
    await expect(collect(['--count', '3'], world)).rejects.toThrow(sentence)
  })

  test.each([
    ['no address', [], /Name one page of your site/],
    ['no web address', ['file:///etc/passwd'], /This is no web address/],
    ['an address with a password, which is not repeated', ['https://alice:marker@e.com/'], /without a name or password/],
    ['too many visits', [address, '--count', '2001'], /“2001” is not a number from 2 to 2000/],
    ['too few', [address, '--count', '1'], /not a number from 2 to 2000/],
    ['no number', [address, '--count', '1e3'], /“1e3” is not a number/],
  ] as const)('is refused in one line before it asks anything: %s', async (_what, args, line) => {
    const { terminal, shown } = heldTerminal()
    expect(await run(['collect', ...args], terminal)).toBe(2)
    expect(shown()).toEqual({ out: '', told: expect.stringMatching(/^sidwatch: [^\n]+\n$/) })
    expect(shown().told).toMatch(line)
    expect(shown().told).not.toContain('marker')
  })

  test('asks a real server, and says where none answers', async () => {
    const real = createServer((_request, response) => response.setHeader('Set-Cookie', ['sid=a1', 'theme=dark']).end('hello'))
    await new Promise<void>((listening) => real.listen(0, '127.0.0.1', listening))
    const url = new URL(`http://127.0.0.1:${(real.address() as AddressInfo).port}/`)
    const options = { count: 2, named: 'sid', progress: () => {} }
    const { world } = server(() => ({ lines: [] }))
    const { ids } = await collected(url, options, { ...world, fetch })
    expect(ids.get('sid')?.map(({ text }) => text)).toEqual(['a1', 'a1'])
    await new Promise((closed) => real.close(closed))
    await expect(collected(url, options, { ...world, fetch })).rejects.toThrow(/It does not answer \((?:ECONNREFUSED|UND_ERR_SOCKET)\)/)
  })
})
