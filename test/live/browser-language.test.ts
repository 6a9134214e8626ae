import { beforeEach, describe, expect, it, vi } from 'vitest'

const user = vi.hoisted(() => ({ wants: '', sees: '' }))
vi.mock('../../src/browser/api.ts', () => ({
  browser: { i18n: { getUILanguage: () => user.wants, getMessage: (key: string) => (key === 'language' ? user.sees : '') } },
}))

describe('the language of a page', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.stubGlobal('document', { documentElement: { lang: 'en' } })
  })

  it.each([
    { when: 'the build has its words', wants: 'de', sees: 'de', locale: 'de' },
    { when: 'the build has its words, for every region', wants: 'de-AT', sees: 'de', locale: 'de-AT' },
    { when: 'English is another region’s', wants: 'en-GB', sees: 'en', locale: 'en-GB' },
    { when: 'the build lacks its words', wants: 'nl-BE', sees: 'en', locale: 'en' },
    { when: 'the build has another script of it', wants: 'zh-TW', sees: 'en', locale: 'en' },
  ])('is $locale for $wants, where $when', async ({ wants, sees, locale }) => {
    Object.assign(user, { wants, sees })
    const { browserLanguage } = await import('../../src/live/browser-language.ts')
    expect(browserLanguage.locale).toBe(locale)
    expect(document.documentElement.lang).toBe(locale)
  })
})
