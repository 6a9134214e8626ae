import type { UrlPart } from '../audit/observation.ts'
import { pathModifiers } from './path-modifiers.ts'
import { shownName } from './shown-name.ts'
import { decoded, formDecoded, parsedUrl, queryOf } from './url-text.ts'
import type { ValueReader } from './value-reader.ts'

/**
 * The parts of a URL, and of the Referer that went with it, in which a token may leak: each query value, path segment, `;parameter`,
 * `(M(odifier))` and piece of the fragment of 8 characters or more, by digest, raw and (where that differs) URL-decoded; at most 64.
 */
export function urlParts(url: string, referer: string | null, reader: Pick<ValueReader, 'digest'>): readonly UrlPart[] {
  const referred = referer === null ? [] : partsOf(referer).map((part) => ({ ...part, where: 'referer' as const }))
  return digested([...partsOf(url), ...referred], reader)
}

/** The same of the fragment that a redirect leads to: browsers hand it on, and the rest of the address is seen on the next request. */
export function fragmentParts(location: string | null, reader: Pick<ValueReader, 'digest'>): readonly UrlPart[] {
  const hash = location?.indexOf('#') ?? -1
  return hash < 0 ? [] : digested(fragmentOf((location ?? '').slice(hash + 1)), reader)
}

function digested(parts: readonly Part[], reader: Pick<ValueReader, 'digest'>): readonly UrlPart[] {
  return parts
    .flatMap(({ where, name, spellings }) => spellings.map((text) => ({ where, name, text })))
    .slice(0, partsKept)
    .map(({ where, name, text }) => ({ where, name, digest: reader.digest(text) }))
}

const partsKept = 64
/** Shorter texts turn up by chance. */
const shortestPart = 8

interface Part {
  readonly where: UrlPart['where']
  readonly name: string | null
  readonly spellings: readonly string[]
}

function partsOf(url: string): readonly Part[] {
  const parsed = parsedUrl(url)
  if (parsed === null || !/^(?:https?|wss?):$/.test(parsed.protocol)) return []
  const query = queryOf(parsed).map(({ name, value }) => part('query', shownName(name), value, formDecoded(value)))
  const bare = queryOf(parsed).flatMap(({ name, value }) => (value === '' ? [part('query', null, name, name)] : []))
  const path = parsed.pathname.split('/', partsKept).flatMap(segmentParts)
  return [...query, ...bare, ...path, ...fragmentOf(parsed.hash.slice(1))].filter(({ spellings }) => spellings.length > 0)
}

/** `#access_token=…&state=…`, `#/orders?token=…`, `#…`: what scripts make of it is theirs, so it is cut wherever they cut. */
function fragmentOf(fragment: string): readonly Part[] {
  return fragment
    .split(/[/?&;#!]/, partsKept)
    .map((piece) => {
      const equals = piece.indexOf('=')
      const value = piece.slice(equals + 1)
      return part('fragment', equals <= 0 ? null : shownName(decoded(piece.slice(0, equals))), value, decoded(value))
    })
    .filter(({ spellings }) => spellings.length > 0)
}

function segmentParts(segment: string): readonly Part[] {
  const modifiers = pathModifiers(segment)
  if (modifiers.length > 0) return modifiers.map(({ name, value }) => part('path-modifier', name, value, decoded(value)))
  const [text = '', ...parameters] = segment.split(';')
  return [
    part('path', null, text, decoded(text)),
    ...parameters.map((parameter) => {
      const equals = parameter.indexOf('=')
      const value = parameter.slice(equals + 1)
      return part('path-parameter', equals < 0 ? null : shownName(parameter.slice(0, equals)), value, decoded(value))
    }),
  ]
}

function part(where: UrlPart['where'], name: string | null, raw: string, plain: string): Part {
  return { where, name, spellings: (raw === plain ? [raw] : [raw, plain]).filter((text) => text.length >= shortestPart) }
}
