import { describe, expect, it } from 'vitest'
import { hasForm } from '../../../src/audit/frameworks/framework-row.ts'
import { frameworkById, frameworkOf, frameworks } from '../../../src/audit/frameworks/frameworks.ts'
import { readValue } from '../../../src/audit/value/read-value.ts'
import { express, hexId, jwt, key, samples, sessionId } from '../value/samples.ts'
import { nameOfPattern, valueOfForm } from './values.ts'

/** Rocket seals cookies of any name with nothing to tell them by: its row is there for its words. */
const untold = new Set(['rocket'])

describe('every framework', () => {
  it('has an id of its own', () => {
    expect(new Set(frameworks.map(({ id }) => id)).size).toBe(frameworks.length)
    expect(frameworks.length).toBe(134)
  })

  it.each(frameworks.filter(({ id }) => !untold.has(id)).map((row) => [row.id, row] as const))(
    '%s is recognised by name and value',
    (_, row) => {
      const name = [...row.names][0] ?? nameOfPattern[row.id] ?? 'chosen_by_the_application'
      for (const form of row.forms) {
        const { value, beside } = valueOfForm(form)
        const traits = readValue(value, key, { name, ...beside })
        expect(hasForm(row, traits)).toBe(true)
        const found = frameworkOf(name, traits)
        expect(found?.byFormat).toBe(true)
        // Rows of one name and one form cannot be told apart: any of them is a right answer.
        const told = found === null ? null : frameworkById(found.framework.id)
        expect(told !== null && hasForm(told, traits)).toBe(true)
      }
    },
  )
})

describe('frameworkOf', () => {
  const traitsOf = (value: string, name = '') => readValue(value, key, { name })
  const flask = samples.find(({ format }) => format === 'flask')?.value ?? ''
  const iron = samples.find(({ format }) => format === 'iron')?.value ?? ''

  it.each([
    ['connect.sid', express(sessionId, 'x'), 'express-session', true, 'session-token'],
    ['connect.sid', 'something', 'express-session', false, 'session-token'],
    ['__Host-connect.sid', express(sessionId, 'x'), 'express-session', true, 'session-token'],
    ['PHPSESSID', '2t552jltc2u8s7bbs2rs2j5edh', 'php', true, 'session-token'],
    ['JSESSIONID', '39A8D393FB9AE33C0F4BE0E896916659.node1', 'tomcat', true, 'session-token'],
    ['JSESSIONID', 'node01a2b3c4d5e6f7g8h9i0jk1l2m3n4.node0', 'jetty', true, 'session-token'],
    ['session', flask, 'flask', true, 'session-token'],
    ['anything', iron, 'iron-session', true, 'session-token'],
    ['anything', express(sessionId, 'x'), 'express-session-own-name', true, 'session-token'],
    ['anything', express('a1b2c3', 'x'), 'cookie-parser', true, 'unknown'],
    ['remember_me', express(sessionId, 'x'), 'express-session-own-name', true, 'remember-me'],
    ['XSRF-TOKEN', express(sessionId, 'x'), 'laravel-xsrf', false, 'csrf'],
    ['_csrf', express(sessionId, 'x'), 'express-session-own-name', true, 'csrf'],
    ['theme', express('dark', 'x'), 'cookie-parser', true, 'preference'],
    ['oauth_state', jwt({ a: 1 }, 'x'), 'generic-jwt', true, 'sign-on-transaction'],
  ])('%s=%s is %s (by format: %s), class %s', (name, value, id, byFormat, kind) => {
    const found = frameworkOf(name, traitsOf(value, name))
    expect([found?.framework.id, found?.byFormat, found?.framework.class]).toEqual([id, byFormat, kind])
  })

  it.each([
    ['session', hexId],
    ['id', '17'],
    ['sid', 'hello'],
    ['user', 'alice'],
    ['lang', 'en'],
    ['__proto__', hexId],
    ['constructor', 'x'],
    ['admin', 'true'],
  ])('%s=%s is nobody in particular', (name, value) => expect(frameworkOf(name, traitsOf(value, name))).toBeNull())
})
