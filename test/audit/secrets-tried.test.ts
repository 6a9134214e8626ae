import { expect, test } from 'vitest'
import { liveBounds } from '../../src/audit/bounds.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import { good, ids, login } from '../support/flows.ts'
import { secretsTried, session } from '../support/session.ts'
import { logOf } from './fold/support/visits.ts'

const tried = ['a', 'b', 'c'].map((name, i) => secretsTried(name, { list: 'usual', line: i + 1 }))
const log = logOf(
  session(
    login(...['a', 'b', 'c'].map((name) => `${name}=${ids.a}; ${good}`)),
    ...tried,
    secretsTried('b', { list: 'added', line: 9 }, 12),
  ),
)

test('of each cookie the newest place is kept, and of so many cookies as the bounds allow', () => {
  const lines = (secrets: number) => fold(emptySite('0', 'app.example'), log, { ...liveBounds, secrets }).secrets?.map(({ line }) => line)
  expect(lines(32)).toEqual([1, 3, 9])
  expect(lines(2)).toEqual([3, 9])
})
