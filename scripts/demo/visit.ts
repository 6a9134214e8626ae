import type { Page } from 'puppeteer-core'
import { kioskPin } from './kiosk.ts'
import { demoUser } from './people.ts'

export const changedPassword = 'battery staple'

/**
 * Everything that the demo has, in one visit that leaves the password changed: failed sign-in, help, sign-in, the account's pages,
 * sign-out.
 */
export async function visitEverything(page: Page, origin: string): Promise<void> {
  await failToSignIn(page, origin)
  await page.goto(`${origin}/help`)
  await signIn(page, origin)
  await confirmPassword(page)
  await changePassword(page, demoUser.password, changedPassword)
  await becomeAdmin(page)
  await signOut(page)
}

/** What shows the flaws of each department, in the order of a visit. */
export const visits = {
  async magazine(page: Page, origin: string): Promise<void> {
    await signIn(page, origin)
  },
  async bookings(page: Page, origin: string): Promise<void> {
    await signIn(page, origin)
    await confirmPassword(page)
    await signOut(page)
    await page.goto(origin)
  },
  async desk(page: Page, origin: string): Promise<void> {
    await page.goto(origin.replace('://', '://branch.'))
    await signIn(page, origin)
    await signOut(page)
  },
  async gate(page: Page, origin: string): Promise<void> {
    await signIn(page, origin)
  },
  async library(page: Page, origin: string): Promise<void> {
    await signIn(page, origin)
    await follow(page, '#loans')
  },
  async stock(page: Page, origin: string, nextPort: string): Promise<void> {
    await signIn(page, origin)
    await signIn(page, nextPort)
  },
} as const

/** Signs in through the demo's own form, from its first page, as a person does. */
export async function signIn(page: Page, origin: string, password: string = demoUser.password): Promise<void> {
  await page.goto(`${origin}/`)
  await follow(page, 'a[href="/login"]')
  await page.type('input[name=username]', demoUser.name)
  await page.type('input[name=password]', password)
  await follow(page, '#sign-in')
}

/** Signs in with a wrong password: the form is shown again. */
export async function failToSignIn(page: Page, origin: string): Promise<void> {
  await signIn(page, origin, 'wrong horse')
}

/** From the account page, and back to it: the password is asked for again. */
export async function confirmPassword(page: Page, password: string = demoUser.password): Promise<void> {
  await follow(page, 'a[href="/account/confirm"]')
  await page.type('input[name=password]', password)
  await follow(page, '#confirm')
}

/** Signs in where the sign-in does not last: the form is shown again. */
export async function signInInVain(page: Page, origin: string, folder: string): Promise<void> {
  await page.goto(`${origin}/broken/${folder}/login`)
  await page.type('input[name=username]', demoUser.name)
  await page.type('input[name=password]', demoUser.password)
  await follow(page, '#sign-in')
}

/** From the account page, and back to it. */
export async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await follow(page, 'a[href="/account/password"]')
  await page.type('input[name=current_password]', current)
  await page.type('input[name=new_password]', next)
  await follow(page, '#change-password')
}

/** From the account page, and back to it. */
export async function becomeAdmin(page: Page): Promise<void> {
  await follow(page, '#become-admin')
}

/** From the account page or the first page, to the first page. */
export async function signOut(page: Page): Promise<void> {
  await follow(page, '#sign-out')
}

/** Signs in to the kiosk. */
export async function openKiosk(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/kiosk`)
  await page.type('input[name=pin]', kioskPin)
  await follow(page, '#sign-in')
}

async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)])
}
