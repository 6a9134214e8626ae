import { isLogoutPath } from '../audit/facts/path-words.ts'
import type { SessionCheck } from '../audit/probe.ts'
import type { Digest } from '../audit/traits.ts'
import type { SeenAnswer } from './seen-answer.ts'

/** An answer as it came, for the moment that it takes to read it. */
export interface ReceivedAnswer {
  readonly url: string
  readonly status: number
  /** names in lower case */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Takes from an answer what tells it from others, and lets its text go. */
export function readAnswer(answer: ReceivedAnswer, check: SessionCheck, digest: (text: string) => Digest): SeenAnswer {
  const { status, headers, body } = answer
  const isHtml = /html/i.test(headers.get('content-type') ?? '')
  return {
    status,
    target: targetOf(answer, digest),
    asksPassword: isHtml && /<input\b[^>]{0,1000}\btype\s*=\s*["']?password\b/i.test(body),
    offersLogout: isHtml && offersLogout(body),
    shape: digest(isHtml ? elementsOf(body) : keysOf(body)),
    lengthClass: Math.floor(Math.log2(body.length + 1) * 8),
    signedIn: signedIn(answer, check),
  }
}

function signedIn({ status, headers, body }: ReceivedAnswer, check: SessionCheck): boolean | null {
  switch (check.by) {
    case 'difference':
      return null
    case 'status':
      return status === check.status
    case 'header':
      return headers.get(check.name.toLowerCase())?.trim().toLowerCase() === check.value.trim().toLowerCase()
    case 'text':
      return body.includes(check.text)
    default:
      return check satisfies never
  }
}

/** Where a redirect leads, by digest since a path may carry an identifier; what stands in its query is different every time. */
function targetOf({ url, headers }: ReceivedAnswer, digest: (text: string) => Digest): Digest | null {
  const location = headers.get('location')
  if (location === undefined || !URL.canParse(location, url)) return null
  const { origin, pathname } = new URL(location, url)
  return digest(origin + pathname)
}

function offersLogout(html: string): boolean {
  for (const [, , address = ''] of html.matchAll(/\b(?:href|action|formaction)\s*=\s*(["']?)([^"'>\s]{1,500})/gi))
    if (isLogoutPath(address.split(/[?#]/)[0] ?? '')) return true
  return false
}

/** Names of elements in order, repetitions once: rows of a list come and go. */
function elementsOf(html: string): string {
  const names = [...html.matchAll(/<([a-z][a-z0-9-]{0,40})/gi)].map(([, name = '']) => name.toLowerCase())
  return names.filter((name, i) => name !== names[i - 1]).join(' ')
}

/** Keys of a JSON text with the kinds of their values; of any other text nothing. */
function keysOf(text: string): string {
  try {
    return shapeOf(JSON.parse(text), 0)
  } catch {
    return ''
  }
}

const deepest = 8

function shapeOf(value: unknown, depth: number): string {
  if (typeof value === 'boolean' || value === null) return String(value)
  if (typeof value !== 'object') return typeof value
  if (depth === deepest) return '…'
  if (Array.isArray(value)) return `[${value.length === 0 ? '' : shapeOf(value[0], depth + 1)}]`
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}:${shapeOf(part, depth + 1)}`)
    .sort()
    .join()}}`
}
