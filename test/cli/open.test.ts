import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('open starts what npm start does, and ends with 2 where that cannot', () => {
  const command = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command, 'open', 'localhost'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stdout).toContain('scripts/start.ts localhost')
  expect(stderr).toContain('“localhost” is not a web address: write it with its scheme')
})
