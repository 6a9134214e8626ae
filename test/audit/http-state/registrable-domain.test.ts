import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cookieSite, isLoopback, isPublicSuffix, registrableDomain } from '../../../src/audit/http-state/registrable-domain.ts'

test.each([
  { host: 'www.shop.example.com', domain: 'example.com', site: 'example.com' },
  { host: 'example.com', domain: 'example.com', site: 'example.com' },
  { host: 'WWW.Example.COM', domain: 'example.com', site: 'example.com' },
  { host: 'a.b.example.co.uk', domain: 'example.co.uk', site: 'example.co.uk' },
  { host: 'shop.bücher.example', domain: 'bücher.example', site: 'bücher.example' },
  { host: 'xn--bcher-kva.example', domain: 'xn--bcher-kva.example', site: 'xn--bcher-kva.example' },
  { host: 'app.alice.github.io', domain: 'alice.github.io', site: 'alice.github.io' },
  { host: 'www.example.com.', domain: 'example.com.', site: 'example.com.' },
  { host: 'flawed.localhost', domain: 'flawed.localhost', site: 'flawed.localhost' },
  { host: 'a.b.localhost', domain: 'b.localhost', site: 'b.localhost' },
  { host: 'app.corp.test', domain: 'corp.test', site: 'corp.test' },
  { host: 'github.io', domain: null, site: 'github.io' },
  { host: 'co.uk', domain: null, site: 'co.uk' },
  { host: 'localhost', domain: null, site: 'localhost' },
  { host: 'intranet', domain: null, site: 'intranet' },
  { host: '__proto__', domain: null, site: '__proto__' },
  { host: '192.0.2.7', domain: null, site: '192.0.2.7' },
  { host: '[::1]', domain: null, site: '[::1]' },
  { host: '[2001:db8::7]', domain: null, site: '[2001:db8::7]' },
  { host: '', domain: null, site: '' },
])('$host belongs to $site', ({ host, domain, site }) => {
  expect(registrableDomain(host)).toBe(domain)
  expect(cookieSite(host)).toBe(site)
})

test.each([
  { host: 'com', is: true },
  { host: 'co.uk', is: true },
  { host: 'github.io', is: true },
  { host: 'GitHub.io', is: true },
  { host: 'localhost', is: true },
  { host: 'com.', is: true },
  { host: 'example.com', is: false },
  { host: 'alice.github.io', is: false },
  { host: '127.0.0.1', is: false },
  { host: '[::1]', is: false },
  { host: '', is: false },
])('$host is a public suffix: $is', ({ host, is }) => {
  expect(isPublicSuffix(host)).toBe(is)
})

test.each([
  { host: 'localhost', is: true },
  { host: 'LOCALHOST', is: true },
  { host: 'localhost.', is: true },
  { host: 'a.b.localhost', is: true },
  { host: '127.0.0.1', is: true },
  { host: '127.255.0.9', is: true },
  { host: '[::1]', is: true },
  { host: 'localhost.example.com', is: false },
  { host: 'notlocalhost', is: false },
  { host: '127.example.com', is: false },
  { host: '128.0.0.1', is: false },
  { host: '[::2]', is: false },
  { host: '0.0.0.0', is: false },
])('$host is this machine: $is', ({ host, is }) => {
  expect(isLoopback(host)).toBe(is)
})

test('any text has a cookie site, and that is its own', () => {
  fc.assert(
    fc.property(fc.oneof(fc.domain(), fc.ipV4(), fc.string()), (host) => {
      const site = cookieSite(host)
      expect(cookieSite(site)).toBe(site)
    }),
  )
})
