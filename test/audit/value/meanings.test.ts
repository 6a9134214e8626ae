import { expect, test } from 'vitest'
import { meaningsOfField } from '../../../src/audit/value/meanings.ts'

test.each([
  ['sub', 'alice', true],
  ['id', 'admin', true],
  ['uid', 'anna.meier', true],
  ['userid', 'user//alice', true],
  ['sub', 'EXAMPLE\\alice', true],
  ['sub', 'auth0|5f7c8ec7', false],
  ['id', 'post/hello', false],
  ['sub', '4711', false],
  ['id', 'xk7', false],
  ['sub', 'anonymous', false],
  ['sub', 'refresh', false],
  ['id', 'pwrtsch', false],
])('a field %s with %s names somebody: %s', (field, text, names) => {
  expect(meaningsOfField(field, text, false).includes('user-name')).toBe(names)
})

test.each(['phone_number', 'birthdate', 'dateOfBirth', 'gender', 'postal_code'])('a claim %s is personal data', (field) => {
  expect(meaningsOfField(field, '1990-01-01', false)).toEqual(['personal-data'])
})

test('an opaque identifier names nobody', () => {
  expect(meaningsOfField('sub', 'alice', true)).toEqual([])
})
