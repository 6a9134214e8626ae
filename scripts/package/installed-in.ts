import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

/** Installs a packed file into an empty folder as people do, without the network. @returns the path of the command */
export function installedIn(folder: string, packed: string): { readonly command: string } {
  writeFileSync(`${folder}/package.json`, '{ "name": "consumer", "private": true, "type": "module" }\n')
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', packed], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  })
  return { command: `${folder}/node_modules/sidwatch/command.js` }
}
