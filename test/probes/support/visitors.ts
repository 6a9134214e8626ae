import { createHash } from 'node:crypto'
import type { Answer, Site } from './visited-site.ts'

/** IDs of a server, one after the other: constant, and each another. */
function counted(length: number, symbols = '0123456789abcdef'): () => string {
  let issued = 0
  return () => {
    const octets = createHash('sha512').update(`${++issued}`).digest()
    return [...octets.subarray(0, length)].map((octet) => symbols[octet % symbols.length]).join('')
  }
}

interface Family {
  readonly name: string
  readonly next: () => string
  /** what it takes for an ID of its own make */
  readonly shape: RegExp
  /** only what it has issued is an ID */
  readonly isStrict: boolean
  /** where in an address it looks for an ID */
  readonly inAddress?: (url: URL) => string | null
  /** it sets the cookie for an ID that it found in the address, or at every answer */
  readonly sets?: 'from-address' | 'always'
}

/** A server that keeps a session for each visitor, with a secret against forged requests in its pages. */
function siteOf({ name, next, shape, isStrict, inAddress = () => null, sets }: Family, page: Page = pageWith): Site {
  const sessions = new Map<string, string>()
  const secret = counted(40)
  return ({ url, cookies }) => {
    const id = cookies.get(name) ?? null
    const fromAddress = id === null ? inAddress(url) : null
    const asked = id ?? fromAddress
    const isTaken = asked !== null && shape.test(asked) && (!isStrict || sessions.has(asked))
    const own = isTaken ? asked : next()
    if (!sessions.has(own)) sessions.set(own, secret())
    const isSet = !isTaken || sets === 'always' || (sets === 'from-address' && fromAddress !== null)
    return { setCookie: isSet ? [`${name}=${own}; path=/; HttpOnly`] : [], body: page(sessions.get(own) ?? '', url) }
  }
}

type Page = (secret: string, url: URL) => string

const pageWith: Page = (secret) => {
  return `<form method=post><input type="hidden" name="csrf" value="${secret}"><input name=q></form>`
}

/** Nothing in it is the visitor's own; the address is repeated, as pages do in links and forms. */
const plainPage: Page = (_secret, url) => {
  return `<form action="${url.href.replaceAll('&', '&amp;')}"><input name=q value="words that somebody typed"></form>`
}

const php = { name: 'PHPSESSID', next: counted(26, '0123456789abcdefghijklmnopqrstuv'), shape: /^[0-9a-zA-Z,-]+$/ }
const phpInQuery = (url: URL) => url.searchParams.get('PHPSESSID')
const servlet = { name: 'JSESSIONID', next: counted(32, '0123456789ABCDEF'), shape: /^[0-9A-F]{32}$/ }
const servletInPath = ({ pathname }: URL) => /;jsessionid=([^;]*)/.exec(pathname)?.[1] ?? null
const aspNet = { name: 'ASP.NET_SessionId', next: counted(24, 'abcdefghijklmnopqrstuvwxyz012345'), shape: /^[a-z0-5]{24}$/ }

/** What real servers do with an ID that they never issued, by family and setting; those of PHP as measured of 8.2. */
export const families = {
  php: siteOf({ ...php, isStrict: false }),
  phpPlain: siteOf({ ...php, isStrict: false }, plainPage),
  phpStrict: siteOf({ ...php, isStrict: true }),
  phpFromQuery: siteOf({ ...php, isStrict: false, inAddress: phpInQuery }, plainPage),
  phpStrictFromQuery: siteOf({ ...php, isStrict: true, inAddress: phpInQuery }, plainPage),
  phpCookiesOnly: siteOf({ ...php, isStrict: false }, plainPage),
  tomcat: siteOf({ ...servlet, isStrict: true, inAddress: servletInPath }),
  servletThatTakes: siteOf({ ...servlet, isStrict: false, inAddress: servletInPath, sets: 'from-address' }, plainPage),
  aspNet: siteOf({ ...aspNet, isStrict: false }, plainPage),
  rolling: siteOf({ ...php, isStrict: false, sets: 'always' }, plainPage),

  /** A session of two cookies: an ID, and a key to it. */
  idAndKey: idAndKey('both'),
  idAndKeyStrict: idAndKey('none'),
  idAndKeyAnew: idAndKey('id'),

  /** Django with sessions in a database: none is stored, and so none is set, before something is kept in it. */
  django: (): Answer => ({ body: plainPage('', new URL('https://shop.example/')) }),
  /** A cookie where there is none, whatever it is; visitors with an unknown one stay strangers. */
  onlyWhereThereIsNone: onlyWhereThereIsNone(),
  /** The same answer for everyone, out of a cache. */
  cached: (): Answer => ({ setCookie: ['PHPSESSID=9f86d081884c7d659a2feaa0c5; path=/'], body: '' }),
  /** An unknown ID is an attack. */
  refusing: refusing(),
  /** An unknown ID is taken away. */
  removing: removing(),
} satisfies Readonly<Record<string, Site>>

