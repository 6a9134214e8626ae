import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formatNames } from '../../src/cli/arguments.ts'
import { progressOn } from '../../src/cli/progress.ts'
import { recordingPath } from '../../src/cli/recording-path.ts'
import { commandNames } from '../../src/cli/usage.ts'
import { bySchema } from '../export/by-schema.ts'
import { flawed, good, ids, visit } from '../export/support.ts'
import { har } from '../har/recording.ts'
import { file, recordingOf, sidwatch } from './support.ts'

const flawedHar = recordingOf('flawed.har', flawed)
const plain = { name: 'sid' }
const goodHar = recordingOf('good.har', visit(plain))

describe('audit', () => {
  test.each([
    ['a flawed site', [flawedHar], 1],
    ['a good one', [goodHar], 0],
    ['what is low, at the usual threshold', [recordingOf('low.har', visit({ ...plain, attributes: 'Path=/; Secure; HttpOnly' }))], 0],
    [
      'what is low, where low counts',
      [recordingOf('low.har', visit({ ...plain, attributes: 'Path=/; Secure; HttpOnly' })), '--fail-on', 'low'],
      1,
    ],
  ] as const)('ends for %s with the status that a pipeline reads', (_what, args, status) => {
    expect(sidwatch(['audit', ...args]).status).toBe(status)
  })

  test.each(formatNames)('writes %s, the same again, and tells nothing beside it', (format) => {
    const ran = sidwatch(['audit', flawedHar, '--format', format])
    expect(ran).toEqual(sidwatch(['audit', flawedHar, '--format', format]))
    expect(ran.told).toBe('')
    expect(ran.out).toContain('sid')
    for (const value of Object.values(ids)) expect(ran.out).not.toContain(value)
  })

  test('is in colour only for a terminal', () => {
    expect(sidwatch(['audit', flawedHar]).out).not.toContain('\u001b')
    expect(sidwatch(['audit', flawedHar], { colour: true }).out).toContain('\u001b[1;31mhigh\u001b[0m')
  })

  test('takes several recordings as one story', () => {
    const [first, second] = [flawed.slice(0, 3), flawed.slice(3)].map((part, i) =>
      recordingOf(
        `part${i}.har`,
        part.map((said, j) => ({ at: (i * 3 + j) * 1000, ...said })),
      ),
    )
    expect(sidwatch(['audit', second ?? '', first ?? '']).out).toBe(sidwatch(['audit', flawedHar]).out)
  })

  test('believes what it is told of a cookie', () => {
    const unknown = recordingOf('unknown.har', [
      { url: 'https://e.com/', setCookie: [`thing=${ids.before}; ${good}`] },
      { url: 'https://e.com/a', cookie: `thing=${ids.before}` },
    ])
    expect(sidwatch(['audit', unknown]).out).not.toContain('Recognised by')
    expect(sidwatch(['audit', unknown, '--session-token', 'thing']).out).toMatch(/thing {2}e\.com\/ {2}Recognised by: you said so/)
  })

  test('judges by the profile', () => {
    const kept = recordingOf('kept.har', visit({ ...plain, attributes: `${good}; Max-Age=200000` }))
    expect(sidwatch(['audit', kept, '--fail-on', 'low']).status).toBe(0)
    expect(sidwatch(['audit', kept, '--fail-on', 'low', '--profile', 'nist-aal3']).status).toBe(1)
  })
})

describe('a baseline', () => {
  test('is written, stands against the same build, and fails the build that lost something', () => {
    const path = file('sessions.json', '')
    const fresh = path.replace('sessions', 'fresh')
    expect(sidwatch(['audit', goodHar, '--baseline', fresh, '--update-baseline'])).toMatchObject({
      status: 0,
      told: expect.stringContaining('is up to date'),
    })
    const written = readFileSync(fresh, 'utf8')
    expect(sidwatch(['audit', goodHar, '--baseline', fresh])).toMatchObject({
      status: 0,
      out: expect.stringContaining('Nothing has changed.'),
    })

    const lost = sidwatch(['audit', flawedHar, '--baseline', fresh])
    expect(lost.status).toBe(1)
    expect(lost.out).toContain('Attribute lost: HttpOnly, now no HttpOnly (sid)')
    expect(readFileSync(fresh, 'utf8')).toBe(written)

    const update = sidwatch(['audit', flawedHar, '--baseline', fresh, '--update-baseline', '--format', 'json'])
    expect(update).toMatchObject({ status: 0, told: expect.stringContaining('Attribute lost: HttpOnly') })
    expect(sidwatch(['audit', flawedHar, '--baseline', fresh]).status).toBe(0)
    expect(existsSync(`${fresh}.new`)).toBe(false)
  })

  test('is the same file after another recording of the same build', () => {
    const path = file('steady.json', '{"sidwatch":"baseline","v":1,"sites":[]}')
    const again = recordingOf('again.har', visit({ ...plain, after: '2c624232cdd221771294dfbb310aca00' }))
    sidwatch(['audit', goodHar, '--baseline', path, '--update-baseline'])
    const first = readFileSync(path, 'utf8')
    sidwatch(['audit', again, '--baseline', path, '--update-baseline'])
    expect(readFileSync(path, 'utf8')).toBe(first)
  })

  test('keeps what people wrote into it', () => {
    const path = file('kept.json', '{"sidwatch":"baseline","v":1,"sites":[]}')
    sidwatch(['audit', goodHar, '--baseline', path, '--update-baseline', '--alias', 'e.com=localhost:3000'])
    expect(readFileSync(path, 'utf8')).toContain('"aliases": ["localhost:3000"]')
    sidwatch(['audit', flawedHar, '--baseline', path, '--update-baseline'])
    expect(readFileSync(path, 'utf8')).toContain('"aliases": ["localhost:3000"]')
  })

  test.each([
    ['that is not there', 'none.json', /none\.json: There is no such file or folder\./],
    ['that is no baseline', flawedHar, /flawed\.har: This is no baseline of Sidwatch\./],
    [
      'that is broken',
      file('broken.json', '{"sidwatch":"baseline","v":1,"sites":{}}'),
      /broken\.json: The baseline must have a list at sites\./,
    ],
  ])('%s is told in one line', (_what, path, line) => {
    expect(sidwatch(['audit', goodHar, '--baseline', path])).toEqual({ status: 2, out: '', told: expect.stringMatching(line) })
  })
})

