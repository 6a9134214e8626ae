import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { build } from 'vite'
import { messages } from '../locales.ts'
import { answerPage } from './page-answers.ts'
import type { ShownLanguage } from './shown-language.ts'

export interface BuiltPages {
  address(surface: string, language: ShownLanguage): string
  close(): void
}

/** The views as plain pages over made-up reports, without an extension, built and served to this machine for as long as they are open. */
export async function openBuiltPages(): Promise<BuiltPages> {
  const files = await buildFiles()
  const names = [...files.keys()]
  const head = [
    ...names.filter((name) => name.endsWith('.css')).map((name) => `<link rel="stylesheet" href="/${name}">`),
    ...names.filter((name) => name.endsWith('.js')).map((name) => `<script type="module" src="/${name}"></script>`),
  ].join('')
  const read = messages()
  const server = createServer(async (request, response) => {
    if (await answerPage(request, response, { head, english: () => read })) return
    const name = request.url?.slice(1) ?? ''
    response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript')
    response.end(files.get(name) ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' ? bound?.port : undefined
  return {
    address: (surface, language) => `http://127.0.0.1:${port}/pages/${language}/${surface}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** One script and one style sheet, by file name. */
async function buildFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    publicDir: false,
    build: { write: false, target: 'es2023', rollupOptions: { input: fileURLToPath(new URL('../../test/ui/page.tsx', import.meta.url)) } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  return new Map(
    outputs
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  )
}
