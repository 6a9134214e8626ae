import { readFileSync } from 'node:fs'
import type { CookieShape } from '../../src/audit/facts/shape/cookie-shape.ts'
import { knownName } from '../../src/audit/frameworks/known-names.ts'
import { nameHints } from '../../src/audit/frameworks/name-hints.ts'
import { readValue } from '../../src/audit/value/read-value.ts'
import { readTimes } from './jar-clock.ts'

/** A cookie of a real site with its label: does the server need it to know the user? */
export interface LabelledCookie {
  readonly site: string
  readonly shape: CookieShape
  readonly isToken: boolean
  /** class 0, not set by script, 16 characters or more, and a name that a framework gives or that contains `sess` */
  readonly looksLikeSession: boolean
}

const key = new Uint8Array(32).fill(7)

/** The jars were read between these, in April and in September of 2014. */
const between = { from: 1_395_000_000, to: 1_425_000_000 }

/** The mark of a cookie that was not persistent. */
const notPersistent = 1_370_000_000

/**
 * Reads a CSV of labelled jars: site, id, name, value, domain, path, secure, expiry, httponly, js, class.
 * @throws where a column is missing
 */
export function readLabelledCookies(file: string): readonly LabelledCookie[] {
  const [header = [], ...rows] = parseCsv(readFileSync(file, 'utf8'))
  const column = (name: string) => {
    const index = header.indexOf(name)
    if (index < 0) throw new Error(`${file}: there is no column "${name}"`)
    return index
  }
  const at = Object.fromEntries(
    ['site', 'name', 'value', 'domain', 'path', 'secure', 'expiry', 'httponly', 'js', 'class'].map((name) => [name, column(name)]),
  )
  const fields = rows.map((row) => (name: string) => row[at[name] as number] ?? '')
  const sites = [...new Set(fields.map((field) => field('site')))]
  const times = readTimes(
    sites.map((site) => {
      const jar = fields.filter((field) => field('site') === site)
      return {
        values: jar.map((field) => field('value')),
        expiries: jar.map((field) => Number(field('expiry'))).filter((expiry) => expiry !== notPersistent),
      }
    }),
    between,
  )
  return fields.map((field) => labelled(field, times[sites.indexOf(field('site'))] ?? between.from))
}

/** Lifetimes are counted from when the jar was read. */
function labelled(field: (name: string) => string, readAt: number): LabelledCookie {
  const name = field('name')
  const value = field('value')
  const traits = readValue(value, key)
  const expiry = Number(field('expiry'))
  const persistent = expiry !== notPersistent
  const isToken = field('class') === '1'
  const byScript = field('js') === '1'
  const sessionName = nameHints(name).session || knownName(name, traits)?.class === 'session-token' || /sess/i.test(name)
  return {
    site: field('site'),
    isToken,
    looksLikeSession: !isToken && !byScript && value.length >= 16 && sessionName,
    shape: {
      name,
      traits,
      secure: field('secure') === '1',
      httpOnly: field('httponly') === '1',
      domain: field('domain').replace(/^\./, ''),
      hostOnly: !field('domain').startsWith('.'),
      path: field('path'),
      expiryTime: persistent ? expiry : null,
      lifetime: persistent ? Math.max(0, expiry - readAt) : null,
      setByScript: byScript,
    },
  }
}

/** Rows of fields; a quoted field may hold commas, line breaks and doubled quotes (RFC 4180). */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    if (match[0] === '' && match.index >= text.length) break
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
