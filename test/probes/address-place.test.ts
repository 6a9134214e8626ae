import { describe, expect, it } from 'vitest'
import { type AddressPlace, addressFor, addressWithout } from '../../src/probes/address-place.ts'

const query: AddressPlace = { where: 'query', name: 'PHPSESSID' }
const path: AddressPlace = { where: 'path-parameter', name: 'jsessionid' }
const written = (url: string, inAddress: AddressPlace, id = 'a1') =>
  addressFor(url, [{ key: 'key', digest: '', mayChange: false, value: 'held', inAddress }], [0], new Map([['key', id]]))

describe('an ID in an address', () => {
  it.each([
    ['https://shop.example/a?b=1', query, 'https://shop.example/a?b=1&PHPSESSID=a1'],
    ['https://shop.example/a?PHPSESSID=own', query, 'https://shop.example/a?PHPSESSID=a1'],
    ['https://shop.example/a?b=1', path, 'https://shop.example/a;jsessionid=a1?b=1'],
    ['https://shop.example/a;jsessionid=own', path, 'https://shop.example/a;jsessionid=a1'],
    ['https://shop.example/a;v=2;jsessionid=own', path, 'https://shop.example/a;v=2;jsessionid=a1'],
  ])('of %s', (url, place, expected) => expect(written(url, place)).toBe(expected))

  it('cannot lead to another host, whatever it is', () => {
    for (const id of ['/../..//other.example/', '?#@other.example', '\\\\other.example'])
      for (const place of [query, path]) expect(new URL(written('https://shop.example/a', place, id)).origin).toBe('https://shop.example')
  })

  it.each([
    ['https://shop.example/a?PHPSESSID=own&b=1', query, 'https://shop.example/a?b=1'],
    ['https://shop.example/a;jsessionid=own;v=2', path, 'https://shop.example/a;v=2'],
    ['https://shop.example/a?b=1', path, 'https://shop.example/a?b=1'],
  ])('is taken out of %s', (url, place, expected) => expect(addressWithout(url, place)).toBe(expected))
})
