import { describe, expect, it } from 'vitest'
import { replay, UnusableLog } from '../../scripts/replay/replay.ts'
import { families, recordedSession } from './support/recorded-events.ts'

describe('a recorded log', () => {
  it.each(families)('of %s: the login that kept the session ID is found by name, the one that renewed it is not', (family) => {
    const failed = (scenario: 'login-kept' | 'login-renewed' | 'login-failed') =>
      replay(recordedSession(scenario, family)).flatMap(({ findings }) =>
        findings.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule),
      )
    expect(failed('login-kept')).toContain('session-token-kept-across-login')
    expect(failed('login-renewed')).not.toContain('session-token-kept-across-login')
    expect(failed('login-failed')).not.toContain('session-token-kept-across-login')
  })

  it.each([
    ['', 'it is empty'],
    ['{', 'line 1 is not JSON'],
    ['[1]', 'line 1 must be a header with "v": 1'],
    ['42', 'line 1 is no object'],
    ['{"v":2,"asOf":1}', 'line 1 must be a header with "v": 1'],
    ['{"v":1}', 'line 1 must say "asOf", in milliseconds since 1970'],
    ['{"v":1,"asOf":1}\n{"v":1}', 'line 2 is no observation of version 1'],
  ])('%j is refused in one line: %s', (text, why) => {
    expect(() => replay(text)).toThrow(new UnusableLog(why))
  })
})
