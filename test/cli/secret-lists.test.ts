import { createHmac, pbkdf2Sync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { linesOf, secretLists } from '../../src/cli/secret-lists.ts'
import { usualSecrets } from '../../src/proofs/secrets/usual-secrets.ts'
import { jwt } from '../audit/value/samples.ts'
import { har, type Said } from '../har/recording.ts'
import { sidwatch } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidwatch-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function railsSigned(secret: string): string {
  const data = Buffer.from('{"_rails":{"message":"IjEi"}}').toString('base64')
  const key = pbkdf2Sync(secret, 'signed cookie', 1000, 64, 'sha256')
  return `${data}--${createHmac('sha1', key).update(data).digest('hex')}`
}

describe('the secret behind a value, by list and line', () => {
  const usual = [...usualSecrets()]

  it('in the list that the user brings', () => {
    expect(secretLists(['another one', 'hunter-2-of-this-site'])(jwt({ sub: 1 }, 'hunter-2-of-this-site'), {})).toBe('added:2')
  })

  it('as octets in hexadecimal or base64, and with the line feed of the file it was read from', () => {
    const octets = Buffer.from('00ff10', 'hex')
    const value = `x.${createHmac('sha256', octets).update('x').digest('base64').replace('=', '')}`
    const find = secretLists(['hex:00ff10'])
    expect(find(value, { name: 'a' })).toBe('added:1')
    expect(secretLists(['base64:AP8Q'])(value, { name: 'a' })).toBe('added:1')
    expect(secretLists(['of a file, 4711'])(jwt({ sub: 1 }, 'of a file, 4711\n'), {})).toBe('added:1')
  })

  it('in the list of usual secrets, whose lines stay where they are', () => {
    const line = usual.indexOf('super_secret_key2024')
    expect(usual.slice(5, 8)).toEqual(['keyboard cat', 'keyboardcat', 'keyboard-cat'])
    expect(secretLists([])(jwt({ sub: 1 }, 'super_secret_key2024'), {})).toBe(`usual:${line + 1}`)
    expect(new Set(usual).size).toBe(usual.length)
  })

  it('found once, it is tried first on the next value of that name', () => {
    const find = secretLists(['an own secret of Rails'])
    const [first, second] = [0, 1].map(() => railsSigned('keyboard cat'))
    expect([find(first ?? '', { name: 'user_id' }), find(second ?? '', { name: 'user_id' })]).toEqual(['usual:6', 'usual:6'])
  })

  it('of a value without a seal there is none', () => expect(secretLists([])('9f86d081884c7d659a2feaa0c55ad015', {})).toBeNull())

  it('a file has one secret a line, with either end', () => {
    const lines = [...linesOf(file('either.txt', 'one\r\ntwo\n\nthree\n'))]
    expect(lines.map((line) => Buffer.from(line).toString())).toEqual(['one', 'two', '', 'three'])
  })
})

describe('sidwatch audit FILE.har --secrets LIST', () => {
  const e = 'https://e.com'
  const token = jwt({ sub: '1', iat: 1_700_000_000 }, 'hunter-2-of-this-site')
  const login: readonly Said[] = [
    {
      url: `${e}/login`,
      at: 1000,
      method: 'POST',
      postData: { mimeType: 'application/x-www-form-urlencoded', text: 'user=alice&password=x' },
      status: 302,
      answer: { Location: '/home' },
      setCookie: [`token=${token}; Path=/; HttpOnly; Secure`],
    },
    { url: `${e}/home`, at: 1020, cookie: `token=${token}` },
  ]
  const recording = file('login.har', JSON.stringify(har(login)))

  it('tells that the secret was in the list, and never the secret or the value', () => {
    const list = file('list.txt', 'first\nhunter-2-of-this-site\n')
    const { out } = sidwatch(['audit', recording, '--secrets', list])
    expect(out).toContain('Session token signed with a published secret')
    expect(out).toContain('A secret of the list that you gave verifies it: line 2.')
    expect(out).not.toContain('hunter-2')
    expect(out).not.toContain(token.slice(-20))
    expect(sidwatch(['audit', recording]).out).not.toContain('published secret')
  })

  it('says in one line that the list is missing', () => {
    const { status, out, told } = sidwatch(['audit', recording, '--secrets', join(folder, 'none.txt')])
    expect([status, out]).toEqual([2, ''])
    expect(told).toMatch(/^sidwatch: [^\n]*none\.txt: There is no such file or folder\. Check the name\.\n$/)
  })
})