describe('diff', () => {
  test.each([
    ['what got worse', goodHar, flawedHar, 1, 'Attribute lost: Secure'],
    ['what got better', flawedHar, goodHar, 0, 'Fixed: Session token readable by scripts'],
    ['that nothing changed', goodHar, goodHar, 0, 'Nothing has changed.'],
  ])('tells %s', (_what, before, after, status, line) => {
    expect(sidwatch(['diff', before, after])).toEqual({ status, out: expect.stringContaining(line), told: '' })
  })

  test('writes JSON that is as its schema says', () => {
    const valid = bySchema('docs/schema/comparison-v1.schema.json')
    for (const [before, after] of [
      [goodHar, flawedHar],
      [flawedHar, goodHar],
      [goodHar, goodHar],
    ] as const)
      expect(valid(JSON.parse(sidwatch(['diff', before, after, '--format', 'json']).out))).toEqual([])
  })

  test('takes a baseline for a recording', () => {
    const path = file('before.json', '{"sidwatch":"baseline","v":1,"sites":[]}')
    sidwatch(['audit', goodHar, '--baseline', path, '--update-baseline'])
    expect(sidwatch(['diff', path, flawedHar]).out).toBe(sidwatch(['diff', goodHar, flawedHar]).out)
    expect(sidwatch(['diff', path, path]).out).toContain('Nothing has changed.')
  })

  test('joins two hosts of one application', () => {
    const laptop = recordingOf(
      'laptop.har',
      visit({ ...plain, origin: 'http://localhost:3000', attributes: 'Path=/; HttpOnly; SameSite=Lax' }),
    )
    expect(sidwatch(['diff', goodHar, laptop]).out).toContain('This site is not in the recording')
    const joined = sidwatch(['diff', goodHar, laptop, '--alias', 'e.com=localhost:3000'])
    expect(joined.status).toBe(0)
    expect(joined.out).not.toMatch(/not in the recording|New session token|Attribute lost/)
  })

  test('is Markdown and JSON too', () => {
    expect(sidwatch(['diff', goodHar, flawedHar, '--format', 'markdown']).out).toContain('- **Attribute lost: HttpOnly, now no HttpOnly')
    const { sidwatch: kind, sites } = JSON.parse(sidwatch(['diff', goodHar, flawedHar, '--format', 'json']).out)
    expect(kind).toBe('comparison')
    expect(sites[0].changes[0]).toMatchObject({ kind: 'attribute-lost', from: 'Secure', worse: true })
  })
})

describe('explain and help', () => {
  test('tells what a rule looks at', () => {
    const { status, out } = sidwatch(['explain', 'session-token-kept-across-login'])
    expect(status).toBe(0)
    for (const part of ['Why it matters', 'How to mend it', 'CWE-384', 'https://']) expect(out).toContain(part)
  })

  test('lists the rules', () => {
    expect(sidwatch(['explain']).out).toMatch(/^session-token-without-httponly +medium {2}Session token readable by scripts$/m)
  })

  test.each(commandNames)('%s --help shows examples that name options it has', (name) => {
    const { status, out } = sidwatch([name, '--help'])
    expect(status).toBe(0)
    const examples = out.split('\n').filter((line) => line.startsWith('  sidwatch '))
    for (const [option] of examples.join('\n').matchAll(/--[\w-]+/g)) expect(out).toMatch(new RegExp(`^ {2}${option} `, 'm'))
  })

  test('without a word shows the commands', () => {
    const { status, out } = sidwatch([])
    expect(status).toBe(0)
    for (const name of commandNames) expect(out).toContain(`sidwatch ${name}`)
  })

  test.each(['bash', 'zsh', 'fish'])('completes in %s', (shell) => {
    for (const word of ['audit', 'session-token-kept-across-login', 'junit']) expect(sidwatch(['completion', shell]).out).toContain(word)
  })
})

