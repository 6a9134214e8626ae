import { expect, test } from 'vitest'
import { sharingOf } from '../../src/traffic/sharing.ts'

test.each([
  [['Content-Type: text/html'], null],
  [['Access-Control-Allow-Origin: *'], 'anyone'],
  [['access-control-allow-origin: * ', 'access-control-allow-credentials: true'], 'anyone-with-credentials'],
  [['Access-Control-Allow-Origin: http://localhost:3000'], 'one-origin'],
  [['Access-Control-Allow-Origin: null', 'Access-Control-Allow-Credentials: true'], 'one-origin-with-credentials'],
  [['Access-Control-Allow-Origin: https://a.test', 'Access-Control-Allow-Credentials: True'], 'one-origin'],
  [['Access-Control-Allow-Origin: https://a.test', 'Access-Control-Allow-Origin: https://b.test'], null],
  [['Access-Control-Allow-Credentials: true'], null],
])('%j is shared with %j', (lines, sharing) => {
  const headers = lines.map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1) }))
  expect(sharingOf(headers)).toBe(sharing)
})
