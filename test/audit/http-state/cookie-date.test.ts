import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCookieDate } from '../../../src/audit/http-state/cookie-date.ts'

const at = (iso: string): number => Date.parse(iso) / 1000

describe('the formats that servers write', () => {
  test.each([
    'Tue, 09 Mar 2027 16:05:30 GMT',
    'Tuesday, 09-Mar-27 16:05:30 GMT',
    'Tue, 09-Mar-2027 16:05:30 GMT',
    'Tue Mar  9 16:05:30 2027',
    'Tue Mar 09 2027 16:05:30 GMT+0000',
    '9 Mar 2027 16:5:30',
    'mar 9 27 16:05:30',
    '2027 March 9 16:05:30',
    '16:05:30 9 MARCH 2027',
    '"Tue, 09 Mar 2027 16:05:30 GMT"',
    '09-märz-x Mar 2027 16:05:30',
    'Tue; 09/Mar/2027 16:05:30.999 UTC',
    '09 Mar 02027 16:05:30',
    '09 Mar 2027 16:05:30 10 Apr 2028 17:06:31',
  ])('%s', (text) => {
    expect(parseCookieDate(text)).toBe(at('2027-03-09T16:05:30Z'))
  })

  test('a time zone says nothing', () => {
    expect(parseCookieDate('Tue, 09 Mar 2027 16:05:30 -0800')).toBe(at('2027-03-09T16:05:30Z'))
  })
})

describe('years', () => {
  test.each([
    { text: '01 Jan 70 00:00:00', date: '1970-01-01T00:00:00Z' },
    { text: '01 Jan 99 00:00:00', date: '1999-01-01T00:00:00Z' },
    { text: '01 Jan 00 00:00:00', date: '2000-01-01T00:00:00Z' },
    { text: '01 Jan 69 00:00:00', date: '2069-01-01T00:00:00Z' },
    { text: 'Mon, 01-Jan-0001 00:00:00 GMT', date: '2001-01-01T00:00:00Z' },
    { text: '01 Jan 1600 00:00:00', date: '1600-01-01T00:00:00Z' },
    { text: 'Fri, 31 Dec 9999 23:59:59 GMT', date: '9999-12-31T23:59:59Z' },
    { text: '29 Feb 2028 12:00:00', date: '2028-02-29T12:00:00Z' },
    { text: '29 Feb 2000 12:00:00', date: '2000-02-29T12:00:00Z' },
  ])('$text', ({ text, date }) => {
    expect(parseCookieDate(text)).toBe(at(date))
  })
})

describe('no date', () => {
  test.each([
    '',
    '0',
    '-1',
    'never',
    '1804608330',
    '2027-03-09T16:05:30Z',
    '09/03/2027 16:05:30',
    'Tue, 09 Mar 2027',
    'Tue, 09 Mar 2027 16:05',
    'Mar 2027 16:05:30',
    '09 2027 16:05:30',
    '09 Mar 16:05:30',
    '09 Mar 2027 24:00:00',
    '09 Mar 2027 16:60:00',
    '09 Mar 2027 16:05:60',
    '00 Mar 2027 16:05:30',
    '32 Mar 2027 16:05:30',
    '31 Apr 2027 16:05:30',
    '29 Feb 2027 16:05:30',
    '29 Feb 2100 16:05:30',
    '009 Mar 2027 16:05:30',
    '9th Mar 2027 16:05:30',
    '09 Mar 2027x 16:05:30',
    '09 Mar 127 16:05:30',
    'Sat, 13 Sep 275760 00:00:00 GMT',
    '09Mar2027 16:05:30',
    '09\u00a0Mar\u00a02027 16:05:30',
  ])('%s', (text) => {
    expect(parseCookieDate(text)).toBeNull()
  })
})

