import type { Fix } from '../report.ts'
import type { FixId } from '../rule.ts'
import { frameworkById } from './frameworks.ts'
import { bareName } from './name-hints.ts'

/** How to mend a cookie in its framework; where that is not known, the line or directive that any server can send. */
export function fixFor(framework: string | null, fix: FixId, cookieName: string): Fix {
  const row = framework === null ? null : frameworkById(framework)
  const text = row?.fixes.get(fix)
  if (row !== null && text !== undefined) return { id: fix, framework: row.id, frameworkName: row.name, text, source: row.source }
  return { id: fix, framework: null, frameworkName: null, text: generic[fix](cookieName.slice(0, longestName)), source: 'generic' }
}

/** RFC 6265bis allows 4096 octets of name and value; a fix shows what can be read. */
const longestName = 64

const line = (name: string, value = '<value>') => `Set-Cookie: ${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax`

const generic: Readonly<Record<FixId, (name: string) => string>> = {
  secure: (name) => line(name),
  httponly: (name) => line(name),
  samesite: (name) => line(name),
  // No Domain attribute: only the host that set it gets it back (RFC 6265bis §5.7).
  domain: (name) => line(name),
  scope: (name) => line(name),
  prefix: (name) => line(`__Host-${bareName(name)}`),
  lifetime: (name) => `${line(name)}; Max-Age=28800`,
  rotation: (name) => line(name, '<new random value>'),
  entropy: (name) => line(name, '<32 hexadecimal digits of a cryptographic generator>'),
  opaque: (name) => line(name, '<random identifier without content>'),
  url: (name) => `Referrer-Policy: no-referrer\n${line(name)}`,
  refused: (name) => line(name),
  https: () => 'Strict-Transport-Security: max-age=31536000; includeSubDomains',
}