describe('what cannot be used is told in one line, with status 2 and nothing else', () => {
  const whole = JSON.stringify(har(flawed))
  const chrome = JSON.stringify(
    har([{ url: 'https://e.com/' }], { creator: { name: 'WebInspector', version: '537.36' }, browser: { name: 'Chrome', version: '140' } }),
  )
  const utf16 = Buffer.from(`\uFEFF${whole}`, 'utf16le')

  test.each([
    ['no recording', ['audit'], /Name the recording/],
    ['a command that there is not', ['audti', 'a.har'], /There is no command “audti”\. Use one of audit, diff/],
    ['an option that there is not', ['audit', '--fial-on', 'low', flawedHar], /Unknown option '--fial-on'\. See --help/],
    ['an option of another command', ['diff', flawedHar, goodHar, '--baseline', 'a'], /Unknown option '--baseline'\. See --help/],
    ['an option without its value', ['audit', flawedHar, '--format'], /'--format <value>' argument missing\. See --help/],
    ['a format that there is not', ['audit', flawedHar, '--format', 'xml'], /--format: “xml” is not one of pretty, json/],
    ['a cookie that there is not', ['audit', flawedHar, '--session-token', 'SID'], /No cookie of the recording is called “SID”/],
    ['an update of nothing', ['audit', flawedHar, '--update-baseline'], /Say which file with --baseline FILE/],
    ['an alias of nothing', ['diff', flawedHar, goodHar, '--alias', 'localhost'], /“localhost” is not SITE=HOST/],
    ['a rule that there is not', ['explain', 'session-token-without-secrue'], /The nearest is “session-token-without-secure”/],
    ['one file to compare', ['diff', flawedHar], /Name two files, the older first/],
    ['a file that is not there', ['audit', 'none\u001b[31m.har'], /none\\u001b\[31m\.har: There is no such file or folder\./],
    ['a folder', ['audit', '.'], /\.: This is a folder\. Name a file\./],
    ['Chromium’s export without cookies', ['audit', file('chrome.har', chrome)], /Export HAR \(with sensitive data\)/],
    ['a truncated file', ['audit', file('cut.har', whole.slice(0, whole.length - 40))], /The file ends in the middle/],
    ['gzip', ['audit', file('a.har.gz', gzipSync(whole))], /compressed with gzip.*gunzip/],
    ['UTF-16', ['audit', file('utf16.har', utf16)], /UTF-16.*Save it as UTF-8/],
    ['an empty file', ['audit', file('empty.har', '')], /The file is empty/],
    ['no HAR', ['audit', file('other.har', '{"a":1}')], /This is no HAR file/],
    ['no JSON', ['audit', file('text.har', 'hello')], /This is no JSON/],
    ['a web page', ['audit', file('page.har', '<!doctype html><script>alert(1)</script>')], /This is no JSON/],
    ['no entry', ['audit', file('none.har', JSON.stringify(har([])))], /The recording is empty/],
  ] as const)('%s', (_what, args, line) => {
    const ran = sidwatch(args)
    expect(ran).toEqual({ status: 2, out: '', told: expect.stringMatching(/^sidwatch: [^\n\u0000-\u001f]+\n$/) })
    expect(ran.told).toMatch(line)
    for (const value of Object.values(ids)) expect(ran.told).not.toContain(value)
  })

  test('a byte order mark is none of them', () => {
    expect(sidwatch(['audit', file('bom.har', `\uFEFF${whole}`)]).status).toBe(1)
  })
})

describe('progress', () => {
  const shown = (live: boolean, times: readonly number[]) => {
    let told = ''
    const clock = [...times]
    const terminal = { live, tell: (text: string) => (told += text), out: () => {}, colour: false, today: '' }
    const progress = progressOn(terminal, () => clock.shift() ?? 0)
    for (const done of [0.1, 0.5, 0.5]) progress.show(done)
    progress.end()
    return told
  }

  test('shows a bar for what takes long, and takes it away', () => {
    expect(shown(true, [0, 100, 2000, 2001])).toBe(`\r[${'#'.repeat(15)}${' '.repeat(15)}]  50 %\r${' '.repeat(38)}\r`)
  })

  test('shows nothing where nobody is there, or nobody has to wait', () => {
    expect(shown(false, [0, 2000, 3000, 4000])).toBe('')
    expect(shown(true, [0, 1, 2, 3])).toBe('')
  })
})

test.each([
  ['recordings/a.har', '/home/me/app', 'recordings/a.har'],
  ['/home/me/app/recordings/a.har', '/home/me/app', 'recordings/a.har'],
  ['/home/me/other/a.har', '/home/me/app', 'a.har'],
])('%s from %s is %s in a report', (path, from, shown) => {
  expect(recordingPath(path.startsWith('/') ? path : `${from}/${path}`, from)).toBe(shown)
})
