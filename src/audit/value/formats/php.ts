import { fromBase64 } from '../base64.ts'
import { fromHex } from '../hex.ts'
import { joined, sameOctets } from '../keyed-hash.ts'
import { content, type Format, id, known, type Part } from '../layer.ts'
import { hmacSeal, type Seal } from '../seal.ts'
import { utf8, utf8Text } from '../utf8.ts'

/**
 * Laravel: base64 of `{iv, value, mac, tag}`. By its documented default the plain text is a session id, so it is not self-contained;
 * with SESSION_DRIVER=cookie it would be, and nobody without the key can tell.
 */
export const laravelEncrypted: Format = (text) => {
  if (!text.startsWith('eyJpdiI6')) return null
  const octets = fromBase64(text)
  const json = octets === null ? '' : (utf8Text(octets) ?? '')
  const [, iv, value, mac = ''] = /^\{"iv":"([\w+/=\\]+)","value":"([\w+/=\\]+)","mac":"([0-9a-f]*)"/.exec(json) ?? []
  if (iv === undefined || value === undefined) return null
  const signature = fromHex(mac)
  const layer = { format: 'laravel-encrypted', kind: 'encrypted', inside: [], selfContained: false, sealBits: 256 } as const
  if (signature === null) return layer
  const message = utf8(`${iv}${value}`.replaceAll('\\/', '/'))
  return { ...layer, seal: hmacSeal('others', 'sha256', message, signature) }
}

/** user `|` expiry `|` token `|` HMAC-SHA-256. The token is a session id of its own. */
export const wordpressAuth: Format = (text) => {
  const [, user, expiry, token] = /^([^|]{1,60})\|(\d{10})\|([A-Za-z0-9]{43})\|[0-9a-f]{64}$/.exec(text) ?? []
  if (user === undefined || expiry === undefined || token === undefined) return null
  const inside = [content(user, 'username'), id(token)]
  return { format: 'wordpress', kind: 'signed', inside, selfContained: false, expiresAt: Number(expiry) }
}

/** Yii 2: 64 hexadecimal digits of HMAC-SHA-256 before the serialised pair of name and value. */
export const yiiSigned: Format = (text) => {
  const [, mac = '', data = ''] = /^([0-9a-f]{64})(a:\d+:\{.*\})$/s.exec(text) ?? []
  const signature = fromHex(mac)
  if (signature === null) return null
  const seal = hmacSeal('others', 'sha256', utf8(data), signature)
  return { format: 'yii-signed', kind: 'signed', inside: [content(data)], selfContained: 'by-content', sealBits: 256, seal }
}

/** What PHP's serialize() writes: its strings, keys before values. */
export const phpSerialized: Format = (text) => {
  if (!/^[aOs]:\d+:/.test(text)) return null
  const strings = [...text.matchAll(/[si]:\d*:?(?:"([^"]{0,512})"|(\d+));/g)].map((found) => found[1] ?? found[2] ?? '')
  if (strings.length === 0) return null
  const parts: Part[] = []
  for (let i = 0; i < Math.min(strings.length, 64); i++) {
    const [key = '', value] = strings.slice(i, i + 2)
    if (/^session_?id$/i.test(key) && value !== undefined) parts.push(id(value))
    else if (value !== undefined && /^[A-Za-z_]{2,24}$/.test(key)) parts.push(content(value, key))
    else parts.push(content(key))
  }
  return { format: 'php-serialized', kind: 'structured', inside: parts }
}

/** CodeIgniter 2: a serialised array with `session_id`, then MD5 of it and the key or (from 2.2) HMAC-SHA-1. */
export const codeIgniterSigned: Format = (text) => {
  const [, data, hex = ''] = /^(a:\d+:\{.*session_id.*\})([0-9a-f]{40}|[0-9a-f]{32})$/s.exec(text) ?? []
  const mac = fromHex(hex)
  if (data === undefined || mac === null) return null
  const message = utf8(data)
  const seal: Seal = { group: 'others', verifies: (secret, { plain }) => sameOctets(plain('md5', joined(message, secret)), mac) }
  return {
    format: 'codeigniter-signed',
    kind: 'signed',
    inside: [content(data)],
    selfContained: true,
    sealBits: 128,
    seal: mac.length === 20 ? hmacSeal('others', 'sha1', message, mac) : seal,
  }
}

/** defuse/php-encryption (PrestaShop) by its header, CakePHP's cookies by their prefix (`Cake` in base64). */
export const phpEncrypted: Format = (text) => {
  const format = /^def50200[0-9a-f]{100,}$/.test(text)
    ? 'defuse-encrypted'
    : /^Q2FrZQ==\.[A-Za-z0-9+/=]+$/.test(text)
      ? 'cake-encrypted'
      : null
  return format === null ? null : { format, kind: 'encrypted', inside: [], selfContained: true, sealBits: 256 }
}

const fromCookie: Readonly<Record<string, string>> = { '-': '+', _: '/', '~': '=' }

/** Symfony's signature remember-me: class `:` base64 of the user `:` expiry `:` two MACs, with `+/=` written `-_~`. */
export const symfonyRememberMe: Format = (text) => {
  const [, user = '', expires = '', mac = '', fields = ''] = /^[\w.\\-]+:([\w~-]+):(\d{10}):([\w-]{43}~)([\w-]{43}~)$/.exec(text) ?? []
  const plain = (part: string) => part.replace(/[-_~]/g, (character) => fromCookie[character] ?? character)
  const name = fromBase64(plain(user))
  const signature = fromBase64(plain(mac))
  if (name === null || signature === null) return null
  // kernel.secret signs the hash of the fields as it is written, and the user name decoded.
  const message = utf8(`${fields}:${expires}:${utf8Text(name) ?? ''}`)
  return {
    format: 'symfony-remember-me',
    kind: 'signed',
    inside: [content(utf8Text(name) ?? '', 'username'), known(expires)],
    selfContained: true,
    sealBits: 256,
    expiresAt: Number(expires),
    seal: hmacSeal('others', 'sha256', message, signature),
  }
}
