import type { CookieAttribute, ReceivedCookie } from '../cookie.ts'
import { type KnownAttribute, knownAttribute } from './cookie-attribute.ts'
import { cookiePrefix } from './cookie-prefix.ts'
import { isOverLong } from './effective-attributes.ts'
import { limits } from './limits.ts'
import { firstOctets, octetsOf } from './octets.ts'

/** A Set-Cookie line taken apart: what may be kept of it, and its value, which may not. */
export interface ParsedSetCookie {
  readonly received: ReceivedCookie
  readonly value: string
}

/**
 * Takes a set-cookie-string apart (RFC 6265bis §5.6). It reports and does not decide: where the algorithm would ignore the line or an
 * attribute, both are kept for the storage model and for the reader. Any text is a line; linear in its length.
 */
export function parseSetCookie(setCookieString: string): ParsedSetCookie {
  const semicolon = setCookieString.indexOf(';')
  const nameValuePair = semicolon < 0 ? setCookieString : setCookieString.slice(0, semicolon)
  const unparsedAttributes = semicolon < 0 ? '' : setCookieString.slice(semicolon + 1)

  const equals = nameValuePair.indexOf('=')
  const name = equals < 0 ? '' : trimBlank(nameValuePair.slice(0, equals))
  const value = trimBlank(nameValuePair.slice(equals + 1))

  return {
    received: {
      name,
      nameless: equals < 0 ? 'no-equals' : name === '' ? 'empty-name' : null,
      attributes: semicolon < 0 ? [] : attributesOf(unparsedAttributes),
      octets: octetsOf(name) + octetsOf(value),
      control: controlIn(setCookieString),
      prefixInValue: name === '' && cookiePrefix(value) !== null,
    },
    value,
  }
}

/** So many pieces are kept of a line, and beyond them the last of each attribute, as that is the one that counts. */
const piecesKept = 64

function attributesOf(unparsedAttributes: string): readonly CookieAttribute[] {
  const attributes: CookieAttribute[] = []
  const last = new Map<KnownAttribute, CookieAttribute>()
  let start = 0
  while (start <= unparsedAttributes.length) {
    const semicolon = unparsedAttributes.indexOf(';', start)
    const end = semicolon < 0 ? unparsedAttributes.length : semicolon
    const attribute = attributeOf(unparsedAttributes.slice(start, end))
    start = end + 1
    if (attribute === null) continue
    if (attributes.length < piecesKept) {
      attributes.push(attribute)
      continue
    }
    const known = knownAttribute(attribute.name)
    if (known === null || isOverLong(attribute)) continue
    last.delete(known)
    last.set(known, attribute)
  }
  return [...attributes, ...last.values()]
}

/** One cookie-av; null where there is nothing between two semicolons. */
function attributeOf(piece: string): CookieAttribute | null {
  const equals = piece.indexOf('=')
  const name = trimBlank(equals < 0 ? piece : piece.slice(0, equals))
  if (equals < 0) return name === '' ? null : { name: capped(name), value: null }
  const value = knownAttribute(name) === null ? '' : capped(trimBlank(piece.slice(equals + 1)))
  return { name: capped(name), value }
}

/** Shortens an over-long text and marks it; with the mark it is still over-long. */
function capped(text: string): string {
  const kept = firstOctets(text, limits.attributeValueOctets)
  return kept.length < text.length ? `${kept}…` : text
}

/** Removes spaces and TABs at both ends (WSP); no other white space counts. */
function trimBlank(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}

/** A control character anywhere ends the algorithm (step 1). TAB does not, but Chromium takes it at the ends of a name or value only. */
function controlIn(setCookieString: string): ReceivedCookie['control'] {
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(setCookieString)) return 'forbidden'
  return setCookieString.includes('\t') && setCookieString.split(';').some(hasInnerTab) ? 'tab' : null
}

function hasInnerTab(piece: string): boolean {
  const equals = piece.indexOf('=')
  const name = equals < 0 ? '' : piece.slice(0, equals)
  return trimBlank(name).includes('\t') || trimBlank(piece.slice(equals + 1)).includes('\t')
}
