import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formatNames } from '../../src/cli/arguments.ts'
import { flawed, visit } from '../export/support.ts'
import { har, type Said } from '../har/recording.ts'
import { file, recordingOf, sidwatch } from './support.ts'

// Files that nobody meant to be read, and files that somebody meant to harm: one line and status 2, or a report; never a value, never a
// character that steers a terminal.

/** Stands as a cookie's value in every one of these files. */
const marker = '0f86d081884c7d65marker9a2feaa0c55ad015'
const withMarker = visit({ name: 'sid', attributes: 'Path=/', before: marker, after: marker })
const whole = JSON.stringify(har(withMarker))
const inValue = whole.indexOf(marker) + 12
const good = recordingOf('good.har', visit({ name: 'sid' }))

/** Everything that the command can be asked to do with a recording. */
function allAnswersTo(path: string) {
  return [
    sidwatch(['audit', path]),
    sidwatch(['audit', good, path, '--format', 'sarif']),
    sidwatch(['diff', good, path]),
    sidwatch(['diff', path, good]),
    sidwatch(['audit', good, '--baseline', path]),
  ]
}

function expectHarmless({ out, told }: { readonly out: string; readonly told: string }): void {
  for (const text of [out, told]) {
    expect(text).not.toContain(marker.slice(0, 12))
    expect(text).not.toContain(marker.slice(-12))
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  }
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const inLog = (members: string) => `{"log":{"creator":{"name":"${marker}"},${members}}}`

describe('is told in one line, whatever was asked', () => {
  test.each([
    ['nothing', '', /The file is empty/],
    ['room', ' \n\t ', /The file ends in the middle/],
    ['the beginning, up to within a value', whole.slice(0, inValue), /The file ends in the middle/],
    ['all but the last character', whole.slice(0, -1), /The file ends in the middle/],
    ['the whole and more', `${whole}${whole}`, /This is no JSON/],
    ['gzip', gzipSync(whole), /compressed with gzip.*gunzip/],
    ['half of gzip', gzipSync(whole).subarray(0, 60), /compressed with gzip.*gunzip/],
    ['a zip archive', Buffer.concat([Buffer.of(0x50, 0x4b, 3, 4), Buffer.from(whole)]), /This is a zip archive/],
    ['UTF-16, little end first', utf16(`\uFEFF${whole}`), /UTF-16/],
    ['UTF-16, big end first', utf16(`\uFEFF${whole}`).swap16(), /UTF-16/],
    ['UTF-16 without a mark', utf16(whole), /UTF-16/],
    ['octets of zero', Buffer.alloc(200), /This is no JSON/],
    ['octets of every kind', Buffer.from(Array.from({ length: 256 }, (_, i) => 255 - i)), /./],
    ['a text', `sid=${marker}`, /This is no JSON/],
    ['a page', `<!doctype html><script>alert("${marker}")</script>`, /This is no JSON/],
    ['terminal escapes', `\u001b]0;${marker}\u0007\u001b[2J`, /This is no JSON/],
    ['a JSON text', JSON.stringify(marker), /This is no HAR file/],
    ['a list', JSON.stringify([har(withMarker)]), /This is no HAR file/],
    ['a number without end', '9'.repeat(100_000), /This is no HAR file/],
    ['another file', JSON.stringify({ token: marker }), /This is no HAR file/],
    ['a log without entries', inLog('"entries":null'), /This is no HAR file/],
    ['a log with none', inLog('"entries":[]'), /The recording is empty/],
    ['entries that are none', inLog('"entries":[null,1,"a",[],{}]'), /No request to a server can be read/],
    ['lists within lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /This is no JSON/],
    ['objects within an entry', inLog(`"entries":[${'{"request":'.repeat(100_000)}1${'}'.repeat(100_000)}]`), /This is no JSON/],
    ['a member that is not JSON', inLog(`"entries":[{"request":{"url":undefined,"a":"${marker}"}}]`), /This is no JSON/],
    ['a broken escape in a value', whole.replace(marker, `${marker}\\x`), /This is no JSON/],
    ['a line feed in a value', whole.replace(marker, `${marker}\n`), /This is no JSON/],
  ] as const)('%s', (what, content, line) => {
    const path = file(`refused/${what}.har`, content)
    for (const answer of allAnswersTo(path)) {
      expect(answer).toEqual({ status: 2, out: '', told: expect.stringMatching(/^sidwatch: [^\n]+\n$/) })
      expectHarmless(answer)
    }
    expect(sidwatch(['audit', path]).told).toMatch(line)
  })
})

const named = (name: string): readonly Said[] => visit({ name, attributes: 'Path=/', before: marker, after: marker })
const escapes = 's\u001b[31mid\u009b2J\u202e'

describe('is read, and harms nobody', () => {
  test.each([
    ['a byte order mark', `\uFEFF${whole}`],
    ['members of prototypes', whole.replace('{"log":', '{"__proto__":{"polluted":true},"constructor":1,"log":')],
    ['a name of prototypes', JSON.stringify(har(named('__proto__')))],
    ['another', JSON.stringify(har(named('constructor')))],
    ['a name that steers a terminal', JSON.stringify(har(named(escapes)))],
    ['a name of markup', JSON.stringify(har(named('"><script>alert(1)</script><img/src=x')))],
    ['a name of Markdown', JSON.stringify(har(named('[a](javascript:alert)|`**')))],
    ['a name of workflow commands', JSON.stringify(har(named('::error::a%0A##[group]')))],
    ['half a character', JSON.stringify(har(named('\ud800sid')))],
    ['octets that are no UTF-8', Buffer.from(whole.replace('alice', 'ali\u00e9e'), 'latin1')],
    ['numbers beyond all numbers', whole.replaceAll('"time":20', '"time":1e999').replaceAll('"status":200', `"status":${'9'.repeat(400)}`)],
    ['negative ones', whole.replaceAll('"time":20', '"time":-1e308').replaceAll('"wait":15', '"wait":-1e308')],
    ['times that are none', whole.replaceAll(/"startedDateTime":"[^"]*"/g, '"startedDateTime":"never"')],
    ['times of all times', whole.replace(/"startedDateTime":"[^"]*"/, '"startedDateTime":"-271821-04-20T00:00:00.000Z"')],
    ['two members of one name', whole.replaceAll('"method":', '"method":"TRACE","method":')],
    ['a long address', JSON.stringify(har([...withMarker, { url: `https://e.com/${'a'.repeat(200_000)}?sid=${marker}` }]))],
    ['an address that steers a terminal', JSON.stringify(har([...withMarker, { url: `https://e.com/${escapes}?sid=${marker}` }]))],
    [
      'more cookies than are kept',
      JSON.stringify(har([...withMarker, { url: 'https://e.com/', setCookie: Array.from({ length: 250 }, (_, i) => `c${i}=${marker}`) }])),
    ],
  ] as const)('%s', (what, content) => {
    const path = file(`read/${what}.har`, content)
    const answers = formatNames.map((format) => sidwatch(['audit', path, '--format', format]))
    expect(answers).toEqual(formatNames.map((format) => sidwatch(['audit', path, '--format', format])))
    for (const answer of [...answers, sidwatch(['diff', good, path]), sidwatch(['diff', path, good, '--format', 'markdown'])]) {
      expect([0, 1]).toContain(answer.status)
      expectHarmless(answer)
    }
    for (const format of ['html', 'markdown', 'junit'] as const)
      expect(answers[formatNames.indexOf(format)]?.out).not.toMatch(/<script|<img/)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('a baseline', () => {
  const baseline = (sites: string) => `{"sidwatch":"baseline","v":1,"sites":${sites}}`

  test.each([
    ['cut off', baseline('[{"site":"e.com","aliases":["').slice(0, -2)],
    ['of a later version', baseline('[]').replace('"v":1', '"v":99')],
    ['that is a recording', whole],
    ['with a site that is none', baseline(`[{"site":${JSON.stringify(escapes + marker)}}]`)],
    ['with members of prototypes', baseline('[{"__proto__":{"polluted":true}}]')],
    ['of lists within lists', baseline(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    ['in UTF-16', utf16(baseline('[]'))],
    ['without an octet', ''],
  ] as const)('%s is told in one line', (what, content) => {
    const ran = sidwatch(['audit', good, '--baseline', file(`baselines/${what}.json`, content)])
    expect(ran).toEqual({ status: 2, out: '', told: expect.stringMatching(/^sidwatch: [^\n]+\n$/) })
    expectHarmless(ran)
  })
})

test('a value on no way out, also where it is told what could not be read', () => {
  const partly = recordingOf('partly.har', [...flawed, { url: `data:text/plain,${marker}` }, { url: `blob:${marker}` }])
  const ran = sidwatch(['audit', partly])
  expect(ran.told).toMatch(/^sidwatch: 2 of 7 entries are no requests to a server and were left out\.\n$/)
  expectHarmless(ran)
})
