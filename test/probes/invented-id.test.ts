import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/audit/value/read-value.ts'
import { inventedLike, unfitness } from '../../src/probes/invented-id.ts'

/** Numbers that repeat, and are no pattern of the ID's. */
function drawing(seed = 7): (below: number) => number {
  let drawn = seed
  return (below) => {
    drawn = (drawn * 75 + 74) % 65_537
    return drawn % below
  }
}

const key = new Uint8Array(32)
const unfit = (value: string) => unfitness(value, readValue(value, key))
const base64url = (text: string) => Buffer.from(text).toString('base64url')

describe('an invented ID', () => {
  it.each([
    ['PHP', '3kq0v9h2m5c8t1b7n4d6f0g2j9', /^[0-9a-v]{26}$/],
    ['32 hexadecimal digits', '9f86d081884c7d659a2feaa0c55ad015', /^[0-9a-f]{32}$/],
    ['Tomcat with its node', 'A3BF4F1B2B0B822CD15D6C15B0F00A08.node12345', /^[0-9A-F]{32}\.node12345$/],
    ['ASP.NET', 'qx3vkz0n1m5wbt4hcyd2jr0p', /^[a-z0-5]{24}$/],
    ['a UUID, with its version', '1b4e28ba-2fa1-41d2-883f-0016d3cca427', /^[0-9a-f]{8}-2fa1-41d2-883f-[0-9a-f]{12}$/],
    ['WebLogic with its servers', `${'aZ3'.repeat(17)}b!-1234567890!987654321`, /^[A-Za-z0-9]{52}!-1234567890!987654321$/],
    ['base64url with separators of its own', 'aB3-x_Yz9kQ-7_mNpR2-Tv', /^[A-Za-z0-9_-]{22}$/],
    ['a prefix', 'sess:9f86d081884c7d659a2feaa0c55ad015', /^sess:[0-9a-f]{32}$/],
  ])('has the shape of this one: %s', (_what, value, shape) => {
    const invented = inventedLike(value, drawing())
    expect(invented).toMatch(shape)
    expect(invented).not.toBe(value)
    expect(unfit(value)).toBeNull()
  })

  it.each([
    ['a number that counts', '10023'],
    ['so short that it could be somebody’s', '9f86d08188'],
    ['a word', 'dark'],
    ['nothing', ''],
  ])('is none where it is like %s', (_what, value) => {
    expect(inventedLike(value, drawing())).toBeNull()
    expect(unfit(value)).toBe('short')
  })

  it.each([
    ['express-session', 's%3A9f86d081884c7d659a2feaa0c55ad015.QfrJcpMvwoBsGWRRSNPAZIROJfUoOlh5ehqMEFpcdZM'],
    ['a JWT', `${base64url('{"alg":"HS256"}')}.${base64url('{"sub":"17"}')}.QfrJcpMvwoBsGWRRSNPAZIROJfUoOlh5ehqMEFpcdZM`],
    ['a Rails session', `${Buffer.from('{"user_id":17,"_rails":1}').toString('base64')}--${'a1'.repeat(20)}`],
  ])('would want the seal of the server: %s', (_what, value) => expect(unfit(value)).toBe('sealed'))

  it('is as long as any value, and differs from it in letters and digits alone', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.nat(), (value, seed) => {
        const invented = inventedLike(value, drawing(seed + 1))
        if (invented === null) return
        expect(invented).toHaveLength(value.length)
        expect(invented.replace(/[A-Za-z0-9]/g, 'x')).toBe(value.replace(/[A-Za-z0-9]/g, 'x'))
      }),
    )
  })
})
