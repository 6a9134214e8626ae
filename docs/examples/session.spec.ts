import { expect, test } from '@playwright/test'
import { auditSession, expectHealthySession, sessionMatchers } from 'sidwatch/playwright'

test('signing in and out leaves a healthy session behind', async ({ context, page }, testInfo) => {
  const session = await auditSession(context, { sites: [testInfo.project.use.baseURL ?? ''] })
  await page.goto('/login')
  await page.fill('input[name=username]', 'alice')
  await page.fill('input[name=password]', 'correct horse')
  await page.click('#sign-in')
  await page.click('#sign-out')
  await expect(page.locator('a[href="/login"]')).toBeVisible()

  // The whole report stands in Playwright's HTML report, healthy or not.
  await expectHealthySession(session, { attachTo: testInfo })
})

test('a session that was signed in before is healthy', async ({ browser, page }) => {
  await page.goto('/login')
  await page.fill('input[name=username]', 'alice')
  await page.fill('input[name=password]', 'correct horse')
  await page.click('#sign-in')
  await expect(page.locator('#sign-out')).toBeVisible()

  const signedIn = await browser.newContext({ storageState: await page.context().storageState() })
  const session = await auditSession(signedIn)
  const again = await signedIn.newPage()
  await again.goto('/account')
  await expect.extend(sessionMatchers)(session).toHaveHealthySession()
})
