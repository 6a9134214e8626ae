import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Unusable } from '../../library/unusable.ts'
import type { Arguments } from '../arguments.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `sidwatch open [URL]`: a browser with the extension and the site, or the demo. It needs what a checkout has: the extension's source, to be
 * built, and a browser's driver.
 */
export function openCommand({ positionals, firefox }: Arguments, _terminal: Terminal): number {
  const checkout = fileURLToPath(new URL('../../..', import.meta.url))
  if (!isCheckout(checkout)) {
    throw new Unusable(
      'open: The package for npm has neither the extension nor a driver for a browser. Run “npm start -- URL” in a checkout of Sidwatch.',
    )
  }
  const args = ['start', '--', ...positionals, ...(firefox ? ['--firefox'] : [])]
  const { status } = spawnSync('npm', args, { cwd: checkout, stdio: 'inherit', shell: process.platform === 'win32' })
  return status === 0 ? 0 : 2
}

function isCheckout(folder: string): boolean {
  const manifest = `${folder}/package.json`
  if (!existsSync(`${folder}/scripts/start.ts`) || !existsSync(manifest)) return false
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly name?: unknown }).name === 'sidwatch'
}
