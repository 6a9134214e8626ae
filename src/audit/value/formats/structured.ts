import { fromBase64 } from '../base64.ts'
import { content, type Format, type Layer, type Part } from '../layer.ts'
import { hmacSeal, type Seal } from '../seal.ts'
import { utf8 } from '../utf8.ts'

/** How many leaves of one text are looked at. */
const mostLeaves = 64

/** JSON (RFC 8259): objects and arrays are flattened to their leaves, a JSON string is what it holds. */
export const json: Format = (text) => {
  if (!/^\s*[[{"]/.test(text)) return null
  const parsed = parsedJson(text)
  if (typeof parsed === 'string') return { format: 'json', inside: [content(parsed)] }
  if (typeof parsed !== 'object' || parsed === null) return null
  const leaves: Part[] = []
  collect(parsed, '', 0, leaves)
  return { format: formatOf(leaves), kind: 'structured', inside: leaves, ...sealOf(leaves, parsed) }
}

/** The beginning of JSON that goes on in the next cookie (`.1`): its whole pairs. */
export const cutJson: Format = (text) => {
  if (!/^\{"/.test(text)) return null
  const pairs = [...text.matchAll(/"(\w{1,32})":\s?(?:"([^"\\]{0,4096})"|(-?\d{1,16}|true|false|null))/g)].slice(0, mostLeaves)
  const inside = pairs.map(([, name = '', string, literal]) => content(string ?? literal ?? '', name))
  return inside.length === 0 ? null : { format: 'json-cut', kind: 'structured', inside, selfContained: true }
}

/** Pairs of a query string; one pair alone is told from base64 with its padding by having a value. */
export const query: Format = (text) => {
  if (!/^[\w.[\]-]{1,40}=[^&\s]*(?:&[\w.[\]-]{1,40}=[^&\s]*)+$|^[A-Za-z][\w.-]{0,31}=[^=&\s]+$/.test(text)) return null
  const inside = text.split('&', mostLeaves).map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return content(value.join('='), name)
  })
  return { format: 'query', kind: 'structured', inside }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function collect(node: unknown, field: string, depth: number, leaves: Part[]): void {
  if (leaves.length >= mostLeaves || depth > 6) return
  if (Array.isArray(node)) for (const item of node.slice(0, mostLeaves)) collect(item, field, depth + 1, leaves)
  else if (typeof node === 'object' && node !== null) {
    for (const [name, item] of Object.entries(node).slice(0, mostLeaves)) collect(item, name, depth + 1, leaves)
  } else leaves.push(content(`${node}`, field))
}

/** Contents that are always signed in a place of their own tell themselves by their fields. */
function formatOf(leaves: readonly Part[]): 'koa-session' | 'signed-json' | 'better-auth-cache' | 'json' {
  const has = (field: string) => leaves.some((leaf) => leaf.field === field)
  if (has('_expire') && has('_maxAge')) return 'koa-session'
  if (has('expiresAt') && has('signature') && has('userId')) return 'better-auth-cache'
  return leaves.some((leaf) => isSignatureField(leaf.field) && /^[\w+/=-]{27,128}$/.test(leaf.text)) ? 'signed-json' : 'json'
}

function sealOf(leaves: readonly Part[], parsed: object): Partial<Layer> {
  const format = formatOf(leaves)
  if (format === 'json') return {}
  if (format === 'better-auth-cache') {
    const seal = betterAuthSeal(parsed)
    return { kind: 'signed', selfContained: true, sealBits: 256, ...(seal === null ? {} : { seal }) }
  }
  // koa-session is signed by Keygrip unless told otherwise, with SHA-1.
  return { kind: 'signed', selfContained: 'by-content', sealBits: format === 'koa-session' ? 160 : 256 }
}

/** better-auth: HMAC-SHA-256 in base64url over the JSON of the session with the expiry at its end. */
function betterAuthSeal(parsed: object): Seal | null {
  const fields = new Map<string, unknown>(Object.entries(parsed))
  const [session, signature] = [fields.get('session'), fields.get('signature')]
  const mac = typeof signature === 'string' ? fromBase64(signature) : null
  if (mac === null || typeof session !== 'object' || session === null) return null
  return hmacSeal('node', 'sha256', utf8(JSON.stringify({ ...session, expiresAt: fields.get('expiresAt') })), mac)
}

function isSignatureField(field: string | undefined): boolean {
  return field !== undefined && /^(?:sign|signature|sig|mac|hmac)$/.test(field)
}
