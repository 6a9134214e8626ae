import { describe, expect, test } from 'vitest'
import { clip, comma, list, percent, span } from '../../src/ui/amounts.ts'
import { portsOf } from '../../src/ui/origins.ts'

describe('amounts', () => {
  test.each([
    [400 * 86_400, '400 days'],
    [86_400, '1 day'],
    [7200, '2 hours'],
    [90, '2 minutes'],
    [0.4, '1 second'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(span(seconds, 'en')).toBe(words)
  })

  test('a probability is a percentage', () => {
    expect(percent(0.95, 'en')).toBe('95%')
  })

  test.each([
    ['en', 'sid, _ga, theme'],
    ['de', 'sid, _ga und theme'],
    ['ja', 'sid、_ga、theme'],
  ])('names one after another in %s: %s', (locale, words) => {
    expect(list(['sid', '_ga', 'theme'], locale)).toBe(words)
  })

  test.each([
    ['en', ', '],
    ['de', ', '],
    ['ja', '、'],
    ['zh-CN', '、'],
  ])('in %s a list is parted by “%s”', (locale, sign) => {
    expect(comma(locale)).toBe(sign)
  })

  test('a long name is cut between characters', () => {
    expect(clip('🍪🍪🍪', 2)).toBe('🍪🍪…')
    expect(clip('short', 64)).toBe('short')
    expect([...clip('x'.repeat(5000), 64)].length).toBe(65)
  })
})

describe('ports', () => {
  test.each([
    ['one server sets, another receives', ['http://localhost:3000'], ['http://localhost:5173'], { set: ':3000', sent: ':5173' }],
    ['one port', ['https://a.example:443'], ['https://a.example:443'], null],
    ['many hosts on one port', ['https://a.example:443'], ['https://b.example:443'], null],
    ['nobody was seen to set it', [], ['http://localhost:3000'], null],
    [
      'no more than four',
      ['http://h:1'],
      ['http://h:1', 'http://h:2', 'http://h:3', 'http://h:4', 'http://h:5'],
      { set: ':1', sent: ':1, :2, :3, :4' },
    ],
  ])('%s', (_, setBy, sentTo, ports) => {
    expect(portsOf(setBy, sentTo)).toEqual(ports)
  })
})
