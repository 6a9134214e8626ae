import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { createServer, type Plugin } from 'vite'
import { surfaces } from '../test/ui/fixtures/surfaces.tsx'
import { messages } from './locales.ts'
import { openBuiltPages } from './pages/built-pages.ts'
import { answerPage } from './pages/page-answers.ts'
import { shownLanguages } from './pages/shown-language.ts'
import { photograph } from './photograph.ts'

/**
 * The views as plain pages over made-up reports, without an extension.
 * `npx tsx scripts/pages.ts` serves them as they stand in the source; with `--shots` it writes a picture of each to `dist/gallery`, of some in
 * every language, and fails on what axe finds. Surfaces that are named after `--shots` are the only ones.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const gallery = `${root}dist/gallery`
const names = [...surfaces.keys()]
/** of which there is a picture in every language */
const translated = ['flawed', 'report-flawed']

if (process.argv.includes('--shots')) await shoot(process.argv.slice(process.argv.indexOf('--shots') + 1))
else await serve()

async function serve(): Promise<void> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [preact(), pages()],
    server: { port: 5199, host: '127.0.0.1' },
  })
  await server.listen()
  console.log(names.map((name) => `http://127.0.0.1:${server.config.server.port}/pages/en/${name}`).join('\n'))
}

async function shoot(only: readonly string[]): Promise<void> {
  await mkdir(gallery, { recursive: true })
  const pages = await openBuiltPages()
  const faults = await photograph(
    shownLanguages.flatMap((language) =>
      names
        .filter((name) => (only.length === 0 || only.includes(name)) && (language === 'en' || translated.includes(name)))
        .map((name) => ({ name: language === 'en' ? name : `${name}-${language}`, url: pages.address(name, language) })),
    ),
    gallery,
  )
  pages.close()
  await writeFile(`${gallery}/faults.txt`, faults.join('\n'))
  console.log(faults.length === 0 ? `Pictures are in ${gallery}` : faults.join('\n'))
  process.exit(faults.length === 0 ? 0 : 1)
}

function pages(): Plugin {
  const parts = { head: '<script type="module" src="/test/ui/page.tsx"></script>', english: messages }
  return {
    name: 'sidwatch:pages',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!(await answerPage(request, response, parts))) next()
      })
    },
  }
}
