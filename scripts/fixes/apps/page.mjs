import { randomBytes } from 'node:crypto'

export const port = Number(process.env.PORT)
export const secret = randomBytes(32).toString('hex')
/** In seconds. */
export const year = 365 * 24 * 60 * 60

/** What every application shows: a form to sign in, or who is signed in and how to leave. */
export function page(user) {
  return user === undefined || user === ''
    ? '<form method="post" action="/login"><input name="user"><input name="password" type="password"><button>Sign in</button></form>'
    : `<p>Welcome, ${user}.</p><form method="post" action="/logout"><button>Sign out</button></form>`
}

/** The fields of a form that was posted. */
export async function bodyOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}
