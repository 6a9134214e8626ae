import { expect, test } from 'vitest'
import { cookiePrefix } from '../../../src/audit/http-state/cookie-prefix.ts'
import { defaultPath } from '../../../src/audit/http-state/default-path.ts'
import { domainMatches } from '../../../src/audit/http-state/domain-match.ts'
import { pathMatches } from '../../../src/audit/http-state/path-match.ts'

test.each([
  { host: 'example.com', domain: 'example.com', matches: true },
  { host: 'www.example.com', domain: 'example.com', matches: true },
  { host: 'a.b.example.com', domain: 'example.com', matches: true },
  { host: 'WWW.EXAMPLE.COM', domain: 'example.com', matches: true },
  { host: 'example.com', domain: 'www.example.com', matches: false },
  { host: 'badexample.com', domain: 'example.com', matches: false },
  { host: 'www.example.com.', domain: 'example.com', matches: false },
  { host: '192.0.2.7', domain: '192.0.2.7', matches: true },
  { host: '192.0.2.7', domain: '2.7', matches: false },
  { host: '[::1]', domain: '[::1]', matches: true },
  { host: 'example.com', domain: '', matches: false },
  { host: 'example.com.', domain: '', matches: false },
])('$host domain-matches $domain: $matches', ({ host, domain, matches }) => {
  expect(domainMatches(host, domain)).toBe(matches)
})

test.each([
  { request: '/', cookie: '/', matches: true },
  { request: '/shop', cookie: '/', matches: true },
  { request: '/shop', cookie: '/shop', matches: true },
  { request: '/shop/', cookie: '/shop', matches: true },
  { request: '/shop/cart', cookie: '/shop', matches: true },
  { request: '/shop/cart', cookie: '/shop/', matches: true },
  { request: '/shop', cookie: '/shop/', matches: false },
  { request: '/shopping', cookie: '/shop', matches: false },
  { request: '/Shop', cookie: '/shop', matches: false },
  { request: '/', cookie: '/shop', matches: false },
])('$request path-matches $cookie: $matches', ({ request, cookie, matches }) => {
  expect(pathMatches(request, cookie)).toBe(matches)
})

test.each([
  { request: '/', path: '/' },
  { request: '/shop', path: '/' },
  { request: '/shop/', path: '/shop' },
  { request: '/shop/cart', path: '/shop' },
  { request: '/shop/cart/', path: '/shop/cart' },
  { request: '/shop/cart?next=/a/b/c', path: '/shop' },
  { request: '/shop#/a/b', path: '/' },
  { request: '//', path: '/' },
  { request: '', path: '/' },
  { request: '?a=/b/c', path: '/' },
  { request: 'shop/cart', path: '/' },
])('the default path of $request is $path', ({ request, path }) => {
  expect(defaultPath(request)).toBe(path)
})

test.each([
  { text: '__Host-token', prefix: '__Host-' },
  { text: '__host-token', prefix: '__Host-' },
  { text: '__SECURE-', prefix: '__Secure-' },
  { text: '__Http-token', prefix: '__Http-' },
  { text: '__HOST-http-token', prefix: '__Host-Http-' },
  { text: '__Host', prefix: null },
  { text: '_Host-token', prefix: null },
  { text: ' __Host-token', prefix: null },
  { text: '', prefix: null },
])('the prefix of $text is $prefix', ({ text, prefix }) => {
  expect(cookiePrefix(text)).toBe(prefix)
})
