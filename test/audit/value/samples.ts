import { createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { deflateSync, gzipSync } from 'node:zlib'
import type { Beside } from '../../../src/audit/value/read-value.ts'

type Hash = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512'

export const key = new Uint8Array(32).fill(7)

const hmac = (hash: Hash, secret: string | Buffer, message: string | Buffer) => createHmac(hash, secret).update(message).digest()
const unpadded = (octets: Buffer) => octets.toString('base64').replace(/=+$/, '')
const url = (text: string | Buffer) => Buffer.from(text).toString('base64url')
const plain = (text: string | Buffer) => Buffer.from(text).toString('base64')

/** Octets that look random and are the same in every run. */
export function octets(length: number, seed = 'seed'): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, i) => createHash('sha512').update(`${seed} ${i}`).digest())
  return Buffer.concat(blocks).subarray(0, length)
}

export const sessionId = url(octets(24))
export const hexId = octets(16).toString('hex')
const issued = 1_700_000_000

export function express(id: string, secret: string): string {
  return `s%3A${encodeURIComponent(`${id}.${unpadded(hmac('sha256', secret, id))}`)}`
}

export function jwt(claims: object, secret: string, hash: 'sha256' | 'sha384' | 'sha512' = 'sha256'): string {
  const signed = `${url(JSON.stringify({ alg: `HS${hash.slice(3)}`, typ: 'JWT' }))}.${url(JSON.stringify(claims))}`
  return `${signed}.${url(hmac(hash, secret, signed))}`
}

function flask(payload: string, secret: string): string {
  const time = Buffer.from([0x65, 0x53, 0xf1, 0x00])
  const signed = `${payload}.${url(time)}`
  return `${signed}.${url(hmac('sha1', hmac('sha1', secret, 'cookie-session'), signed))}`
}

function concatKey(hash: Hash, salt: string, secret: string): Buffer {
  return createHash(hash).update(`${salt}signer${secret}`).digest()
}

function starlette(payload: string, secret: string): string {
  const signed = `${plain(payload)}.${url(Buffer.from([0x65, 0x53, 0xf1, 0x00]))}`
  return `${signed}.${url(hmac('sha1', concatKey('sha1', 'itsdangerous.Signer', secret), signed))}`
}

function django(payload: string, secret: string): string {
  const signed = `${url(payload)}:1r31eq`
  return `${signed}:${url(hmac('sha256', concatKey('sha256', 'django.contrib.sessions.backends.signed_cookies', secret), signed))}`
}

function flaskSession(id: string, secret: string): string {
  return `${id}.${url(hmac('sha1', hmac('sha1', secret, 'flask-session'), id))}`
}

function iron(password: string): string {
  const signed = `Fe26.2*1*${octets(32, 'salt').toString('hex')}*${url(octets(16, 'iv'))}*${url(octets(64, 'ct'))}*1900000000000`
  const salt = octets(32, 'mac salt').toString('hex')
  const derived = pbkdf2Sync(password, salt, 1, 32, 'sha1')
  return `${signed}*${salt}*${url(hmac('sha256', derived, signed))}~2`
}

function clientSessions(secret: string): string {
  const [iv, ciphertext, created, duration] = [octets(16, 'iv'), octets(48, 'ct'), '1700000000000', '86400000']
  const signed = Buffer.concat([iv, Buffer.from('.'), ciphertext, Buffer.from(`.${created}.${duration}`)])
  const mac = hmac('sha256', hmac('sha256', secret, 'cookiesession-signature'), signed)
  return [url(iv), url(ciphertext), created, duration, url(mac)].join('.')
}

function tornado(secret: string): string {
  const signed = '2|1:0|10:1700000000|4:user|8:YWxpY2U=|'
  return `${signed}${hmac('sha256', secret, signed).toString('hex')}`
}

