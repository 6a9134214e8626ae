import { createHmac } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { scanJar } from '../../src/browser/jar-scan.ts'
import { traitsReader } from '../../src/browser/traits-reader.ts'

const session = Buffer.from(JSON.stringify({ user: 'alice', _expire: 1_900_000_000_000, _maxAge: 86_400_000 })).toString('base64')
// From the documentation of koa-session: https://github.com/koajs/session#example
const signature = createHmac('sha1', 'some secret hurr').update(`koa.sess=${session}`).digest('base64url')
let path = '/'

function cookie(name: string, value: string, path = '/') {
  return { name, value, domain: 'shop.test', hostOnly: true, path, secure: true, httpOnly: true, sameSite: 'lax', storeId: '0' }
}

const whole = `base64-${Buffer.from(JSON.stringify({ rest: 'x'.repeat(3_000), user: { email: 'alice@shop.test' } })).toString('base64url')}`

vi.mock('../../src/browser/api.ts', () => ({
  browser: {
    cookies: {
      getAll: async () => [
        cookie('koa.sess', session),
        cookie('koa.sess.sig', signature, path),
        cookie('sb-shop-auth-token.0', whole.slice(0, 3_180)),
        cookie('sb-shop-auth-token.1', whole.slice(3_180), path),
      ],
    },
  },
}))

it.each([
  ['/', 'koa-session-readme'],
  ['/elsewhere', null],
])('reads a value with the signature that stands beside it: %s', async (beside, knownSecret) => {
  path = beside
  expect(await scanJar('0', 'shop.test', 'journey-end', true, traitsReader(new Uint8Array(32)))).toMatchObject({
    cookies: [{ cookie: { name: 'koa.sess' }, traits: { knownSecret } }, {}, {}, {}],
  })
})

it.each([
  ['/', ['email']],
  ['/elsewhere', []],
])('reads a value with the pieces that follow it: %s', async (beside, meanings) => {
  path = beside
  expect(await scanJar('0', 'shop.test', 'journey-end', true, traitsReader(new Uint8Array(32)))).toMatchObject({
    cookies: [{}, {}, { cookie: { name: 'sb-shop-auth-token.0' }, traits: { meanings } }, {}],
  })
})
