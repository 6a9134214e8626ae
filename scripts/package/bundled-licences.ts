import { existsSync, readFileSync } from 'node:fs'

/** The licences of the libraries whose modules are in a bundle, as each of them asks for. */
export function bundledLicences(root: string, modules: readonly string[]): string {
  const names = modules.flatMap((path) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
  return [...new Set(names)]
    .toSorted()
    .map((name) => `${name}\n\n${licenceOf(`${root}/node_modules/${name}`)}`)
    .join('\n\n')
}

/** @throws where a library has none: it could then not be given to others */
function licenceOf(folder: string): string {
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((name) => `${folder}/${name}`).find((path) => existsSync(path))
  if (file === undefined) throw new Error(`${folder} has no licence.`)
  return readFileSync(file, 'utf8').trim()
}
