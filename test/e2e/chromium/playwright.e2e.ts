import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Demo, startDemo } from '../../../scripts/demo/demo.ts'
import type { Side } from '../../../scripts/demo/sites.ts'

// The example for Playwright, as people copy it, with its own runner and HTML report.

const root = fileURLToPath(new URL('../../..', import.meta.url))

describe('the example for Playwright', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-playwright-'))
  let demo: Demo
  beforeAll(async () => {
    demo = await startDemo()
  })
  afterAll(async () => {
    await demo.close()
    rmSync(folder, { recursive: true })
  })

  it('passes on the hardened side, with the report attached', async () => {
    const { status, out } = await run('hardened')
    expect(out).toMatch(/2 passed/)
    expect(status).toBe(0)
    expect(attached('hardened')).toContain('Sidwatch: session report')
  })

  it('fails on the flawed side, and says what mends it', async () => {
    // A test that fails ends its browser: one is enough.
    const { status, out } = await run('flawed', '--grep', 'signing in')
    expect(status).toBe(1)
    expect(out).toMatch(/1 failed/)
    expect(out).toMatch(/Session token not renewed at login: connect\.sid on flawed\.localhost \(high\)/)
    expect(out).toMatch(/session-token-known-secret, https:/)
    expect(attached('flawed')).toContain('Session token not renewed at login')
  })

  async function run(side: Side, ...more: readonly string[]): Promise<{ readonly status: number; readonly out: string }> {
    const program = join(root, 'node_modules/@playwright/test/cli.js')
    const args = [
      program,
      'test',
      '--config',
      'docs/examples/playwright.config.ts',
      '--reporter',
      'line,html',
      '--output',
      join(folder, 'results'),
      '--timeout',
      '100000',
      ...more,
    ]
    const env = {
      ...process.env,
      BASE_URL: demo.origin(side),
      CHROMIUM: inject('executable'),
      PLAYWRIGHT_HTML_OUTPUT_DIR: join(folder, side),
      PLAYWRIGHT_HTML_OPEN: 'never',
      FORCE_COLOR: '0',
    }
    return promisify(execFile)(process.execPath, args, { cwd: root, env }).then(
      ({ stdout, stderr }) => ({ status: 0, out: stdout + stderr }),
      ({ code, stdout, stderr }) => ({ status: Number(code), out: `${stdout}${stderr}` }),
    )
  }

  /** What stands beside the HTML report. */
  function attached(side: Side): string {
    const data = join(folder, side, 'data')
    return readdirSync(data)
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(join(data, name), 'utf8'))
      .join('\n')
  }
})
