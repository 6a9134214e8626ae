import { defaultPath } from './default-path.ts'

/** The path a cookie is stored under: the Path attribute, or the default path where it is none (RFC 6265bis §5.6.4, §5.7 step 11). */
export function cookiePath(attribute: string | null, requestPath: string): string {
  return attribute?.startsWith('/') ? attribute : defaultPath(requestPath)
}
