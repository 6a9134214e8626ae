import { decoded, type RawPair } from './url-text.ts'

/**
 * What ASP.NET keeps in a segment of its own where it sets no cookies, `/(A(…)S(…)F(…))/`: the anonymous ID, the session and the ticket of
 * the sign-in, each by its letter. Empty for any other segment.
 */
export function pathModifiers(segment: string): readonly RawPair[] {
  const text = segment.startsWith('(') || segment.startsWith('%28') ? decoded(segment) : ''
  if (!/^\((?:[A-Z]\([^()]*\))+\)$/.test(text)) return []
  return [...text.matchAll(/([A-Z])\(([^()]*)\)/g)].map(([, name = '', value = '']) => ({ name, value }))
}
