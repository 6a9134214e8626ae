import { createCipheriv, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Beside } from '../../../src/audit/value/read-value.ts'
import { fastHashing } from '../../../src/proofs/secrets/fast-hashing.ts'
import { trialsOf } from '../../../src/proofs/secrets/trial.ts'
import { octets } from '../../audit/value/samples.ts'
import type { Made } from './made.ts'
import { sealedByKey } from './sealed-by-key.ts'

const url = (text: string | Buffer) => Buffer.from(text).toString('base64url')
const plain = (text: string | Buffer) => Buffer.from(text).toString('base64')
const content = Buffer.from('{"user":"alice"}')
const secret = 'a secret of at least 64 octets, which rack-session asks for: 0123456789'
const key16 = octets(16, 'a key of 16 octets')

function gcm(key: Buffer, iv: Buffer, associated: Buffer) {
  const cipher = createCipheriv(`aes-${8 * key.length}-gcm` as 'aes-256-gcm', key, iv)
  cipher.setAAD(associated)
  const sealed = Buffer.concat([cipher.update(content), cipher.final()])
  return { sealed, tag: cipher.getAuthTag() }
}

function auth0(): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'JWE CEK', 32))
  const header = url('{"alg":"dir","enc":"A256GCM"}')
  const { sealed, tag } = gcm(key, octets(12), Buffer.from(header))
  return `${header}..${url(octets(12))}.${url(sealed)}.${url(tag)}`
}

function rack(version: 1 | 2, purpose: string): string {
  const salt = octets(32, 'salt')
  if (version === 1) {
    const body = Buffer.concat([Buffer.of(1), salt, octets(16), octets(64, 'ciphertext')])
    const mac = createHmac('sha256', Buffer.from(secret).subarray(32)).update(body).update(purpose).digest()
    return url(Buffer.concat([body, mac]))
  }
  const key = createHmac('sha256', Buffer.from(secret).subarray(0, 32)).update(salt).digest()
  const begin = Buffer.concat([Buffer.of(2), salt])
  const { sealed, tag } = gcm(key, octets(12), Buffer.concat([begin, Buffer.from(purpose)]))
  return plain(Buffer.concat([begin, octets(12), tag, sealed]))
}

function shiroCbc(): string {
  const cipher = createCipheriv('aes-128-cbc', key16, octets(16))
  const object = Buffer.concat([Buffer.from('aced0005', 'hex'), octets(60, 'object')])
  return plain(Buffer.concat([octets(16), cipher.update(object), cipher.final()]))
}

function shiroGcm(): string {
  const { sealed, tag } = gcm(key16, octets(16), Buffer.alloc(0))
  return plain(Buffer.concat([octets(16), sealed, tag]))
}

function iron(iterations: number): string {
  const signed = `Fe26.2*1*${octets(32, 'salt').toString('hex')}*${url(octets(16, 'iv'))}*${url(octets(64, 'ct'))}*`
  const salt = octets(32, 'mac salt').toString('hex')
  const mac = createHmac('sha256', pbkdf2Sync(secret, salt, iterations, 32, 'sha1'))
    .update(signed)
    .digest()
  return `${signed}*${salt}*${url(mac)}~2`
}

const rackNamed: Beside = { name: 'rack.session' }
const shiro: Beside = { name: 'rememberMe' }

/** Formats that the vectors of others do not cover, made here with OpenSSL. */
const made: readonly Made[] = [
  { of: 'auth0/nextjs-auth0', value: auth0(), secret },
  { of: 'rack-session, first version', value: rack(1, ''), secret, beside: rackNamed },
  { of: 'rack-session, first version with its purpose', value: rack(1, 'rack.session'), secret, beside: rackNamed },
  { of: 'rack-session, second version', value: rack(2, ''), secret, beside: rackNamed },
  { of: 'rack-session, second version with its purpose', value: rack(2, 'rack.session'), secret, beside: rackNamed },
  { of: 'Shiro with CBC', value: shiroCbc(), secret: key16, beside: shiro },
  { of: 'Shiro with GCM', value: shiroGcm(), secret: key16, beside: shiro },
  { of: 'iron with one iteration', value: iron(1), secret },
  { of: 'iron with 8192 iterations', value: iron(8192), secret },
]

describe('a sealed value opens with its secret alone', () => {
  const hashing = fastHashing()
  it.each([...made, ...sealedByKey])('$of', ({ value, secret: known, beside }) => {
    const trials = trialsOf(value, beside)
    const opens = (asked: Buffer) => trials.some((trial) => trial.fits(asked, hashing))
    const right = Buffer.from(known)
    // Some formats take the beginning of a secret, some its end.
    const wrong = Buffer.from(right.map((octet, i) => octet ^ (i === 3 || i === right.length - 1 ? 1 : 0)))
    expect([opens(right), opens(wrong), opens(Buffer.concat([Buffer.from('x'), right])), opens(Buffer.alloc(0))]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
