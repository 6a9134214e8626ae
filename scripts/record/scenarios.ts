import type { Page } from 'puppeteer-core'

/** What a person does, step by step; each leaves a session to replay. */
export const scenarios = {
  'login-renewed': async (page, origin) => {
    await page.goto(origin)
    await signIn(page, `${origin}/login`, 'right')
    await page.goto(origin)
  },
  'login-kept': async (page, origin) => {
    await page.goto(origin)
    await signIn(page, `${origin}/login-kept`, 'right')
    await page.goto(origin)
  },
  'login-failed': async (page, origin) => {
    await page.goto(origin)
    await signIn(page, `${origin}/login`, 'wrong')
    await page.goto(origin)
  },
  logout: async (page, origin) => {
    await page.goto(origin)
    await signIn(page, `${origin}/login`, 'right')
    await press(page)
    await page.goto(origin)
  },
} satisfies Record<string, (page: Page, origin: string) => Promise<void>>

async function signIn(page: Page, url: string, password: string): Promise<void> {
  await page.goto(url)
  await page.type('[name=username]', 'alice')
  await page.type('[name=password]', password)
  await press(page)
}

async function press(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('button')])
}
