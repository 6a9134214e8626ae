import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { knowledgeSize } from './knowledge-size.ts'
import type { Section } from './table.ts'

const kilobytes = (octets: number) => `${(octets / 1000).toFixed(1)} kB`

/** What is shipped, as it lies in `dist` after `npm run build`. */
export async function sizes(root: string): Promise<Section> {
  const assets = join(root, 'dist/chromium/assets')
  const scripts = existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.js')) : []
  const parts = [
    ['background', scripts.filter((name) => !/^(?:index\.html|icon|welcome)-/.test(name))],
    ['popup', scripts.filter((name) => !/^(?:index\.ts|welcome)-/.test(name))],
  ] as const
  const rows = parts.map(([name, files]) => {
    const code = Buffer.concat(files.map((file) => readFileSync(join(assets, file))))
    return files.length === 0 ? [name, 'not built', ''] : [name, kilobytes(code.length), kilobytes(gzipSync(code).length)]
  })
  return {
    title: 'Sizes',
    how: 'The scripts that a part loads, and within them the knowledge of names and formats with the model of shapes; bound: 60 kB compressed.',
    columns: ['part', 'minified', 'gzip'],
    rows: [...rows, ['knowledge base and model', '', kilobytes(await knowledgeSize())]],
  }
}