function gorilla(name: string, secret: string): string {
  const body = url(Buffer.concat([octets(4), Buffer.from('user_id'), octets(12)]))
  const mac = hmac('sha256', secret, `${name}|${issued}|${body}`)
  return Buffer.concat([Buffer.from(`${issued}|${body}|`), mac])
    .toString('base64')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

function laravel(key: string): string {
  const [iv, value] = [plain(octets(16, 'iv')), plain(octets(96, 'value'))]
  const mac = hmac('sha256', key, iv + value).toString('hex')
  return encodeURIComponent(plain(JSON.stringify({ iv, value, mac, tag: '' })))
}

function symfony(secret: string): string {
  const cookie = (octetsOf: Buffer) => octetsOf.toString('base64').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '~')
  const fields = cookie(octets(32, 'fields'))
  const mac = hmac('sha256', secret, `${fields}:1900000000:alice`)
  return encodeURIComponent(`App.Entity.User:${cookie(Buffer.from('alice'))}:1900000000:${cookie(mac)}${fields}`)
}

function pyramid(secret: string): string {
  const json = '[1700000000, 1700000000.25, {"user": "alice"}]'
  return url(Buffer.concat([hmac('sha512', `pyramid.session.${secret}`, json), Buffer.from(json)]))
}

function adonis(secret: string): string {
  const data = url(JSON.stringify({ message: sessionId, purpose: 'adonis-session' }))
  const key = createHash('sha256').update(secret).digest()
  return `s%3A${data}.${url(hmac('sha256', key, data).toString('hex'))}`
}

function authJs(secret: string): string {
  const salt = 'authjs.session-token'
  const key = Buffer.from(hkdfSync('sha256', secret, salt, `Auth.js Generated Encryption Key (${salt})`, 64))
  const kid = createHash('sha512')
    .update(`{"k":"${url(key)}","kty":"oct"}`)
    .digest('base64url')
  const header = url(JSON.stringify({ alg: 'dir', enc: 'A256CBC-HS512', kid }))
  return `${header}..${url(octets(16))}.${url(octets(80))}.${url(octets(32))}`
}

function betterAuthCache(secret: string): string {
  const session = { session: { userId: 'u1', token: sessionId }, user: { email: 'alice@example.com' }, updatedAt: 1, version: '1' }
  const signature = url(hmac('sha256', secret, JSON.stringify({ ...session, expiresAt: 1_900_000_000_000 })))
  return url(JSON.stringify({ session, expiresAt: 1_900_000_000_000, signature }))
}

function authTkt(hash: 'md5' | 'sha512', secret: string, tokens: string): string {
  const digest = (message: Buffer) => createHash(hash).update(message).digest('hex')
  const signed = [Buffer.from('000000006553f100', 'hex'), Buffer.from(`${secret}alice\0${tokens.replace('!', '')}\0data`)]
  return `${digest(Buffer.from(digest(Buffer.concat(signed)) + secret))}6553f100alice!${tokens}data`
}

function peopleSoft(password: string): string {
  const user = Buffer.from('ALICE', 'utf16le')
  const inside = Buffer.concat([octets(20), Buffer.from([user.length]), user, octets(30)])
  const mac = createHash('sha1')
    .update(Buffer.concat([inside, Buffer.from(password, 'utf16le')]))
    .digest()
  return plain(Buffer.concat([octets(44), mac, octets(12), deflateSync(inside)]))
}

function fernet(signingKey: Buffer): string {
  const message = Buffer.concat([Buffer.from([0x80, 0, 0, 0, 0, 0x65, 0x53, 0xf1, 0]), octets(48)])
  return url(Buffer.concat([message, hmac('sha256', signingKey, message)]))
}

