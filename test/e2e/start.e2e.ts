import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../../scripts/demo/demo.ts'
import { family } from './support/world.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictures = join(root, 'dist/start')

/** `npm start` as on a machine without a display. */
async function start(...args: readonly string[]): Promise<string> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const asked = process.platform === 'linux' ? args : [...args, '--headless']
  const { stdout } = await promisify(execFile)('npm', ['start', '--', ...asked], { cwd: root, env, shell: process.platform === 'win32' })
  return stdout
}

describe('npm start, without a display', () => {
  let demo: Demo | undefined
  afterEach(() => demo?.close())

  it('signs in to both twins, prints what the popup shows, and photographs it', async () => {
    await rm(pictures, { recursive: true, force: true })
    const said = await start(...(family === 'firefox' ? ['--firefox'] : []))
    expect(said).toMatch(/The flawed twin, https:\/\/flawed\.localhost:\d+ {3}grade E/)
    expect(said).toMatch(/^high +Session token not renewed at login/m)
    expect(said).toMatch(/The hardened twin, https:\/\/hardened\.localhost:\d+ {3}grade A/)
    for (const twin of ['flawed', 'hardened']) {
      expect((await readFile(join(pictures, `${twin}.png`))).subarray(1, 4).toString()).toBe('PNG')
    }
  })

  it('opens the site that is named instead', async () => {
    demo = await startDemo()
    const said = await start(demo.origin('flawed'), ...(family === 'firefox' ? ['--firefox'] : []))
    expect(said).toContain('connect.sid')
    expect(said).not.toContain('hardened')
  })

  it('says in one sentence what is wrong with an address that is none', async () => {
    await expect(start('localhost:3000')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('“localhost:3000” is not a web address: write it with its scheme, as in https://localhost:3000.'),
    })
  })
})
