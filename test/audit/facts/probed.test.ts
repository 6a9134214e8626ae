import { describe, expect, it } from 'vitest'
import { cookieKey } from '../../../src/audit/cookie.ts'
import { siteView } from '../../../src/audit/facts/site-view.ts'
import { fold } from '../../../src/audit/fold.ts'
import type { ProbeAnswered } from '../../../src/audit/observation.ts'
import { readSnapshot, writeSnapshot } from '../../../src/audit/snapshot.ts'
import { endOf, get, markToken, page, post, type Step, session, siteOf } from '../../support/session.ts'

const site = 'https://app.example'
const id = (letter: string) => `${letter}7f3${letter}9c1`.repeat(4)
const set = (name: string, value: string) => `${name}=${value}; Path=/; HttpOnly`
const visit: readonly Step[] = [
  get(`${site}/login`, { setCookie: [set('PHPSESSID', 'k3v9q0c8d7l2m5n4o1p6r3s0t2'), set('theme', 'dark')] }),
  post(`${site}/login`, {
    form: { user: 'alice', password: 'x' },
    location: '/home',
    setCookie: [set('auth', id('b')), set('sig', id('c'))],
  }),
  page(`${site}/home`, { logoutControl: true }),
  get(`${site}/home`),
]
const names = ['auth', 'sig', 'PHPSESSID', 'theme']

/** A probe that asked about all four, and what it found. */
function probed(found: Partial<ProbeAnswered>, steps: readonly Step[] = visit) {
  const observations = session(...steps)
  const state = siteOf(observations)
  const at = endOf(observations)
  const keys = names.map((name) => cookieKey(state.store, { name, domain: 'app.example', hostOnly: true, path: '/', partition: null }))
  const answered: ProbeAnswered = {
    ...{ v: 1, id: `probe/${at}`, at, epoch: 'e', boot: 'b', seq: 9_999, store: state.store, site: state.site },
    ...{ type: 'probe-answered', probe: 'which-cookie', outcome: 'yes', why: null, host: 'app.example', cookies: keys },
    ...{ sent: [[0, 1, 2, 3], []], sets: [], proven: [], unneeded: [], ...found },
  }
  return { state: fold(state, [answered]), at }
}

function classes({ state, at }: ReturnType<typeof probed>) {
  const cookies = siteView(state, at).cookies
  return Object.fromEntries(
    cookies.map(({ cookie, class: kind, evidenceClass, reasons }) => [cookie.name, [kind, evidenceClass, reasons[0]?.id]]),
  )
}

describe('what a probe proved', () => {
  it('makes what is needed a session token and what is not needed none, whatever their names and the login say', () => {
    expect(classes(probed({ sets: [[2]], proven: [2], unneeded: [0, 1, 3] }))).toMatchObject({
      PHPSESSID: ['session-token', 'verified', 'token.probe-needed'],
      auth: ['unknown', 'verified', 'token.probe-unneeded'],
    })
  })

  it('names what is needed together', () => {
    const view = siteView(...viewArguments(probed({ sets: [[0, 1]], proven: [0, 1], unneeded: [2, 3] })))
    const auth = view.tokens.find(({ cookie }) => cookie.name === 'auth')
    expect(auth).toMatchObject({ probability: 0.99, reasons: [{ id: 'token.probe-needed-with', args: { others: 'sig' } }] })
  })

  it('makes one subject of what is needed together, and of alternatives none', () => {
    const setsOf = (found: Partial<ProbeAnswered>) => siteView(...viewArguments(probed(found))).sets.map(({ id, joined }) => [id, joined])
    expect(setsOf({ sets: [[0, 1]], proven: [0, 1], unneeded: [2, 3] })).toEqual([['auth+sig', 'needed-together']])
    expect(setsOf({ sets: [[0], [1]], proven: [0, 1], unneeded: [2, 3] })).toEqual([])
    expect(setsOf({ outcome: 'cannotTell', why: 'cancelled' })).toEqual([['auth+sig', 'issued-together']])
  })

  it('tells alternatives apart', () => {
    expect(classes(probed({ sets: [[0], [2]], proven: [0, 2], unneeded: [1, 3] }))).toMatchObject({
      auth: ['session-token', 'verified', 'token.probe-enough'],
      PHPSESSID: ['session-token', 'verified', 'token.probe-enough'],
    })
  })

  it('leaves a cookie as it was that is needed but not proven, or was not decided', () => {
    expect(classes(probed({ sets: [[0, 3]], proven: [0] }))).toMatchObject({
      auth: ['session-token', 'verified', 'token.probe-needed-with'],
      theme: [expect.not.stringMatching('session-token'), expect.not.stringMatching('verified'), expect.anything()],
    })
  })

  it('gives way to what the user said', () => {
    const found = { sets: [[0]], proven: [0], unneeded: [1, 2, 3] }
    expect(classes(probed(found, [...visit, markToken('auth', 'not-session-token'), markToken('PHPSESSID')]))).toMatchObject({
      auth: [expect.not.stringMatching('session-token'), 'stated', 'token.denied'],
      PHPSESSID: ['session-token', 'stated', 'token.stated'],
    })
  })

  it('changes nothing where it could not tell', () => {
    const before = siteView(siteOf(session(...visit)), endOf(session(...visit))).cookies.map(({ class: kind }) => kind)
    const after = siteView(...viewArguments(probed({ outcome: 'cannotTell', why: 'no-difference' }))).cookies.map(({ class: kind }) => kind)
    expect(after).toEqual(before)
  })

  it('is stored and read back with the state, and keeps what was sent of the newest only', () => {
    const once = probed({ sets: [[0]], proven: [0], unneeded: [1] })
    const [first] = once.state.probes
    const state = { ...once.state, probes: first === undefined ? [] : [{ ...first, sent: [] }, first] }
    const read = readSnapshot(writeSnapshot(state))
    expect('ok' in read && read.ok.probes).toEqual(state.probes)
  })

  it('is read back where it was written before anything was measured', () => {
    const { state } = probed({ measured: [12, 34] })
    const stored = writeSnapshot(state)
    expect(stored).toContain(',[12,34]]')
    const [probe] = state.probes
    const read = readSnapshot(stored.replace(',[12,34]]', ']'))
    expect('ok' in read && read.ok.probes).toEqual([{ ...probe, measured: undefined }])
  })
})

function viewArguments({ state, at }: ReturnType<typeof probed>) {
  return [state, at] as const
}
