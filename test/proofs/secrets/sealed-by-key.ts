import { createCipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { octets } from '../../audit/value/samples.ts'
import type { Made } from './made.ts'

const url = (bytes: Buffer | Uint8Array) => Buffer.from(bytes).toString('base64url')
const base64 = (bytes: Buffer) => bytes.toString('base64')
const hmac = (hash: string, key: Buffer, ...pieces: readonly (Buffer | string)[]) =>
  createHmac(hash, key)
    .update(Buffer.concat(pieces.map((piece) => Buffer.from(piece))))
    .digest()

/** Machine keys as administrators make them: 64 octets that sign, 24 that encrypt. */
const validation = octets(64, 'validation')
const decryption = octets(24, 'decryption')

/** IV and four blocks, signed by the key or by the one that .NET 4.5 derives for the purpose. */
function aspNet(hash: string, label: Buffer | null): Buffer {
  const body = octets(80, 'ciphertext')
  const key = label === null ? validation : hmac('sha512', validation, Buffer.of(0, 0, 0, 1), label, Buffer.of(0, 0, 2, 0))
  return Buffer.concat([body, hmac(hash, key, body)])
}

const forms = (hash: string, label: Buffer | null) => aspNet(hash, label).toString('hex').toUpperCase()
const ticket = Buffer.from('FormsAuthentication.Ticket\0')
const owin = Buffer.concat([
  Buffer.from('User.MachineKey.Protect\0'),
  ...['Microsoft.Owin.Security.Cookies.CookieAuthenticationMiddleware', 'ApplicationCookie', 'v1'].flatMap((text) => [
    Buffer.of(text.length),
    Buffer.from(text),
  ]),
])

function ltpa2(key: Buffer): string {
  const text = `u:user\\:defaultRealm/CN=alice,O=example$expire\\:1767607200000%1767607200000%${base64(octets(128, 'signature'))}`
  const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(0, 16))
  return base64(Buffer.concat([cipher.update(text), cipher.final()]))
}

const stretched = (salt: string) => pbkdf2Sync(phrase, salt, 1000, 32, 'sha256')
const phrase = 'a secret_key_base of at least sixty-four octets, as Plug asks for: 01234567'

function xcp(): string {
  const nonce = octets(24, 'nonce')
  const sealed = Buffer.from(
    xchacha20poly1305(stretched('cookie store encryption salt'), nonce, Buffer.from('A128GCM')).encrypt(octets(40)),
  )
  return `XCP.${url(Buffer.concat([nonce, sealed.subarray(-16), sealed.subarray(0, -16)]))}`
}

function wrapped(): string {
  const gcm = (key: Buffer, iv: Buffer, associated: Buffer, text: Buffer) => {
    const cipher = createCipheriv(key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm', key, iv).setAAD(associated)
    return [Buffer.concat([cipher.update(text), cipher.final()]), cipher.getAuthTag()]
  }
  const [key, iv, keyIv] = [octets(16, 'key'), octets(12, 'iv'), octets(12, 'key iv')]
  const sealedKey = gcm(stretched('cookie store encryption salt'), keyIv, stretched('cookie store signing salt'), key)
  return ['A128GCM', Buffer.concat([...sealedKey, keyIv]), iv, ...gcm(key, iv, Buffer.from('A128GCM'), octets(40))]
    .map((part) => url(Buffer.from(part)))
    .join('.')
}

function defuse(key: Buffer): string {
  const salt = octets(32, 'salt')
  const body = Buffer.concat([Buffer.from('def50200', 'hex'), salt, octets(16, 'iv'), octets(48, 'ciphertext')])
  const signing = Buffer.from(hkdfSync('sha256', key, salt, 'DefusePHP|V2|KeyForAuthentication', 32))
  return Buffer.concat([body, hmac('sha256', signing, body)]).toString('hex')
}

/** The library's own text of a key: a header, the key, and SHA-256 over both. */
function keptByDefuse(key: Buffer): string {
  const body = Buffer.concat([Buffer.from('def00000', 'hex'), key])
  return Buffer.concat([body, createHash('sha256').update(body).digest()]).toString('hex')
}

function cake(key: string, salt: string): string {
  const signing = createHash('sha256')
    .update(key + salt)
    .digest('hex')
    .slice(0, 32)
  const body = octets(48, 'ciphertext')
  return `Q2FrZQ==.${base64(Buffer.concat([Buffer.from(hmac('sha256', Buffer.from(signing), body).toString('hex')), body]))}`
}

const key32 = octets(32, 'a key of 32 octets')
const cakeSalt = 'a salt of CakePHP, which is the key as well'

/** Formats whose secret is a key, or whose key a salt of the documentation makes. */
export const sealedByKey: readonly Made[] = [
  { of: 'ASP.NET until 4.0, SHA-1', value: forms('sha1', null), secret: validation },
  { of: 'ASP.NET until 4.0, SHA-256', value: forms('sha256', null), secret: validation },
  { of: 'ASP.NET from 4.5 on, SHA-256', value: forms('sha256', ticket), secret: validation },
  { of: 'ASP.NET from 4.5 on, SHA-512', value: forms('sha512', ticket), secret: validation },
  { of: 'ASP.NET, both keys in a line', value: forms('sha1', null), secret: `${validation.toString('hex')},${decryption.toString('hex')}` },
  {
    of: 'ASP.NET Identity under OWIN',
    value: url(aspNet('sha256', owin)),
    secret: validation,
    beside: { name: '.AspNet.ApplicationCookie' },
  },
  { of: 'LtpaToken2', value: ltpa2(octets(16, 'shared key')), secret: octets(16, 'shared key'), beside: { name: 'LtpaToken2' } },
  { of: 'Plug with XChaCha20-Poly1305', value: xcp(), secret: phrase },
  { of: 'Plug with a wrapped key', value: wrapped(), secret: phrase },
  { of: 'defuse/php-encryption, the key', value: defuse(key32), secret: key32 },
  { of: 'defuse/php-encryption, the key as it is kept', value: defuse(key32), secret: keptByDefuse(key32) },
  { of: 'CakePHP, one secret for both', value: cake(cakeSalt, cakeSalt), secret: cakeSalt },
  {
    of: 'CakePHP, key and salt with a tab between them',
    value: cake('the key of CakePHP', 'its salt'),
    secret: 'the key of CakePHP\tits salt',
  },
]
