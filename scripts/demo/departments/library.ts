import { randomBytes } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import type { Request, Response } from 'express'
import type { Twin } from '../twins.ts'
import type { Department } from './department.ts'
import { hardenedCookie } from './session-department.ts'

const sides = {
  flawed: { name: 'library_sid', isStrict: false, freshId: computableId },
  hardened: { name: '__Host-library', isStrict: true, freshId: () => randomBytes(16).toString('hex') },
} as const

/**
 * Its sessions have plain IDs. The flawed one begins a session under whatever ID it is asked with, in the cookie or in an address, and keeps
 * it through the login (PHP without `session.use_strict_mode` and `session.use_only_cookies`), and its own can be computed from earlier ones;
 * the hardened one knows its own alone.
 */
export function library(twin: Twin): Department {
  const { name, isStrict, freshId } = sides[twin.name]
  const readers = new Map<string, string | null>()
  const ids = new WeakMap<Request, string>()
  const idOf = (request: Request): string => ids.get(request) ?? ''
  const sent = ({ headers }: Request): string => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(headers.cookie ?? '')?.[1] ?? ''

  function begin(request: Request, response: Response, id: string, reader: string | null): void {
    ids.set(request, id)
    readers.set(id, reader)
    if (sent(request) !== id) response.cookie(name, id, hardenedCookie)
  }

  function beginAnew(request: Request, response: Response, reader: string | null): void {
    readers.delete(idOf(request))
    begin(request, response, freshId(), reader)
  }

  return {
    title: 'Library',
    before: [
      (request, response, next) => {
        const asked = (!isStrict && typeof request.query.sid === 'string' && request.query.sid) || sent(request)
        const isTaken = isStrict ? readers.has(asked) : /^[0-9a-f]{32}$/.test(asked)
        begin(request, response, isTaken ? asked : freshId(), readers.get(asked) ?? null)
        next()
      },
    ],
    member: (request) => readers.get(idOf(request)) ?? undefined,
    enter: (request, response, user) => (isStrict ? beginAnew(request, response, user) : begin(request, response, idOf(request), user)),
    confirm: () => undefined,
    passwordChanged(request, response) {
      if (isStrict) beginAnew(request, response, readers.get(idOf(request)) ?? null)
    },
    leave(request, response) {
      readers.delete(idOf(request))
      response.clearCookie(name, hardenedCookie)
    },
    more: (request) => `<p><a id="loans" href="/account${isStrict ? '' : `?sid=${idOf(request)}`}">Your loans</a></p>`,
  }
}

/** A number of the engine for each digit, as answers on the web have it: two IDs give away the generator, and with it all that follow. */
function computableId(): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
}

/** Of a context of its own: nothing else takes numbers of it. */
const random: () => number = runInNewContext('Math.random')
