import { describe, expect, test } from 'vitest'
import { effectiveAttributes } from '../../../src/audit/http-state/effective-attributes.ts'
import { parseSetCookie } from '../../../src/audit/http-state/parse-set-cookie.ts'
import type { Browser } from '../../../src/audit/http-state/stored-cookie.ts'

const effective = (attributes: string, browser?: Browser) => effectiveAttributes(parseSetCookie(`a=1; ${attributes}`).received, browser)

test('no attributes at all', () => {
  expect(effective('')).toEqual({
    domain: null,
    path: null,
    secure: false,
    httpOnly: false,
    sameSite: 'Default',
    sameSiteGiven: 'absent',
    sameSiteWord: null,
    maxAge: null,
    expires: null,
    partitioned: false,
    priority: null,
    repeated: [],
    unknown: [],
    overLong: [],
    notUnderstood: [],
  })
})

const long = 'x'.repeat(1025)
const new2027 = Date.UTC(2027, 0, 1) / 1000

test.each([
  {
    attributes: 'secure; HTTPONLY; Partitioned; Priority=High',
    gives: { secure: true, httpOnly: true, partitioned: true, priority: 'High' },
  },
  { attributes: 'Secure=false; HttpOnly=0', gives: { secure: true, httpOnly: true } },
  { attributes: 'Path=/a; Path=/b', gives: { path: '/b', repeated: ['path'] } },
  { attributes: 'Path=/a; path=', gives: { path: '', repeated: ['path'] } },
  { attributes: `Path=/a; Path=/${long}`, gives: { path: '/a', repeated: ['path'], overLong: ['path'] } },
  { attributes: `Path=/${'x'.repeat(1023)}`, gives: { overLong: [] } },
  { attributes: `SameSite=${long}`, gives: { sameSite: 'Default', sameSiteGiven: 'absent', overLong: ['samesite'] } },
  { attributes: 'Domain=Example.COM', gives: { domain: 'example.com' } },
  { attributes: 'Domain=.example.com', gives: { domain: 'example.com' } },
  { attributes: 'Domain=..example.com', gives: { domain: '.example.com' } },
  { attributes: 'Domain=', gives: { domain: '' } },
  { attributes: 'Domain', gives: { domain: '' } },
  { attributes: 'Domain=.', gives: { domain: '.' } },
  { attributes: 'Domain=example.com; Domain=', gives: { domain: '', repeated: ['domain'] } },
  { attributes: 'SameSite=strict', gives: { sameSite: 'Strict', sameSiteGiven: 'understood', sameSiteWord: 'strict' } },
  { attributes: 'SameSite=LAX', gives: { sameSite: 'Lax', sameSiteGiven: 'understood' } },
  { attributes: 'SameSite=nOnE', gives: { sameSite: 'None', sameSiteGiven: 'understood' } },
  { attributes: 'SameSite=', gives: { sameSite: 'Default', sameSiteGiven: 'invalid', sameSiteWord: '' } },
  { attributes: 'SameSite', gives: { sameSite: 'Default', sameSiteGiven: 'invalid', sameSiteWord: '' } },
  { attributes: 'SameSite=Yes', gives: { sameSite: 'Default', sameSiteGiven: 'invalid', sameSiteWord: 'Yes' } },
  { attributes: 'SameSite="Lax"', gives: { sameSite: 'Default', sameSiteGiven: 'invalid' } },
  { attributes: 'SameSite=Strict; SameSite=Yes', gives: { sameSite: 'Default', sameSiteGiven: 'invalid', repeated: ['samesite'] } },
  { attributes: 'SameSite=Yes; SameSite=None', gives: { sameSite: 'None', repeated: ['samesite'] } },
  { attributes: 'Max-Age=60; Expires=Fri, 01 Jan 2027 00:00:00 GMT', gives: { maxAge: 60, expires: new2027, notUnderstood: [] } },
  { attributes: 'Max-Age=-0', gives: { maxAge: 0 } },
  { attributes: 'Max-Age=-60', gives: { maxAge: -60 } },
  { attributes: 'Max-Age=0060', gives: { maxAge: 60 } },
  { attributes: `Max-Age=${'9'.repeat(400)}`, gives: { maxAge: Number.MAX_SAFE_INTEGER } },
  { attributes: `Max-Age=-${'9'.repeat(400)}`, gives: { maxAge: -Number.MAX_SAFE_INTEGER } },
  { attributes: 'Max-Age=', gives: { maxAge: null, notUnderstood: ['max-age'] } },
  { attributes: 'Max-Age=soon', gives: { maxAge: null, notUnderstood: ['max-age'] } },
  { attributes: 'Max-Age=6e1', gives: { maxAge: null, notUnderstood: ['max-age'] } },
  { attributes: 'Max-Age="60"', gives: { maxAge: null, notUnderstood: ['max-age'] } },
  { attributes: 'Max-Age=60.5', gives: { maxAge: null, notUnderstood: ['max-age'] } },
  { attributes: 'Max-Age=60; Max-Age=soon', gives: { maxAge: null, repeated: ['max-age'], notUnderstood: ['max-age'] } },
  { attributes: 'Expires=soon', gives: { expires: null, notUnderstood: ['expires'] } },
  { attributes: 'MaxAge=60; Same-Site=Lax; MaxAge=70', gives: { maxAge: null, sameSite: 'Default', unknown: ['MaxAge', 'Same-Site'] } },
  { attributes: '__proto__=x; constructor', gives: { unknown: ['__proto__', 'constructor'] } },
])('$attributes', ({ attributes, gives }) => {
  expect(effective(attributes)).toMatchObject(gives)
})

describe('a Max-Age that is no number alone', () => {
  test.each([
    { value: '+60', rfc: null, chromium: 60, firefox: null },
    { value: '-', rfc: null, chromium: null, firefox: -1 },
    { value: '-60x', rfc: null, chromium: null, firefox: -1 },
    { value: '60x', rfc: null, chromium: null, firefox: null },
    { value: '+', rfc: null, chromium: null, firefox: null },
  ])('$value: Chromium $chromium, Firefox $firefox', ({ value, rfc, chromium, firefox }) => {
    expect(effective(`Max-Age=${value}`).maxAge).toBe(rfc)
    expect(effective(`Max-Age=${value}`, 'chromium').maxAge).toBe(chromium)
    expect(effective(`Max-Age=${value}`, 'firefox').maxAge).toBe(firefox)
  })
})
