import type { Fix } from '../report.ts'
import type { FixId } from '../rule.ts'

export function fixFor(_framework: string | null, fix: FixId, cookieName: string): Fix {
  return {
    id: fix,
    framework: null,
    frameworkName: null,
    text: `Set-Cookie: ${cookieName}=<value>; Path=/; Secure; HttpOnly; SameSite=Lax`,
    source: 'generic',
  }
}
