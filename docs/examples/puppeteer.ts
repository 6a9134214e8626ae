import puppeteer from 'puppeteer-core'
import { auditSession, expectHealthySession } from 'sidwatch/playwright'

// npx tsx puppeteer.ts https://localhost:3000: signs in and out, and fails where the session is not healthy. BROWSER is chrome or firefox.

const { BROWSER, EXECUTABLE } = process.env
const browser = await puppeteer.launch({
  browser: BROWSER === 'firefox' ? 'firefox' : 'chrome',
  acceptInsecureCerts: true,
  args: BROWSER === 'firefox' ? [] : ['--no-sandbox'],
  ...(EXECUTABLE === undefined ? {} : { executablePath: EXECUTABLE }),
})
try {
  for (const origin of process.argv.slice(2)) {
    const page = await browser.newPage()
    const session = await auditSession(page, { sites: [origin] })
    await page.goto(`${origin}/login`)
    await page.type('input[name=username]', 'alice')
    await page.type('input[name=password]', 'correct horse')
    await Promise.all([page.waitForNavigation(), page.click('#sign-in')])
    await Promise.all([page.waitForNavigation(), page.click('#sign-out')])
    await expectHealthySession(session)
    console.log(`${origin}: healthy`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await browser.close()
}