function codeIgniter(macOf: (data: string) => string): string {
  const data = `a:1:{s:10:"session_id";s:32:"${hexId}";}`
  return encodeURIComponent(data + macOf(data))
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex')

const marshal = Buffer.concat([Buffer.from([4, 8]), Buffer.from(`{\x06I"\x0fsession_id\x06:\x06EFI"\x25${hexId}`, 'latin1')])
const yiiData = `a:2:{i:0;s:9:"_identity";i:1;s:14:"[1,"k",2592000]";}`.replace('"k"', 'k')
const uuid = '3f2b8c1e-9a4d-4e6f-8b2a-1c5d7e9f0a3b'
const koaJson = plain(JSON.stringify({ user: 'alice', _expire: 1_900_000_000_000, _maxAge: 86_400_000 }))
const nextCsrf = octets(32, 'csrf').toString('hex')

export interface Sample {
  /** the format that must be among those taken off */
  readonly format: string
  readonly value: string
  readonly beside?: Beside
  /** id of the known secret */
  readonly secret?: string
  readonly kind: string
  readonly selfContained: boolean
  /** the identifier inside, where it is one */
  readonly id?: string
  readonly meanings?: readonly string[]
}

const named = (name: string, signature?: string): Beside => (signature === undefined ? { name } : { name, signature })
const signed = { kind: 'signed', selfContained: true } as const
const sealed = { kind: 'encrypted', selfContained: true } as const
const identified = { kind: 'signed', selfContained: false } as const
const object = { kind: 'structured', selfContained: true } as const
const address = { kind: 'structured', selfContained: false, meanings: ['ip-address'] } as const
const opaque = { kind: 'opaque', selfContained: false } as const

/** One value of each format, made here from the format's definition. */
export const samples: readonly Sample[] = [
  { format: 'express-signed', value: express(sessionId, 'keyboard cat'), secret: 'express-keyboard-cat', ...identified, id: sessionId },
  { format: 'express-signed', value: express('alice', 'never published, 5de2'), ...signed },
  {
    format: 'express-json',
    value: `j%3A${encodeURIComponent('{"user":"alice"}')}`,
    kind: 'structured',
    selfContained: false,
    meanings: ['user-name'],
  },
  {
    format: 'adonis-signed',
    value: `s%3A${url(JSON.stringify({ message: sessionId, purpose: 'adonis-session' }))}.${url(octets(32))}`,
    ...identified,
  },
  { format: 'adonis-signed', value: adonis('secret'), secret: 'sample-secret', ...identified, id: sessionId },
  {
    format: 'value-signed',
    value: `${sessionId}.${unpadded(hmac('sha256', 'my-secret', sessionId))}`,
    secret: 'fastify-cookie-readme',
    ...identified,
    id: sessionId,
  },
  {
    format: 'value-signed-padded',
    value: encodeURIComponent(`${sessionId}.${plain(hmac('sha256', 'better-auth-secret-12345678901234567890', sessionId))}`),
    secret: 'better-auth-default',
    ...identified,
    id: sessionId,
  },
  {
    format: 'keygrip',
    value: uuid,
    beside: named('koa.sess', url(hmac('sha1', 'some secret hurr', `koa.sess=${uuid}`))),
    secret: 'koa-session-readme',
    ...identified,
  },
  { format: 'koa-session', value: koaJson, ...signed, meanings: ['user-name', 'time'] },
  {
    format: 'jwt',
    value: jwt({ sub: '1', role: 'admin', iat: issued }, 'secret'),
    secret: 'sample-secret',
    kind: 'jwt',
    selfContained: true,
    meanings: ['role', 'time'],
  },
  {
    format: 'jwt',
    value: jwt({ sub: '1', email: 'alice@example.com' }, 'never published, 5de2', 'sha512'),
    kind: 'jwt',
    selfContained: true,
    meanings: ['email'],
  },
  { format: 'jwt', value: `Bearer%20${jwt({ sid: uuid }, 'x')}`, kind: 'jwt', selfContained: true, id: uuid },
  { format: 'jwe', value: authJs('changeme'), beside: named('authjs.session-token.0'), secret: 'sample-secret', ...sealed },
  { format: 'jwe', value: `${url('{"alg":"dir","enc":"A256GCM"}')}..${url(octets(12))}.${url(octets(80))}.${url(octets(16))}`, ...sealed },
  { format: 'flask', value: flask(url('{"user_id":1}'), 'dev'), secret: 'flask-docs', ...signed },
  { format: 'starlette', value: starlette('{"user_id": 1}', 'secret'), secret: 'sample-secret', ...signed },
  { format: 'django-signed', value: django('{"_auth_user_id":"1"}', 'changeme'), secret: 'sample-secret', ...signed },
  { format: 'flask-session', value: flaskSession(sessionId, 'secret'), secret: 'sample-secret', ...identified, id: sessionId },
  { format: 'iron', value: iron('complex_password_at_least_32_characters_long'), secret: 'iron-session-readme', ...sealed },
  { format: 'client-sessions', value: clientSessions('blargadeeblargblarg'), secret: 'client-sessions-readme', ...sealed },
  { format: 'tornado', value: tornado('__TODO:_GENERATE_YOUR_OWN_RANDOM_VALUE_HERE__'), secret: 'tornado-docs', ...signed },
  {
    format: 'gorilla',
    value: gorilla('session-name', 'something-very-secret'),
    beside: named('session-name'),
    secret: 'gorilla-readme',
    ...signed,
  },
  { format: 'laravel-encrypted', value: laravel('SomeRandomString'), secret: 'laravel-default', kind: 'encrypted', selfContained: false },
  {
    format: 'symfony-remember-me',
    value: symfony('ThisTokenIsNotSoSecretChangeIt'),
    secret: 'symfony-default',
    ...signed,
    meanings: ['user-name'],
  },
  { format: 'pyramid', value: pyramid('itsaseekreet'), secret: 'pyramid-docs', ...signed, meanings: ['user-name'] },
  {
    format: 'marshal-signed',
    value: encodeURIComponent(`${plain(marshal)}--${hmac('sha1', 'change_me', plain(marshal)).toString('hex')}`),
    secret: 'rack-docs',
    ...identified,
    id: hexId,
  },
  {
    format: 'mojolicious',
    value: `${plain('{"user":"alice","expires":1900000000}ZZZZ').replaceAll('=', '-')}--${hmac('sha256', 'my_app', `mojolicious=${plain('{"user":"alice","expires":1900000000}ZZZZ').replaceAll('=', '-')}`).toString('hex')}`,
    beside: named('mojolicious'),
    secret: 'mojolicious-moniker',
    ...signed,
    meanings: ['user-name', 'time'],
  },
  {
    format: 'yii-signed',
    value: encodeURIComponent(hmac('sha256', 'secret', yiiData).toString('hex') + yiiData),
    secret: 'sample-secret',
    ...signed,
  },
  {
    format: 'rails-signed',
    value: `${plain('{"_rails":{"message":"IjEi","exp":null,"pur":"cookie.user_id"}}')}--${octets(20).toString('hex')}`,
    ...signed,
  },
  { format: 'rails-encrypted', value: encodeURIComponent(`${plain(octets(120))}--${plain(octets(12))}--${plain(octets(16))}`), ...sealed },
  { format: 'rails-cbc', value: `${plain(`${plain(octets(64))}--${plain(octets(16))}`)}--${octets(20).toString('hex')}`, ...sealed },
  { format: 'rack-encrypted', value: url(Buffer.concat([Buffer.from([1]), octets(150)])), ...sealed },
  { format: 'rack-encrypted', value: plain(Buffer.concat([Buffer.from([2]), octets(150)])), beside: named('rack.session'), ...sealed },
  {
    format: 'ring-encrypted',
    value: `${plain(octets(64))}--${plain(hmac('sha256', 'a 16-byte secret', octets(64)))}`,
    secret: 'ring-docs',
    ...sealed,
  },
  {
    format: 'plug-signed',
    value: `SFMyNTY.${url(Buffer.concat([Buffer.from([0x83, 0x74, 0, 0, 0, 1]), Buffer.from('user')]))}.${url(octets(32))}`,
    ...signed,
  },
  { format: 'plug-encrypted', value: `XCP.${url(octets(90))}`, ...sealed },
  {
    format: 'oauth2-proxy',
    value: `${url('opaque')}|${issued}|${url(hmac('sha256', 'secret', `_oauth2_proxy${url('opaque')}${issued}`))}=`,
    beside: named('_oauth2_proxy'),
    secret: 'sample-secret',
    ...signed,
  },
  {
    format: 'bottle',
    value: `"!${plain(hmac('sha256', 'some-secret-key', plain(marshal)))}?${plain(marshal)}"`,
    secret: 'bottle-docs',
    ...signed,
  },
  {
    format: 'flask-login',
    value: `alice|${hmac('sha512', 'secret', 'alice').toString('hex')}`,
    secret: 'sample-secret',
    ...signed,
    meanings: ['user-name'],
  },
  { format: 'auth-tkt', value: `${octets(64).toString('hex')}6553f100alice!user!`, ...signed, meanings: ['user-name'] },
  {
    format: 'auth-tkt',
    value: `${octets(64).toString('hex')}6553f100${plain('alice')}!userid_type:b64unicode`,
    ...signed,
    meanings: ['user-name'],
  },
  { format: 'auth-tkt', value: authTkt('md5', 'seekrit', 'admin!'), secret: 'pyramid-docs', ...signed, meanings: ['user-name'] },
  { format: 'auth-tkt', value: `"${authTkt('sha512', 'secret', '')}"`, secret: 'sample-secret', ...signed, meanings: ['user-name'] },
  {
    format: 'ps-token',
    value: peopleSoft('password'),
    beside: named('PS_TOKEN'),
    secret: 'sample-secret',
    ...signed,
    meanings: ['user-name'],
  },
  {
    format: 'nextauth-csrf',
    value: `${nextCsrf}%7C${createHash('sha256').update(`${nextCsrf}changeme`).digest('hex')}`,
    secret: 'sample-secret',
    ...identified,
    id: nextCsrf,
  },
  {
    format: 'spring-remember-me',
    value: plain(`alice:1900000000000:SHA256:${octets(32).toString('hex')}`),
    ...signed,
    meanings: ['user-name'],
  },
  {
    format: 'wordpress',
    value: `alice%7C1900000000%7C${'Ab3'.repeat(14)}x%7C${octets(32).toString('hex')}`,
    ...identified,
    id: `${'Ab3'.repeat(14)}x`,
    meanings: ['user-name'],
  },
  { format: 'fernet', value: fernet(octets(16, 'unknown')), ...sealed },
  { format: 'fernet', value: fernet(Buffer.from('Thirty  two  len')), secret: 'aiohttp-session-docs', ...sealed },
  { format: 'data-protection', value: `CfDJ8${url(octets(120))}`, ...sealed },
  { format: 'secretbox', value: encodeURIComponent(`${plain(octets(40))};${plain(octets(24))}`), ...sealed },
  { format: 'forms-ticket', value: octets(96).toString('hex').toUpperCase(), ...sealed },
  { format: 'defuse-encrypted', value: `def50200${octets(100).toString('hex')}`, ...sealed },
  { format: 'cake-encrypted', value: `Q2FrZQ%3D%3D.${encodeURIComponent(plain(octets(80)))}`, ...sealed },
  {
    format: 'codeigniter-signed',
    value: encodeURIComponent(`a:1:{s:10:"session_id";s:32:"${hexId}";}${octets(16).toString('hex')}`),
    ...signed,
  },
  { format: 'codeigniter-signed', value: codeIgniter((data) => md5(`${data}secret`)), secret: 'sample-secret', ...signed },
  {
    format: 'codeigniter-signed',
    value: codeIgniter((data) => hmac('sha1', 'your_encryption_key', data).toString('hex')),
    secret: 'codeigniter-sample',
    ...signed,
  },
  {
    format: 'slash-signed',
    value: `${sessionId}/${hmac('sha256', 'secret', sessionId).toString('hex')}`,
    secret: 'sample-secret',
    ...identified,
    id: sessionId,
  },
  { format: 'signed-json', value: plain(JSON.stringify({ sessionid: hexId, sign: octets(32).toString('hex') })), ...identified, id: hexId },
  {
    format: 'better-auth-cache',
    value: url(JSON.stringify({ session: { userId: 'u1', token: sessionId }, expiresAt: 1_900_000_000_000, signature: url(octets(32)) })),
    ...signed,
  },
  { format: 'better-auth-cache', value: betterAuthCache('secret'), secret: 'sample-secret', ...signed, meanings: ['email', 'time'] },
  {
    format: 'base64-prefix',
    value: `base64-${url(JSON.stringify({ access_token: jwt({ sub: '1' }, 'x'), refresh_token: 'abcdefghijkl' }))}`,
    kind: 'structured',
    selfContained: true,
  },
  {
    format: 'json-cut',
    value: `base64-${url('{"access_token":"abc","user":"alice","more":"cut in the mid').slice(0, -3)}`,
    kind: 'structured',
    selfContained: true,
    meanings: ['user-name'],
  },
  { format: 'json', value: plain('{"userId":1}'), kind: 'structured', selfContained: true },
  { format: 'query', value: `user=alice&sid=${hexId}`, kind: 'structured', selfContained: false, meanings: ['user-name'], id: hexId },
  {
    format: 'php-serialized',
    value: encodeURIComponent(`a:1:{s:10:"session_id";s:32:"${hexId}";}`),
    kind: 'structured',
    selfContained: false,
    id: hexId,
  },
  {
    format: 'deflated',
    value: url(deflateSync('{"user_name":"alice","_fresh":true}')),
    kind: 'structured',
    selfContained: true,
    meanings: ['user-name'],
  },
  {
    format: 'deflated',
    value: plain(gzipSync(JSON.stringify({ email: 'alice@example.com' }))),
    kind: 'structured',
    selfContained: true,
    meanings: ['email'],
  },
  {
    format: 'flask',
    value: flask(`.${url(deflateSync(JSON.stringify({ username: 'alice', _flashes: Array.from({ length: 9 }, () => 'again') })))}`, 'dev'),
    secret: 'flask-docs',
    ...signed,
    meanings: ['user-name', 'session-data'],
  },
  {
    format: 'deflated',
    value: 'eJyrVopPLC3JiC8tTi2Kz0xRslIyVNJBFktKTM5OzQNJpGQl5qXn6yXn55UUZSbpgZToQWWL9XzzU1JzUnWUDMAiOSBhI6VaAAuMHqM',
    kind: 'structured',
    selfContained: true,
  },
  {
    format: 'base32',
    value: 'MFWGSY3FIBSXQYLNOBWGKLTDN5WQ====',
    kind: 'text',
    selfContained: false,
    meanings: ['email'],
  },
  {
    format: 'quoted-printable',
    value: `user=3Dalice&sid=3D${hexId}`,
    kind: 'structured',
    selfContained: false,
    id: hexId,
    meanings: ['user-name'],
  },
  { format: 'bigip-address', value: '1677787402.36895.0000', ...address },
  { format: 'bigip-address', value: 'rd5o00000000000000000000ffff0a01018co80', ...address },
  { format: 'bigip-address', value: 'vi20010112000000000000000000000030.20480', ...address },
  { format: 'netscaler-address', value: 'ffffffff50effd8445525d5f4f58455e445a4a423660', ...address },
  {
    format: 'java-serialized',
    value: plain(Buffer.concat([Buffer.from('aced00057372000e', 'hex'), Buffer.from('java.util.User')])),
    ...object,
  },
  {
    format: 'dotnet-binary',
    value: plain(Buffer.concat([Buffer.from('0001000000ffffffff01000000', 'hex'), Buffer.from('System.User')])),
    ...object,
  },
  { format: 'dotnet-state', value: plain(Buffer.concat([Buffer.from('ff01320c', 'hex'), Buffer.from('user name in a view')])), ...object },
  { format: 'ruby-marshal', value: plain(marshal), ...object },
  { format: 'python-pickle', value: 'gAWVFQAAAAAAAACMB2FjY291bnSUjAVhbGljZZSGlC4=', ...object },
  {
    format: 'paseto',
    value: `v4.public.${url(Buffer.concat([Buffer.from('{"sub":"1","role":"admin"}'), octets(64)]))}.${url('{"kid":"1"}')}`,
    ...signed,
    meanings: ['role'],
  },
  { format: 'paseto', value: `v4.local.${url(octets(120))}`, ...sealed },
  { format: 'hex', value: Buffer.from('alice@example.com').toString('hex'), kind: 'text', selfContained: false, meanings: ['email'] },
  { format: 'base64', value: plain('alice@example.com'), kind: 'text', selfContained: false, meanings: ['email'] },
  { format: 'concatenated', value: `17%7C${hexId}`, ...opaque },
  { format: 'quoted', value: `"${hexId}"`, ...opaque, id: hexId },
  { format: 'tomcat', value: `${hexId.toUpperCase()}.node1`, ...opaque, id: hexId.toUpperCase() },
  { format: 'jetty', value: 'node01a2b3c4d5e6f7g8h9i0jk1l2m3n4.node0', ...opaque },
  { format: 'weblogic', value: `${url(octets(39))}!-123456789!987654321`, ...opaque, id: url(octets(39)) },
  { format: 'websphere', value: `0000${url(octets(18)).slice(0, 23)}:1a2b3c4d`, ...opaque, id: url(octets(18)).slice(0, 23) },
  { format: 'node-suffix', value: `${url(octets(30))}.worker1`, ...opaque, id: url(octets(30)) },
  { format: 'uuid-v4', value: plain(uuid), ...opaque, id: uuid },
  { format: 'pieces', value: 'sess-00001002', ...opaque },
]
