import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Family } from '../browsers/find-browsers.ts'

/**
 * Writes an extension that listens to what ours listens to, and does nothing with it (like ours it opens a page when it is installed): what it costs is the browser's price for being asked.
 * @returns its folder, for the caller to remove
 */
export async function silentExtension(family: Family): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidwatch-silent-'))
  const manifest = {
    manifest_version: 3,
    name: 'Silent',
    version: '1.0',
    permissions: ['webRequest', 'cookies', 'storage', 'alarms', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    background: family === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'silent@sidwatch' } },
  }
  await mkdir(join(folder, 'src/welcome'), { recursive: true })
  await writeFile(join(folder, 'src/welcome/index.html'), '<!doctype html><title>Silent</title>')
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'background.js'), listening(family === 'chromium' ? ", 'extraHeaders'" : ''))
  return folder
}

function listening(extra: string): string {
  return `const nothing = () => {}
const all = { urls: ['<all_urls>'] }
const api = globalThis.browser ?? chrome
api.webRequest.onBeforeRequest.addListener(nothing, all, ['requestBody'])
api.webRequest.onSendHeaders.addListener(nothing, all, ['requestHeaders'${extra}])
api.webRequest.onHeadersReceived.addListener(nothing, all, ['responseHeaders'${extra}])
api.webRequest.onBeforeRedirect.addListener(nothing, all, ['responseHeaders'${extra}])
api.webRequest.onResponseStarted.addListener(nothing, all, ['responseHeaders'${extra}])
api.webRequest.onErrorOccurred.addListener(nothing, all)
api.cookies.onChanged.addListener(nothing)
api.runtime.onInstalled.addListener(() => api.tabs.create({ url: api.runtime.getURL('src/welcome/index.html') }))
for (const event of [api.tabs.onCreated, api.tabs.onUpdated, api.tabs.onRemoved]) event.addListener(nothing)
`
}
