import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const source = (path: string) => fileURLToPath(new URL(`../../src/audit/${path}`, import.meta.url))

/** What tells a cookie by its name, its value's format and its shape. */
const knowledge = [
  'frameworks/known-names.ts',
  'frameworks/frameworks.ts',
  'frameworks/name-hints.ts',
  'frameworks/fixes.ts',
  'facts/shape/likely-tokens.ts',
]

/** Octets of the knowledge base and the model, bundled and compressed with gzip, as an extension store delivers them. */
export async function knowledgeSize(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2023', lib: { entry: knowledge.map(source), formats: ['es'] } },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  const code = outputs.map((chunk) => ('code' in chunk ? chunk.code : '')).join('')
  return gzipSync(code).length
}
