import { fromBase64 } from '../base64.ts'
import { fromHex } from '../hex.ts'
import { hashByLength, joined, sameOctets } from '../keyed-hash.ts'
import { content, type Format, id, known } from '../layer.ts'
import { printableRuns } from '../printable-runs.ts'
import { type Derivation, hmacSeal, type Seal } from '../seal.ts'
import { latin1Text, utf8, utf8Text } from '../utf8.ts'

/** Tornado 2: `2|1:0|10:time|n:name|n:base64|hexadecimal HMAC-SHA-256` over all before the last part. */
export const tornado: Format = (text) => {
  const [, signed = '', time = '', value = '', mac = ''] =
    /^(2\|\d+:\d+\|10:(\d{10})\|\d+:[^|]*\|\d+:([A-Za-z0-9+/=]*)\|)([0-9a-f]{64})$/.exec(text) ?? []
  const signature = fromHex(mac)
  if (signature === null) return null
  const seal = hmacSeal('python', 'sha256', utf8(signed), signature)
  return {
    format: 'tornado',
    kind: 'signed',
    inside: [base64Part(value)],
    selfContained: 'by-content',
    sealBits: 256,
    issuedAt: Number(time),
    seal,
  }
}

/** value `|` time `|` MAC: oauth2-proxy (base64url) and Tornado 1 (hexadecimal SHA-1), both over name, value and time. */
export const timedPipes: Format = (text, { name }) => {
  const [, value = '', time = '', mac = ''] = /^([\w+/=-]+)\|(\d{10})\|([\w-]{43}=?|[0-9a-f]{40})$/.exec(text) ?? []
  const hexadecimal = /^[0-9a-f]{40}$/.test(mac)
  const signature = hexadecimal ? fromHex(mac) : fromBase64(mac)
  if (signature === null) return null
  const seal = hmacSeal('others', hexadecimal ? 'sha1' : 'sha256', utf8(`${name ?? '_oauth2_proxy'}${value}${time}`), signature)
  return {
    format: hexadecimal ? 'tornado' : 'oauth2-proxy',
    kind: 'signed',
    inside: [base64Part(value)],
    selfContained: hexadecimal ? 'by-content' : true,
    sealBits: 8 * signature.length,
    issuedAt: Number(time),
    seal,
  }
}

/** gorilla/securecookie: base64url of `time|base64url|` and 32 octets of HMAC-SHA-256 over name, time and value. */
export const gorilla: Format = (text, { name }) => {
  const octets = /^MT[\w-]{60,}={0,2}$/.test(text) ? fromBase64(text) : null
  if (octets === null) return null
  const body = octets.subarray(0, octets.length - 32)
  const [, time = '', value = ''] = /^(\d{10})\|([\w-]+={0,2})\|$/.exec(latin1Text(body)) ?? []
  const inner = fromBase64(value)
  if (inner === null) return null
  const seal = hmacSeal('others', 'sha256', utf8(`${name ?? ''}|${time}|${value}`), octets.subarray(-32))
  const inside = printableRuns(inner).map((run) => content(run))
  return { format: 'gorilla', kind: 'signed', inside, selfContained: true, sealBits: 256, issuedAt: Number(time), seal }
}

/** Plug and Phoenix: `SFMyNTY.` (or HS384, HS512) payload `.` MAC. Their keys take a thousand iterations: not for the quick list. */
export const plugSigned: Format = (text) => {
  const [, payload = ''] = /^SFM(?:yNTY|zODQ|1MTI)\.([\w-]+)\.[\w-]{43,86}$/.exec(text) ?? []
  const octets = fromBase64(payload)
  if (octets === null) return null
  return {
    format: 'plug-signed',
    kind: 'signed',
    inside: printableRuns(octets).map((run) => content(run)),
    selfContained: true,
    sealBits: 256,
  }
}

/** Bottle: `!` base64 of the MAC `?` base64 of a pickle. */
export const bottle: Format = (text) => {
  const [, mac = '', data = ''] = /^!([A-Za-z0-9+/]{22,88}={0,2})\?([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
  const signature = fromBase64(mac)
  const pickle = fromBase64(data)
  const hash = signature === null ? null : hashByLength(signature.length)
  if (signature === null || pickle === null || hash === null) return null
  const inside = printableRuns(pickle).map((run) => content(run))
  const seal = hmacSeal('python', hash, utf8(data), signature)
  return { format: 'bottle', kind: 'signed', inside, selfContained: true, sealBits: 8 * signature.length, seal }
}

/** Pyramid: base64url of an HMAC-SHA-512 and `[renewed, created, state]`. */
export const pyramid: Format = (text) => {
  const octets = /^[\w-]{96,}$/.test(text) ? fromBase64(text) : null
  const json = octets === null ? null : utf8Text(octets.subarray(64))
  if (octets === null || json === null || !/^\[\d+, ?\d+(?:\.\d+)?, ?\{.*\}\]$/s.test(json)) return null
  const key: Derivation = { label: 'pyramid', key: (secret) => joined(utf8('pyramid.session.'), secret) }
  const seal = hmacSeal('python', 'sha512', octets.subarray(64), octets.subarray(0, 64), key)
  const [, renewed, state = ''] = /^\[(\d+), ?[\d.]+, ?(.*)\]$/s.exec(json) ?? []
  return {
    format: 'pyramid',
    kind: 'signed',
    inside: [content(state)],
    selfContained: true,
    sealBits: 512,
    issuedAt: Number(renewed),
    seal,
  }
}

/** Flask-Login: user id `|` 128 hexadecimal digits of HMAC-SHA-512 over it. */
export const flaskLogin: Format = (text) => {
  const [, user = '', mac = ''] = /^([^|]+)\|([0-9a-f]{128})$/.exec(text) ?? []
  const signature = fromHex(mac)
  if (signature === null) return null
  const seal = hmacSeal('python', 'sha512', utf8(user), signature)
  return { format: 'flask-login', kind: 'signed', inside: [content(user, 'user')], selfContained: true, sealBits: 256, seal }
}

/** NextAuth and Auth.js: token `|` SHA-256 of token and secret. */
export const nextAuthCsrf: Format = (text) => {
  const [, token = '', hash = ''] = /^([0-9a-f]{64})\|([0-9a-f]{64})$/.exec(text) ?? []
  const signature = fromHex(hash)
  if (signature === null) return null
  const message = utf8(token)
  const seal: Seal = {
    group: 'node',
    verifies: (secret, hashing) => sameOctets(hashing.plain('sha256', joined(message, secret)), signature),
  }
  return { format: 'nextauth-csrf', kind: 'signed', inside: [id(token)], selfContained: false, seal }
}

/** Spring Security: base64 of user `:` expiry in milliseconds `:` hash. */
export const springRememberMe: Format = (text) => {
  const octets = /^[A-Za-z0-9+/_=-]{40,}$/.test(text) ? fromBase64(text) : null
  const [, user = '', expiry = ''] =
    /^([^:]{1,128}):(\d{13})(?::[A-Z0-9]{3,8})?:[0-9a-f]{32,128}$/.exec((octets && utf8Text(octets)) ?? '') ?? []
  if (user === '') return null
  const inside = [content(user, 'username'), known(expiry)]
  return {
    format: 'spring-remember-me',
    kind: 'signed',
    inside,
    selfContained: true,
    sealBits: 128,
    expiresAt: Math.floor(Number(expiry) / 1000),
  }
}

function base64Part(value: string) {
  const octets = fromBase64(value)
  const text = octets === null ? null : utf8Text(octets)
  return content(text === null || /[\x00-\x1f]/.test(text) ? value : text)
}