describe('where each browser reads otherwise', () => {
  test.each([
    { text: 'Tue, 09 Mar 2027 16:05:30 -0800', chromium: '2027-03-09T16:05:30Z', firefox: '2027-03-10T00:05:30Z' },
    { text: 'Tue, 09 Mar 2027 16:05:30 PDT', chromium: '2027-03-09T16:05:30Z', firefox: '2027-03-09T23:05:30Z' },
    { text: 'Tue, 09 Mar 2027 16:05:30 GMT+0100', chromium: '2027-03-09T16:05:30Z', firefox: '2027-03-09T15:05:30Z' },
    { text: 'Tue, 09 Mar 2027 16:05:30 PST+0100', chromium: '2027-03-09T16:05:30Z', firefox: '2027-03-10T00:05:30Z' },
    { text: 'Tue, 09 Mar 2027 04:05:30 PM', chromium: '2027-03-09T04:05:30Z', firefox: '2027-03-09T16:05:30Z' },
    { text: 'Tue, 09 Mar 2027 12:05:30am', chromium: null, firefox: '2027-03-09T00:05:30Z' },
    { text: '3/9/2027 16:05:30', chromium: null, firefox: '2027-03-09T16:05:30Z' },
    { text: '27-03-09 16:05:30', chromium: null, firefox: '2009-03-27T16:05:30Z' },
    { text: '99-03-09 16:05:30', chromium: null, firefox: '1999-03-09T16:05:30Z' },
    { text: '31/3/2027', chromium: null, firefox: '2027-03-31T00:00:00Z' },
    { text: '31/31/2027', chromium: null, firefox: null },
    { text: '0/13/9', chromium: null, firefox: null },
    { text: '3/0/2027', chromium: null, firefox: '2027-02-28T00:00:00Z' },
    { text: '2027-03-09T16:05:30Z', chromium: null, firefox: null },
    { text: 'Tue, 09 Mar 2027', chromium: null, firefox: '2027-03-09T00:00:00Z' },
    { text: '09 Mar 2027 24:00:60', chromium: null, firefox: '2027-03-10T00:01:00Z' },
    { text: '31 Feb 2027 00:00:00', chromium: null, firefox: '2027-03-03T00:00:00Z' },
    { text: '09 Mar 2027 16:05 GMT', chromium: null, firefox: '2027-03-09T16:04:44Z' },
    { text: '09 Mar 2027 16:05/', chromium: null, firefox: '2027-03-09T16:05:00Z' },
    { text: '09 Mar 2027 16:05é', chromium: null, firefox: '2027-03-09T16:03:11Z' },
    { text: '09 Mar 2027 16:05:30.999', chromium: '2027-03-09T16:05:30Z', firefox: '2027-03-09T16:05:30Z' },
    { text: '09 Mar 2027 16:05:30x', chromium: null, firefox: '2027-03-09T16:05:30Z' },
    { text: '09 Mar 2027 016:005:030', chromium: '2027-03-09T16:05:30Z', firefox: '2027-03-09T00:00:00Z' },
    { text: '09 Mar 127 16:05:30', chromium: '0127-03-09T16:05:30Z', firefox: null },
    { text: '09 Mar 7 16:05:30', chromium: '2007-03-09T16:05:30Z', firefox: null },
    { text: '09 Mar 32768 16:05:30', chromium: '+032768-03-09T16:05:30Z', firefox: null },
  ])('$text', ({ text, chromium, firefox }) => {
    const read = (date: string | null) => (date === null ? null : at(date))
    expect({ chromium: parseCookieDate(text, 'chromium'), firefox: parseCookieDate(text, 'firefox') }).toEqual({
      chromium: read(chromium),
      firefox: read(firefox),
    })
  })
})

test('every second of the years 1000 to 9999 survives being written and read', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      for (const browser of [undefined, 'chromium', 'firefox'] as const)
        expect(parseCookieDate(date.toUTCString(), browser)).toBe(Math.floor(date.getTime() / 1000))
    }),
  )
})

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const browser of [undefined, 'chromium', 'firefox'] as const) {
        const date = parseCookieDate(text, browser)
        expect(date === null || Number.isSafeInteger(date)).toBe(true)
      }
    }),
  )
})
