import type { Sharing } from '../audit/observation.ts'
import { type Header, headerValues } from './header.ts'

/** Whom an answer lets read it from another origin (Fetch, CORS check); null where it lets nobody. Which origin it names is not kept. */
export function sharingOf(headers: readonly Header[]): Sharing | null {
  const [origin, ...more] = headerValues(headers, 'access-control-allow-origin').map((value) => value.trim())
  if (origin === undefined || origin === '' || more.length > 0) return null
  const credentials = headerValues(headers, 'access-control-allow-credentials').join().trim() === 'true'
  return `${origin === '*' ? 'anyone' : 'one-origin'}${credentials ? '-with-credentials' : ''}`
}
