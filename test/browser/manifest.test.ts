import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifestFor } from '../../scripts/manifest.ts'

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (target) => {
  const manifest = manifestFor(target)

  it('asks for these permissions and no others: the install shows no warning', () => {
    expect(manifest.permissions).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'webRequest',
      ...(target === 'chromium' ? ['sidePanel'] : []),
    ])
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest).not.toHaveProperty('devtools_page')
    expect(manifest).not.toHaveProperty('content_scripts')
    expect(manifest).toMatchObject({ optional_host_permissions: ['http://*/*', 'https://*/*'] })
  })

  it('lets no page outside talk to it, and no code from outside in', () => {
    expect(manifest).not.toHaveProperty('externally_connectable')
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src http: https:",
    })
  })

  it('has the background that this browser runs', () => {
    expect(Object.keys(manifest.background ?? {})).toEqual(target === 'chromium' ? ['service_worker', 'type'] : ['scripts', 'type'])
  })

  it('has a page that stays beside the tab, in the way of this browser, and closed at the install', () => {
    const page = 'src/sidepanel/index.html'
    if (target === 'chromium') expect(manifest).toMatchObject({ side_panel: { default_path: page } })
    else expect(manifest).toMatchObject({ sidebar_action: { default_panel: page, open_at_install: false } })
    expect(manifest).not.toHaveProperty(target === 'chromium' ? 'sidebar_action' : 'side_panel')
  })

  it('has an icon in every size that is asked for, drawn at that size', () => {
    const { icons = {}, action } = manifest
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '128'])
    expect(icons).toMatchObject(Object(action?.default_icon))
    for (const [size, file] of Object.entries(icons)) {
      const png = readFileSync(`public/${file}`)
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]) // PNG §11.2.1: width, height
    }
  })
})

it('Firefox is told the oldest version, and that no data is collected', () => {
  expect(manifestFor('firefox').browser_specific_settings).toMatchObject({
    gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  })
  expect(manifestFor('chromium')).toMatchObject({ minimum_chrome_version: '121' })
})
