import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type Demo, startDemo } from '../../scripts/demo/demo.ts'
import { family } from './support/world.ts'

// The example for Puppeteer, as people copy it, in each browser.

const root = fileURLToPath(new URL('../..', import.meta.url))

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

it('a page of Puppeteer is audited: the hardened side is healthy, and the flawed one fails with what mends it', async () => {
  const args = ['--import', 'tsx', 'docs/examples/puppeteer.ts', demo.origin('hardened'), demo.origin('flawed')]
  const env = { ...process.env, BROWSER: family, EXECUTABLE: inject('executable') }
  const ran = await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch((error: unknown) => error)
  expect(ran).toMatchObject({
    code: 1,
    stdout: `${demo.origin('hardened')}: healthy\n`,
    stderr: expect.stringMatching(/^Session token readable by scripts: connect\.sid on flawed\.localhost \(\w+\)\n(?: {2}.+\n)+/m),
  })
})
