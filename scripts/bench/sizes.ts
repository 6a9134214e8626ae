import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { knowledgeSize } from './knowledge-size.ts'
import type { Section } from './table.ts'

const kilobytes = (octets: number) => `${(octets / 1000).toFixed(1)} kB`

interface Part {
  readonly name: string
  /** files, or a pattern of many */
  readonly path: readonly string[] | string
  readonly limit: string
}

/** What is shipped, as it lies in `dist` after `npm run build`, part by part as the size limits name them. */
export async function sizes(root: string): Promise<Section> {
  const rows: (readonly string[])[] = []
  for (const { name, path, limit } of await partsOf(root)) {
    if (typeof path === 'string') continue
    const code = Buffer.concat(path.map((file) => readFileSync(`${root}${file}`)))
    rows.push([name, kilobytes(code.length), limit, kilobytes(gzipSync(code).length)])
  }
  return {
    title: 'Sizes',
    how: 'The scripts that a part loads before it can show or do anything, and the knowledge of names and formats with the model of shapes; bound: 60 kB compressed.',
    columns: ['part', 'minified', 'limit', 'gzip'],
    rows: [...rows, ['knowledge base and model', '', '', kilobytes(await knowledgeSize())]],
  }
}

/** None before the first build. */
async function partsOf(root: string): Promise<readonly Part[]> {
  if (!existsSync(`${root}dist/chromium`)) return []
  const { default: parts } = (await import(`${root}.size-limit.mjs`)) as { readonly default: readonly Part[] }
  return parts
}
