import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifestFor } from '../../scripts/manifest.ts'

/**
 * Permissions for which Chromium or Firefox warn when an extension is installed, and ask again when an update brings them: until the user
 * answers, the update is switched off (https://developer.chrome.com/docs/extensions/reference/permissions-list,
 * https://support.mozilla.org/kb/permission-request-messages-firefox-extensions).
 */
const warned = new Set([
  'accessibilityFeatures.modify',
  'accessibilityFeatures.read',
  'bookmarks',
  'browserSettings',
  'browsingData',
  'clipboardRead',
  'clipboardWrite',
  'contentSettings',
  'debugger',
  'declarativeNetRequest',
  'declarativeNetRequestFeedback',
  'desktopCapture',
  'devtools',
  'downloads',
  'downloads.open',
  'favicon',
  'find',
  'geolocation',
  'history',
  'identity.email',
  'management',
  'nativeMessaging',
  'notifications',
  'pageCapture',
  'pkcs11',
  'privacy',
  'proxy',
  'readingList',
  'sessions',
  'system.storage',
  'tabCapture',
  'tabGroups',
  'tabHide',
  'tabs',
  'topSites',
  'ttsEngine',
  'webAuthenticationProxy',
  'webNavigation',
])

interface Asked {
  readonly permissions: readonly string[]
  readonly optional_permissions: readonly string[]
  readonly optional_host_permissions: readonly string[]
}

const manifests = (['chromium', 'firefox'] as const).map((target): Asked => JSON.parse(JSON.stringify(manifestFor(target))))

describe('an update', () => {
  it('makes no browser ask again: what is needed from the start warns of nothing', () => {
    for (const { permissions } of manifests) expect(permissions.filter((one) => warned.has(one) || one.includes('/'))).toEqual([])
  })

  it('brings access to no site by another way', () => {
    for (const manifest of manifests)
      for (const key of ['host_permissions', 'content_scripts', 'devtools_page', 'chrome_settings_overrides', 'chrome_url_overrides'])
        expect(manifest).not.toHaveProperty(key)
  })
})

describe('the page about permissions', () => {
  const page = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8')
  const parts = page.split(/^### /m).slice(1)

  it('has one part for each permission of the manifests, and none besides', () => {
    const asked = manifests.flatMap((each) => [
      ...each.permissions,
      ...each.optional_permissions,
      each.optional_host_permissions.join('`, `'),
    ])
    expect(parts.map((part) => part.split('\n', 1)[0]).toSorted()).toEqual([...new Set(asked)].map((one) => `\`${one}\``).toSorted())
  })

  it('says each in one paragraph', () => {
    for (const part of parts)
      expect(
        part
          .replace(/^## .*$/m, '')
          .trim()
          .split(/\n{2,}/),
        part,
      ).toHaveLength(2)
  })
})

const folder = new URL('../../src/languages/', import.meta.url)
const languages = readdirSync(folder)

describe('the texts for the stores', () => {
  it.each(['listing', 'privacy'])('%s stands in sentences without a place to fill in', (name) => {
    const text = readFileSync(new URL(`../../docs/store/${name}.md`, import.meta.url), 'utf8')
    expect(text.length).toBeGreaterThan(800)
    expect(text).not.toMatch(/\{|<|\bxxx\b|lorem/i)
  })

  // https://developer.chrome.com/docs/extensions/reference/manifest/description
  it.each(languages)('the summary in the language %s is as short as the stores ask for', (language) => {
    const { description = '' } = JSON.parse(readFileSync(new URL(`${language}/badge.json`, folder), 'utf8'))
    expect(description.length).toBeLessThanOrEqual(132)
  })
})
