import { describe, expect, it } from 'vitest'
import type { SessionCheck } from '../../src/audit/probe.ts'
import { type ReceivedAnswer, readAnswer } from '../../src/probes/answer-reader.ts'

const digest = (text: string) => `digest of ${text}`
const url = 'https://shop.example/account'
const difference: SessionCheck = { by: 'difference' }

function read(answer: Partial<ReceivedAnswer>, check: SessionCheck = difference) {
  return readAnswer(
    { url, status: 200, headers: new Map([['content-type', 'text/html; charset=utf-8']]), body: '', ...answer },
    check,
    digest,
  )
}

describe('an answer', () => {
  it('is known by where it leads, without the query', () => {
    const headers = new Map([['location', '/login?next=%2Faccount&n=7c1f']])
    expect(read({ status: 302, headers }).target).toBe('digest of https://shop.example/login')
  })

  it.each([
    ['<input name="p" type="password">', true],
    ["<INPUT TYPE='password'>", true],
    ['<input type=password>', true],
    ['<input type="text" name="password">', false],
  ])('asks for a password: %s', (body, asks) => {
    expect(read({ body }).asksPassword).toBe(asks)
  })

  it.each([
    ['<a href="/logout">Bye</a>', true],
    ['<form method="post" action="/users/sign_out?x=1">', true],
    ['<a href="/blog/logged-out-of-patience">', false],
    ['<a href="/login">', false],
  ])('offers to sign out: %s', (body, offers) => {
    expect(read({ body }).offersLogout).toBe(offers)
  })

  it('has the shape of its elements: text, values and the number of rows do not count', () => {
    const rows = (count: number) => `<ul>${`<li>${Math.PI * count}</li>`.repeat(count)}</ul><p title="${count}">${count}</p>`
    expect(read({ body: rows(2) }).shape).toBe(read({ body: rows(9) }).shape)
    expect(read({ body: rows(2) }).shape).not.toBe(read({ body: '<ol><li>1</li></ol><p>1</p>' }).shape)
  })

  it.each([
    ['{"user":"alice","n":1}', '{"n":2,"user":"bob"}', true],
    ['{"user":{"id":1}}', '{"user":null}', false],
    ['{"signedIn":true}', '{"signedIn":false}', false],
    ['[{"a":1}]', '[{"a":2},{"a":3}]', true],
  ])('has the shape of its keys: %s and %s', (one, other, same) => {
    const headers = new Map([['content-type', 'application/json']])
    expect(read({ headers, body: one }).shape === read({ headers, body: other }).shape).toBe(same)
  })

  it.each<[SessionCheck, Partial<ReceivedAnswer>, boolean | null]>([
    [difference, {}, null],
    [{ by: 'status', url, status: 202 }, { status: 202 }, true],
    [{ by: 'status', url, status: 202 }, { status: 401 }, false],
    [
      { by: 'header', url, name: 'X-Authgear-Session-Valid', value: 'true' },
      { headers: new Map([['x-authgear-session-valid', 'true']]) },
      true,
    ],
    [
      { by: 'header', url, name: 'X-Authgear-Session-Valid', value: 'true' },
      { headers: new Map([['x-authgear-session-valid', 'false']]) },
      false,
    ],
    [{ by: 'header', url, name: 'X-Authgear-Session-Valid', value: 'true' }, {}, false],
    [{ by: 'text', url, text: 'Hello Alice' }, { body: '<p>Hello Alice</p>' }, true],
    [{ by: 'text', url, text: 'Hello Alice' }, { body: '<p>Hello guest</p>' }, false],
  ])('answers the check of the user: %j', (check, answer, signedIn) => {
    expect(read(answer, check).signedIn).toBe(signedIn)
  })

  it('leaves nothing of its text', () => {
    const kept = JSON.stringify(readAnswer({ url, status: 200, headers: new Map(), body: 'marker value' }, difference, () => ''))
    expect(kept).not.toContain('marker')
  })
})