function onlyWhereThereIsNone(): Site {
  return ({ id, url }) => ({ setCookie: id === null ? [`PHPSESSID=${php.next()}; path=/`] : [], body: plainPage('', url) })
}

function refusing(): Site {
  return ({ id }) => (id === null ? { setCookie: [`PHPSESSID=${php.next()}; path=/`] } : { status: 400 })
}

function removing(): Site {
  return ({ id }) => ({ setCookie: [id === null ? `PHPSESSID=${php.next()}; path=/` : 'PHPSESSID=; Max-Age=0; path=/'] })
}

/** @param takes what it takes of a visitor that it never gave out; the key alone is another at each visit, where it does not take it */
function idAndKey(takes: 'both' | 'id' | 'none'): Site {
  const key = counted(40)
  const isKey = (text: string | undefined) => text !== undefined && /^[0-9a-f]{40}$/.test(text)
  return ({ cookies }) => {
    const id = cookies.get('PHPSESSID') ?? null
    const isId = id !== null && php.shape.test(id) && takes !== 'none'
    const isWhole = isId && isKey(cookies.get('key')) && takes === 'both'
    const lines = [...(isId && (isWhole || takes === 'id') ? [] : [`PHPSESSID=${php.next()}`]), ...(isWhole ? [] : [`key=${key()}`])]
    return { setCookie: lines, body: '' }
  }
}

/** What a server does with visitors, as habits that go together in any way. */
export interface Habits {
  /** it keeps a session under an ID that it never issued; then the next does not matter */
  readonly keeps: boolean
  /** what becomes of one that it does not keep anything under */
  readonly unknown: 'replaced' | 'ignored' | 'removed' | 'refused' | 'sent-elsewhere'
  /** what the identifiers in its pages belong to */
  readonly secrets: 'of-session' | 'of-answer' | 'of-server' | 'none'
  /** when it sets the cookie of a session that it knows */
  readonly sets: 'new' | 'always'
  /** in turn: of several servers, each with its own habit */
  readonly issues: 'first' | 'every-visitor' | { readonly inTurn: readonly boolean[] }
}

export function serverWith({ keeps, unknown, secrets, sets, issues }: Habits): Site {
  const next = counted(26, '0123456789abcdefghijklmnopqrstuv')
  const drawn = counted(40)
  const sessions = new Map<string, string>()
  let visits = 0
  const page = (own: string | null): string => {
    const session = own ?? ''
    if (!sessions.has(session)) sessions.set(session, drawn())
    if (secrets === 'none') return ''
    return pageWith(secrets === 'of-session' ? (sessions.get(session) ?? '') : secrets === 'of-answer' ? drawn() : '0'.repeat(40), noUrl)
  }
  const givenNew = (): Answer => {
    const isIssued =
      typeof issues === 'object' ? issues.inTurn[visits % issues.inTurn.length] : issues === 'every-visitor' || sessions.size === 0
    const own = isIssued === true ? next() : null
    return { setCookie: own === null ? [] : [`PHPSESSID=${own}; path=/`], body: page(own) }
  }
  return ({ id }) => {
    visits++
    if (id === null) return givenNew()
    if (sessions.has(id) || (keeps && /^\w+$/.test(id)))
      return { setCookie: sets === 'always' ? [`PHPSESSID=${id}; path=/`] : [], body: page(id) }
    switch (unknown) {
      case 'replaced':
        return givenNew()
      case 'ignored':
        return { body: page(null) }
      case 'removed':
        return { setCookie: ['PHPSESSID=; Max-Age=0'], body: page(null) }
      case 'refused':
        return { status: 400 }
      case 'sent-elsewhere':
        return { status: 302, location: '/login' }
      default:
        return unknown satisfies never
    }
  }
}

const noUrl = new URL('https://shop.example/')
