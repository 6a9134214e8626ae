import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { baselineText } from '../../src/export/baseline/baseline-text.ts'
import {
  auditSession,
  expectHealthySession,
  type SessionAudit,
  type SessionAuditOptions,
  sessionMatchers,
} from '../../src/playwright/index.ts'
import { file } from '../cli/support.ts'
import { baselineFrom, flawed, good, ids, visit } from '../export/support.ts'
import type { Said } from '../har/recording.ts'
import { drivenContext } from './driven-context.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidwatch-playwright-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function watched(said: readonly Said[], options: SessionAuditOptions = {}): Promise<SessionAudit> {
  const { context, play } = drivenContext()
  const session = await auditSession(context, options)
  play(said)
  return session
}

const plain = { name: 'sid' }

describe('a session that is watched', () => {
  it('is healthy or not, and says what mends it', async () => {
    await expect(expectHealthySession(await watched(visit(plain)))).resolves.toBeUndefined()
    await expect(expectHealthySession(await watched(flawed))).rejects.toThrow(
      /Session token readable by scripts: sid on e\.com \(medium\)\n {2}Stored without HttpOnly\.\n {2}Set the HttpOnly attribute/,
    )
  })

  it('can be asked by a matcher', async () => {
    expect.extend(sessionMatchers)
    const { pass, message } = await sessionMatchers.toHaveHealthySession(await watched(flawed))
    expect(pass).toBe(false)
    expect(message()).toContain('Session token readable by scripts')
    expect(await sessionMatchers.toHaveHealthySession(await watched(visit(plain)))).toMatchObject({ pass: true })
  })

  it('against a baseline fails only for what got worse', async () => {
    const known = file('known.json', baselineText(baselineFrom(flawed)))
    await expect(expectHealthySession(await watched(flawed), { baseline: known })).resolves.toBeUndefined()
    const before = file('before.json', baselineText(baselineFrom(visit(plain))))
    const lost = expectHealthySession(await watched(visit({ ...plain, attributes: good.replace('HttpOnly; ', '') })), { baseline: before })
    await expect(lost).rejects.toThrow(/\(medium, new\)[\s\S]*\n\ne\.com: Attribute lost: HttpOnly, now no HttpOnly \(sid\)$/)
  })

  it('is reported for the sites that are named', async () => {
    const elsewhere = [{ url: 'https://other.org/', setCookie: ['a=1'] }]
    const reports = await (await watched([...visit(), ...elsewhere], { sites: ['https://www.e.com:8443/'] })).reports()
    expect(reports.map(({ site }) => site)).toEqual(['e.com'])
  })

  it('gives its report to be attached, and no value on any way out', async () => {
    const attached: { readonly name: string; readonly path: string }[] = []
    const attachTo = {
      outputPath: (name: string) => join(folder, name),
      attach: async (name: string, { path }: { readonly path: string }) => {
        attached.push({ name, path })
      },
    }
    const failure = await expectHealthySession(await watched(flawed), { attachTo }).catch(String)
    expect(attached.map(({ name }) => name)).toEqual(['sidwatch.html', 'sidwatch.json'])
    for (const text of [failure, ...attached.map(({ path }) => readFileSync(path, 'utf8'))]) {
      expect(text).toContain('sid')
      for (const value of Object.values(ids)) expect(text).not.toContain(value)
    }
  })

  it('knows the cookies of before by their attributes', async () => {
    const held = { name: 'connect.sid', domain: 'e.com', path: '/', expires: -1, secure: true, httpOnly: false, sameSite: 'Lax' }
    const { context, play } = drivenContext([held])
    const session = await auditSession(context)
    play([{ url: 'https://e.com/account', cookie: `connect.sid=s%3A${ids.before}.Zk3hX8mQ2vT7pL5sR9wYcB1nD4fG6jK0aE3uI8oP2qM` }])
    const [report] = await session.reports()
    expect(report?.tokens[0]?.attributes).toEqual({ secure: true, httpOnly: false, sameSite: 'Lax', expiryTime: null })
    await expect(expectHealthySession(session)).rejects.toThrow(/Stored without HttpOnly/)
  })

  it('sees nothing any more once it was stopped', async () => {
    const { context, play } = drivenContext()
    const session = await auditSession(context)
    session.stop()
    play(flawed)
    await expect(session.reports()).rejects.toThrow(/The recording is empty/)
  })
})
