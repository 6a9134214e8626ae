import { type Header, headerValues } from './header.ts'

/** Whether a shared cache says that it answered in the server's place (`Cache-Status`, RFC 9211, and what products write instead). */
export function isCacheHit(headers: readonly Header[]): boolean {
  return (
    headerValues(headers, 'cache-status').some((value) => /;\s*hit\b(?!\s*=\s*\?0)/i.test(value)) ||
    productHeaders.some((name) =>
      headerValues(headers, name).some((value) => /\b(?:hit|stale|revalidated|updating|prerender)\b/i.test(value)),
    ) ||
    // Varnish names two requests where the answer is that of an earlier one.
    headerValues(headers, 'x-varnish').some((value) => /^\s*\d+\s+\d+\s*$/.test(value))
  )
}

const productHeaders = [
  'x-cache',
  'x-cache-status',
  'cf-cache-status',
  'x-vercel-cache',
  'x-proxy-cache',
  'x-nginx-cache',
  'x-drupal-cache',
  'x-varnish-cache',
  'x-litespeed-cache',
  'x-nextjs-cache',
  'x-fastcgi-cache',
]

const knownDirectives =
  /^(?:no-store|no-cache|private|public|must-revalidate|proxy-revalidate|must-understand|no-transform|immutable|(?:max-age|s-maxage|stale-while-revalidate|stale-if-error)="?\d{1,10}"?)$/

/** The directives that standards know (RFC 9111 §5.2.2), lower case, joined by `, `; null without the header. `private="field"` is `private`. */
export function cacheControlOf(values: readonly string[]): string | null {
  if (values.length === 0) return null
  const directives = values
    .join(',')
    .toLowerCase()
    .replaceAll(/="[^"\d][^"]*"/g, '')
    .split(',')
    .map((directive) => directive.trim())
  return directives.filter((directive) => knownDirectives.test(directive)).join(', ')
}
