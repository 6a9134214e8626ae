import { page, text } from '../pages.ts'
import type { Twin } from '../twins.ts'

export function departmentHome(twin: Twin, title: string, member: string | undefined): string {
  return page(
    twin,
    title,
    member === undefined
      ? '<p><a href="/login">Sign in</a></p>'
      : `<p>Welcome back, ${text(member)}. <a href="/account">Your account</a></p>
         <form method="post" action="/logout"><button id="sign-out">Sign out</button></form>`,
  )
}

/** @param more markup of the department's own */
export function memberPage(twin: Twin, title: string, member: string, more: string): string {
  return page(
    twin,
    `${title}: your account`,
    `<p>Signed in as ${text(member)}. <a href="/account/password">Change password</a> · <a href="/account/confirm">Confirm it</a></p>
     ${more}
     <form method="post" action="/logout"><button id="sign-out">Sign out</button></form>`,
  )
}
