import { describe, expect, it } from 'vitest'
import { manifestFor } from '../../scripts/manifest.ts'

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (target) => {
  const manifest = manifestFor(target)

  it('asks for these permissions and no others: the install shows no warning', () => {
    expect(manifest.permissions).toEqual([
      'activeTab',
      'alarms',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'webRequest',
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
})

it('Firefox is told the oldest version, and that no data is collected', () => {
  expect(manifestFor('firefox').browser_specific_settings).toMatchObject({
    gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  })
  expect(manifestFor('chromium')).toMatchObject({ minimum_chrome_version: '121' })
})
