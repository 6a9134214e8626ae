import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifestFor } from '../../scripts/manifest.ts'

// A new permission is a promise broken to everybody who installed without it: it changes this list in the same commit, and says why there.

const targets = ['chromium', 'firefox'] as const

describe.each(targets)('the manifest for %s', (target) => {
  const manifest = JSON.parse(JSON.stringify(manifestFor(target)))

  it('asks at install for nothing that warns', () => {
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      // Chromium alone knows it: without it there is no page that stays open while a person signs in.
      ...(target === 'chromium' ? ['sidePanel'] : []),
      'storage',
      'webRequest',
    ])
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.content_scripts).toBeUndefined()
    expect(manifest.devtools_page).toBeUndefined()
    expect(manifest.externally_connectable).toBeUndefined()
    expect(manifest.web_accessible_resources).toBeUndefined()
  })

  it('leaves every site to the user', () => {
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*'])
    // Asked for on the options page, by whoever wants to be told.
    expect(manifest.optional_permissions).toEqual(['notifications'])
  })

  it('lets its pages run their own scripts only', () => {
    const policy = manifest.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|\*/)
  })

  it('has the version of the package', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  })
})
