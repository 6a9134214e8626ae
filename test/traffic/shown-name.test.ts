import { expect, test } from 'vitest'
import { shownName } from '../../src/traffic/shown-name.ts'

test.each([
  { name: 'user[email]', shown: 'user[email]' },
  { name: '.user.email', shown: 'user.email' },
  { name: '31d4d96e407aad4231d4d96e407aad42', shown: '{id}' },
  { name: 'user[31d4d96e407aad4231d4d96e407aad42]', shown: 'user[{id}]' },
  { name: `${'outer'.repeat(10)}[middle][inner]`, shown: '[middle][inner]' },
  { name: '[]'.repeat(40), shown: '[]'.repeat(32) },
  { name: '', shown: '' },
])('$name is shown as $shown', ({ name, shown }) => {
  expect(shownName(name)).toBe(shown)
})

test('a name of a hundred thousand parts is read in time', () => {
  const from = process.cpuUsage()
  expect(shownName('['.repeat(100_000))).toBe('['.repeat(64))
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(500)
})
