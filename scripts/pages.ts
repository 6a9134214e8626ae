import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { surfaces } from '../test/ui/fixtures/surfaces.tsx'
import { messages } from './locales.ts'
import { photograph } from './photograph.ts'

/**
 * The views as plain pages over made-up reports, without an extension.
 * `npx tsx scripts/pages.ts` serves them; with `--shots` it writes a picture of each to `dist/gallery` and fails on what axe finds.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const gallery = `${root}dist/gallery`
const names = [...surfaces.keys()]

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [preact(), pages()],
  server: { port: 5199, host: '127.0.0.1' },
})
await server.listen()
const address = `http://127.0.0.1:${server.config.server.port}/pages`

if (process.argv.includes('--shots')) await shoot(server)
else console.log(names.map((name) => `${address}/${name}`).join('\n'))

async function shoot(server: ViteDevServer): Promise<void> {
  await mkdir(gallery, { recursive: true })
  const only = process.argv.slice(process.argv.indexOf('--shots') + 1)
  const faults = await photograph(
    names.filter((name) => only.length === 0 || only.includes(name)).map((name) => ({ name, url: `${address}/${name}` })),
    gallery,
  )
  await writeFile(`${gallery}/faults.txt`, faults.join('\n'))
  console.log(faults.length === 0 ? `Pictures are in ${gallery}` : faults.join('\n'))
  await server.close()
  process.exit(faults.length === 0 ? 0 : 1)
}

/** `/pages/<name>`, and the English messages as `/pages/messages.json`. */
function pages(): Plugin {
  const script = new URL('../test/ui/page.tsx', import.meta.url).pathname.replace(new URL('..', import.meta.url).pathname, '/')
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sidwatch</title><body><script type="module" src="${script}"></script></body></html>`
  return {
    name: 'sidwatch:pages',
    configureServer(server) {
      server.middlewares.use('/pages', async (request, response) => {
        const isMessages = request.url === '/messages.json'
        response.setHeader('content-type', isMessages ? 'application/json' : 'text/html; charset=utf-8')
        response.end(isMessages ? JSON.stringify(Object.fromEntries(await messages())) : html)
      })
    },
  }
}
