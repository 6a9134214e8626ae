import { cookieSite } from '../audit/http-state/registrable-domain.ts'

/** The cookie site of a page; null where it has none. */
export function siteOfUrl(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null
  return cookieSite(new URL(url).hostname)
}
