import type { SessionData } from 'express-session'
import type { Twin } from './twins.ts'

type Visitor = Partial<SessionData>

export function homePage(twin: Twin, visitor: Visitor): string {
  const signedIn = visitor.user !== undefined
  return page(
    twin,
    'Home',
    `<p>${signedIn ? `Welcome back, ${text(visitor.user ?? '')}.` : 'A shop that does not exist.'} <span id="me"></span></p>
     <p>${signedIn ? '<a href="/account">Your account</a>' : '<a href="/login">Sign in</a>'} · <a href="/help">Help</a></p>
     ${signedIn ? logoutForm(visitor) : ''}
     <script>
       if (!document.cookie.includes('_ga=')) {
         document.cookie = '_ga=GA1.1.' + Math.floor(Math.random() * 1e9) + '.' + Math.floor(Date.now() / 1000) + '; path=/; max-age=34560000'
       }
       fetch('/api/me').then((answer) => { document.getElementById('me').textContent = answer.ok ? '(signed in)' : '(signed out)' })
     </script>`,
  )
}

export function loginPage(twin: Twin, visitor: Visitor, problem: string | null): string {
  return page(
    twin,
    'Sign in',
    `${problem === null ? '' : `<p role="alert">${text(problem)}</p>`}
     <form method="post" action="/login">${formToken(visitor)}
       <label>Name <input name="username" autocomplete="username"></label>
       <label>Password <input name="password" type="password" autocomplete="current-password"></label>
       <button id="sign-in">Sign in</button>
     </form>`,
  )
}

/** @param known `id` of the session, for the twin that copies it, and the origin of the partner whose badge the page shows */
export function accountPage(twin: Twin, visitor: Visitor, { id, partner }: { readonly id: string; readonly partner: string }): string {
  return page(
    twin,
    'Your account',
    `<p>Signed in as ${text(visitor.user ?? '')}, ${text(visitor.role ?? '')}. <a href="/account/password">Change password</a> · <a href="/account/confirm">Confirm it</a></p>
     ${twin.copiesIdIntoPage ? `<input type="hidden" id="sid" value="${text(id)}"><script>localStorage.setItem('sid', document.getElementById('sid').value)</script>` : ''}
     <p><img src="${partner}/badge.svg" alt="Badge of our partner"></p>
     <form method="post" action="/account/become-admin">${formToken(visitor)}<button id="become-admin">Switch to admin</button></form>
     ${logoutForm(visitor)}`,
  )
}

export function passwordPage(twin: Twin, visitor: Visitor, problem: string | null): string {
  return page(
    twin,
    'Change password',
    `${problem === null ? '' : `<p role="alert">${text(problem)}</p>`}
     <form method="post" action="/account/password">${formToken(visitor)}
       <label>Current password <input name="current_password" type="password" autocomplete="current-password"></label>
       <label>New password <input name="new_password" type="password" autocomplete="new-password"></label>
       <button id="change-password">Change password</button>
     </form>
     ${logoutForm(visitor)}`,
  )
}

export function confirmPage(twin: Twin, visitor: Visitor): string {
  return page(
    twin,
    'Confirm your password',
    `<form method="post" action="/account/confirm">${formToken(visitor)}
       <label>Password <input name="password" type="password" autocomplete="current-password"></label>
       <button id="confirm">Confirm</button>
     </form>
     ${logoutForm(visitor)}`,
  )
}

export function brokenPage(twin: Twin, folder: string): string {
  return page(
    twin,
    'Sign in, in vain',
    `<form method="post" action="${folder}/login">
       <label>Name <input name="username" autocomplete="username"></label>
       <label>Password <input name="password" type="password" autocomplete="current-password"></label>
       <button id="sign-in">Sign in</button>
     </form>`,
  )
}

export function brokenIndex(twin: Twin, sites: readonly { readonly folder: string; readonly cause: string }[]): string {
  const items = sites.map(({ folder, cause }) => `<li><a href="/broken/${folder}/login">${cause}</a></li>`)
  return page(twin, 'Sign-ins in vain, and what is to be found', `<ul>${items.join('')}</ul>`)
}

export function helpPage(twin: Twin): string {
  return page(twin, 'Help', '<p>Nothing here can be bought.</p>')
}

export function kioskPage(twin: Twin, isSignedIn: boolean): string {
  return page(
    twin,
    'Kiosk',
    isSignedIn
      ? `<p>The kiosk is open.</p>
         <form method="post" action="/kiosk/logout"><button id="sign-out">Sign out</button></form>`
      : `<form method="post" action="/kiosk/login">
           <label>PIN <input name="pin" type="password" autocomplete="current-password"></label>
           <button id="sign-in">Sign in</button>
         </form>`,
  )
}

function logoutForm(visitor: Visitor): string {
  return `<form method="post" action="/logout">${formToken(visitor)}<button id="sign-out">Sign out</button></form>`
}

/** None where the site has no sessions before the sign-in that could hold one. */
function formToken(visitor: Visitor): string {
  if (visitor.formToken === undefined) return ''
  return `<input type="hidden" name="_csrf" value="${text(visitor.formToken)}">`
}

/** A page of a shop. `body` is markup: what comes from people goes through `text` first. */
export function page(twin: Twin, title: string, body: string): string {
  return html(`${title} · ${twin.name} shop`, `<p><a href="/">The ${twin.name} shop</a></p><h1>${title}</h1>\n${body}`)
}

export function html(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,">
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem } label, button { display: block; margin: .5rem 0 }</style>
</head><body>
${body}
</body></html>`
}

export function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
