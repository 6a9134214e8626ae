import { expect, test } from 'vitest'
import { cookieSubject, nameInSubject } from '../../src/audit/cookie.ts'

test.each(['sid', '__Host-id', 'a=b', 'ü 😀', '__proto__'])('the name %s is read back from its subject', (name) => {
  expect(nameInSubject(cookieSubject({ name, domain: 'app.example', hostOnly: true, path: '/', partition: null }))).toBe(name)
})

test('a subject that is no cookie, or has no name, leaves a place for one', () => {
  expect(nameInSubject('journey:1')).toBe('<name>')
  expect(nameInSubject(cookieSubject({ name: '', domain: 'app.example', hostOnly: true, path: '/', partition: null }))).toBe('<name>')
})
