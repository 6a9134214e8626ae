import type { CookieClass } from '../view.ts'

/** Every class, for tables that are written as text. */
export const cookieClasses: readonly CookieClass[] = [
  'session-token',
  'remember-me',
  'csrf',
  'preference',
  'analytics',
  'advertising',
  'consent',
  'load-balancer',
  'bot-management',
  'sign-on-transaction',
  'companion',
  'unknown',
]
