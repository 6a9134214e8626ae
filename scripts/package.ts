import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeNpmFolder } from './package/npm-folder.ts'
import { packedFile } from './package/packed-file.ts'
import { rebuilds } from './package/rebuilds.ts'
import { release } from './package/release.ts'
import { runsOnNodes } from './package/runs-on-nodes.ts'

/**
 * `npm run package`: writes all that is given to others into `dist/release`, with its sums (SHA-256): the file for npm, the extension for each
 * browser, and the source that they were built from. `--npm` writes `dist/package` alone, from which `npm pack` makes the first;
 * `--rebuild` builds all of it again, elsewhere and from the source zip, and compares; `--nodes` runs the packed file on every Node that it is for.
 */
async function main(): Promise<number> {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
  const { values } = parseArgs({ options: { npm: { type: 'boolean' }, rebuild: { type: 'boolean' }, nodes: { type: 'boolean' } } })
  await writeNpmFolder(root, `${root}/dist/package`)
  if (values.npm) return 0
  if (values.nodes) return runsOnNodes(packedFile(`${root}/dist/package`, `${root}/dist`)) ? 0 : 1
  const sums = release(root)
  console.log(sums.trimEnd())
  return !values.rebuild || rebuilds(root, sums) ? 0 : 1
}

process.exitCode = await main()
