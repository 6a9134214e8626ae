import { type Header, headerValues } from '../traffic/header.ts'
import { setCookieLines } from '../traffic/response-headers.ts'
import { type JsonObject, listOf, objectOf, textOf } from './json-access.ts'

/**
 * The set-cookie-strings of a recorded response. Recorders write one field each, join them with line feeds, or join them with `, `,
 * which is ambiguous: such a field is taken apart only where the recorder's own list says that there are more cookies than lines.
 * Without any header the list itself is taken.
 *
 * @param listed `response.cookies`
 */
export function recordedLines(headers: readonly Header[], listed: unknown, host: string): readonly string[] {
  const lines = setCookieLines(headers)
  const cookies = listOf(listed).map(objectOf)
  if (lines.length === 0) return cookies.flatMap((cookie) => lineOf(cookie, host))
  const joined = headerValues(headers, 'set-cookie').length === 1 && cookies.length > lines.length
  return joined
    ? lines.flatMap((line) =>
        splitAtCommas(
          line,
          cookies.flatMap(({ name }) => textOf(name) ?? []),
        ),
      )
    : lines
}

/** Splits before each `name=` of the list that follows a comma. The comma within a date is followed by a day. */
export function splitAtCommas(line: string, names: readonly string[]): readonly string[] {
  const known = new Set(names)
  const starts = [0]
  for (const match of line.matchAll(/,\s*(?=([^\s;,=]+)\s*=)/g)) {
    if (known.has(match[1] ?? '')) starts.push(match.index + match[0].length)
  }
  return starts.map((start, i) =>
    line
      .slice(start, starts[i + 1])
      .replace(/,\s*$/, '')
      .trim(),
  )
}

/** A line as the server may have written it. Lists give each cookie a domain: the host itself says nothing. */
function lineOf({ name, value, path, domain, expires, httpOnly, secure, sameSite }: JsonObject, host: string): readonly string[] {
  if (typeof name !== 'string' || typeof value !== 'string') return []
  const expiry = Date.parse(textOf(expires) ?? '')
  return [
    [
      `${name}=${value}`,
      ...(textOf(path) ? [`Path=${path}`] : []),
      ...(textOf(domain) && textOf(domain)?.toLowerCase() !== host ? [`Domain=${domain}`] : []),
      ...(Number.isNaN(expiry) ? [] : [`Expires=${new Date(expiry).toUTCString()}`]),
      ...(httpOnly === true ? ['HttpOnly'] : []),
      ...(secure === true ? ['Secure'] : []),
      ...(textOf(sameSite) ? [`SameSite=${sameSite}`] : []),
    ].join('; '),
  ]
}
