import { describe, expect, it, vi } from 'vitest'
import { accessTo, originsOf } from '../../src/browser/access.ts'

vi.mock('../../src/browser/api.ts', () => ({ browser: {} }))

describe('what origin patterns let us see of a site', () => {
  it.each([
    { site: 'shop.test', origins: [], access: 'none' },
    { site: 'shop.test', origins: ['http://*/*', 'https://*/*'], access: 'all' },
    { site: 'shop.test', origins: ['<all_urls>'], access: 'all' },
    { site: 'shop.test', origins: ['*://*/*'], access: 'all' },
    { site: 'shop.test', origins: ['http://*.shop.test/*', 'https://*.shop.test/*'], access: 'site' },
    { site: 'shop.test', origins: ['*://*.shop.test/*'], access: 'site' },
    { site: 'shop.test', origins: ['http://*/*', 'https://*.shop.test/*'], access: 'site' },
    { site: 'shop.test', origins: ['https://*.shop.test/*'], access: 'partial' },
    { site: 'shop.test', origins: ['https://*/*'], access: 'partial' },
    { site: 'shop.test', origins: ['http://app.shop.test/*', 'https://app.shop.test/*'], access: 'partial' },
    { site: 'shop.test', origins: ['http://shop.test/*', 'https://shop.test/*'], access: 'partial' },
    { site: 'shop.test', origins: ['http://*.workshop.test/*', 'https://*.workshop.test/*'], access: 'none' },
    { site: 'localhost', origins: ['http://localhost/*', 'https://localhost/*'], access: 'site' },
    { site: '127.0.0.1', origins: ['http://127.0.0.1/*', 'https://127.0.0.1/*'], access: 'site' },
    { site: '[::1]', origins: ['http://[::1]/*', 'https://[::1]/*'], access: 'site' },
  ])('$site under $origins: $access', ({ site, origins, access }) => {
    expect(accessTo(site, origins)).toBe(access)
  })

  it.each(['shop.test', 'localhost', '127.0.0.1', '[::1]', 'flawed.localhost'])('%s: what is asked for gives the whole site', (site) => {
    expect(accessTo(site, originsOf(site))).toBe('site')
  })
})
