import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const built = 'dist/chromium'

/** What each part of the extension loads before it can show or do anything. What it loads when asked, such as a baseline's reader, is not counted. */
export default [
  { name: 'background, as loaded', path: loadedBy('service-worker-loader.js'), limit: '770 kB' },
  { name: 'popup, as loaded', path: loadedBy('src/popup/index.html'), limit: '95 kB' },
  { name: 'side panel, as loaded', path: loadedBy('src/sidepanel/index.html'), limit: '100 kB' },
  { name: 'report page, as loaded', path: loadedBy('src/report/index.html'), limit: '100 kB' },
  { name: 'options, as loaded', path: loadedBy('src/options/index.html'), limit: '60 kB' },
  { name: 'command and library for Node, as unpacked', path: 'dist/package/**/*', limit: '1700 kB' },
].map((part) => ({ ...part, brotli: false }))

/** The scripts of an entry, each followed to those that it imports. */
function loadedBy(entry) {
  const found = new Set()
  const follow = (file) => {
    if (found.has(file)) return
    found.add(file)
    for (const [, next] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ?["'](\.{1,2}\/[^"']+)["']/g))
      follow(join(dirname(file), next))
  }
  if (!entry.endsWith('.html')) follow(join(built, entry))
  else
    for (const [, script] of readFileSync(join(built, entry), 'utf8').matchAll(/<script[^>]* src="\/([^"]+)"/g)) follow(join(built, script))
  return [...found]
}
