import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyOfBytes, bodyOfFormData, bodyOfText, noBody, type SubmittedBody, unreadableBody } from '../../src/traffic/body.ts'
import { readForm } from '../../src/traffic/form.ts'

const legible = { digest: (text: string) => `<${text}>`, loginName: (name: string) => [`<${name}>`] }
const read = (body: SubmittedBody) => readForm(body, legible)
const json = (value: unknown) => bodyOfText(JSON.stringify(value), 'application/json')
const form = (text: string) => bodyOfText(text, 'application/x-www-form-urlencoded')

test.each([
  ['a form', form('user=alice&password=secret&_csrf=0123456789'), 'form', ['user', 'password', '_csrf']],
  ['brackets, encoded', form('user%5Bemail%5D=a%40b.c&user%5Bpassword%5D=x'), 'form', ['user[email]', 'user[password]']],
  [
    'JSON with nesting',
    json({ user: { email: 'a@b.c', password: 'x' }, tags: ['a', 'b'], n: 1 }),
    'json',
    ['user.email', 'user.password', 'tags', 'n'],
  ],
  ['JSON sent as text', bodyOfText('{"password":"x"}', 'text/plain;charset=UTF-8'), 'json', ['password']],
  ['a form sent as text', bodyOfText('a=1&b=2', 'text/plain'), 'form', ['a', 'b']],
  ['broken JSON', bodyOfText('{"password":', 'application/json'), 'unreadable', []],
  ['XML', bodyOfText('<login/>', 'text/xml'), 'unreadable', []],
  ['octets that are no text', bodyOfBytes(new Uint8Array([0xff, 0xfe, 0x00]), null), 'unreadable', []],
  ['octets of JSON', bodyOfBytes(new TextEncoder().encode('{"a":{"b":1}}'), 'application/json'), 'json', ['a.b']],
  ['nothing', noBody, 'none', []],
  ['something unseen', unreadableBody, 'unreadable', []],
  [
    'form data of webRequest',
    bodyOfFormData({ user: ['alice'], password: ['x'], file: [new ArrayBuffer(2)] }),
    'form',
    ['user', 'password', 'file'],
  ],
  [
    'multipart',
    bodyOfText(
      '--B\r\nContent-Disposition: form-data; name="user"\r\n\r\nalice\r\n--B\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\n..\r\n--B--\r\n',
      'multipart/form-data; boundary=B',
    ),
    'multipart',
    ['user', 'f'],
  ],
  ['a name that is a token', form('d41d8cd98f00b204e9800998ecf8427e=1'), 'form', ['{id}']],
  ['keys that are hostile', bodyOfText('{"__proto__":{"password":"x"}}', 'application/json'), 'json', ['__proto__.password']],
] as const)('%s', (_, body, encoding, fields) => {
  const said = read(body)
  expect([said.encoding, said.fields]).toEqual([encoding, fields])
})

test('empty fields are named: an empty password is no attempt', () => {
  expect(read(form('user=alice&password=&a=&a=1')).emptyFields).toEqual(['password'])
  expect(read(json({ password: null, user: '' })).emptyFields).toEqual(['password', 'user'])
})

test.each([
  ['GraphQL operation name', json({ operationName: 'Login', query: 'mutation Login { login { id } }' }), 'Login'],
  ['first operation of a query', json({ query: 'mutation SignIn($a: String) { signIn(a: $a) { id } }' }), 'SignIn'],
  ['first field of an anonymous one', json({ query: 'mutation { logout }' }), 'logout'],
  ['a batch', json([{ operationName: 'Me', query: 'query Me { me }' }]), 'Me'],
  ['JSON-RPC', json({ jsonrpc: '2.0', method: 'user.login', params: { user: 'a', password: 'b' } }), 'user.login'],
  ['a search', json({ query: 'shoes size 9' }), null],
  ['a method that is no call', json({ method: 'card' }), null],
  ['a form', form('operationName=Login'), null],
])('operation of %s', (_, body, operation) => {
  expect(read(body).operation).toBe(operation)
})

test.each([
  ['beside a password', form('username=alice&password=x'), ['<alice>']],
  ['the field and not the button', form('login=Login&username=alice&password=x'), ['<alice>']],
  ['nested', json({ auth: { email: 'alice@example.com', password: 'x' } }), ['<alice@example.com>']],
  ['without a password', form('username=alice'), []],
  ['beside an empty password', form('username=alice&password='), []],
  ['of 1 MB', form(`username=${'a'.repeat(300_000)}&password=x`), []],
])('login name %s', (_, body, loginName) => {
  expect(read(body).loginName).toEqual(loginName)
})

test('values of CSRF fields are echoes, those of passwords never', () => {
  expect(
    read(form('_csrf=abcdefgh%3D&password=hunter2hunter2&token=short&form_token=abcdefghi&new_password=hunter3hunter3')).echoes,
  ).toEqual(['<abcdefgh=>', '<abcdefghi>'])
})

test('at most 64 names of at most 64 characters', () => {
  const { fields } = read(form(Array.from({ length: 300 }, (_, i) => `${'name'.repeat(i % 40)}x${i}=1`).join('&')))
  expect(fields).toHaveLength(64)
  expect(fields.every((name) => name.length <= 64)).toBe(true)
})

test('the inner part of a long name is kept', () => {
  expect(read(json({ variables: { input: { credentials: { registrationDetails: { newUserPassword: 'x' } } } } })).fields[0]).toMatch(
    /newUserPassword$/,
  )
})

test('any text of any type is read, in bounded form', () => {
  const types = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=B', 'text/plain', null]
  const texts = fc.oneof(fc.string(), fc.json(), fc.webQueryParameters())
  fc.assert(
    fc.property(texts, fc.constantFrom(...types), (text, type) => {
      const { fields, echoes } = read(bodyOfText(text, type))
      expect(fields.length <= 64 && echoes.length <= 16 && fields.every((name) => name.length <= 64)).toBe(true)
    }),
  )
})
