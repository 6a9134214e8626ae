import { expect, test } from 'vitest'
import { expiryTime } from '../../../src/audit/http-state/expiry-time.ts'

test('what asks for no lifetime has none, and was not cut', () => {
  expect(expiryTime({ maxAge: null, expires: null }, 1_000)).toEqual({ expiry: null, capped: false })
})

test('what asks for more than 400 days was cut', () => {
  expect(expiryTime({ maxAge: 34_560_001, expires: null }, 1_000)).toEqual({ expiry: 34_560_001, capped: true })
})
