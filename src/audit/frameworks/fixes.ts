import type { Fix } from '../report.ts'
import type { FixId } from '../rule.ts'
import { frameworkById } from './frameworks.ts'
import { dotnet } from './mending/dotnet.ts'
import { jvm } from './mending/jvm.ts'
import { node } from './mending/node.ts'
import { other } from './mending/other.ts'
import { perl } from './mending/perl.ts'
import { php } from './mending/php.ts'
import { python } from './mending/python.ts'
import { ruby } from './mending/ruby.ts'
import { type Mending, mendingRows } from './mending-row.ts'
import { bareName } from './name-hints.ts'
import { triedWith } from './tried-with.ts'

/** How each framework mends what was found. */
export const mendings: readonly Mending[] = [node, python, ruby, php, perl, jvm, dotnet, other].flatMap(mendingRows)

const byFramework = new Map(mendings.flatMap((mending) => mending.frameworks.map((id) => [id, mending] as const)))

/** How to mend a cookie in its framework; where that is not known, the line or directive that any server can send. */
export function fixFor(framework: string | null, fix: FixId, cookieName: string): Fix {
  const mending = framework === null ? undefined : byFramework.get(framework)
  const row = framework === null ? null : frameworkById(framework)
  const way = mending?.ways.get(fix) ?? mending?.ways.get(standIns.get(fix) ?? fix)
  const instead = generic[fix](cookieName.slice(0, longestName))
  if (row === null || mending === undefined || way === undefined)
    return { id: fix, framework: null, frameworkName: null, text: instead, source: 'generic' }
  const tried = triedWith(mending.frameworks[0] ?? row.id, fix)
  return {
    id: fix,
    framework: row.id,
    frameworkName: row.name,
    text: way.text === '' ? instead : named(way.text, cookieName),
    source: tried === null ? 'knowledge' : 'tested',
    ...(tried === null ? {} : { tried }),
    documentation: mending.documentation,
    ...(way.cannot === null ? {} : { cannot: way.cannot }),
  }
}

/** Every framework that there are fixes for, by name: what a user chooses from whose framework was not recognised. */
export function mendableFrameworks(): readonly { readonly id: string; readonly name: string }[] {
  return mendings
    .flatMap(({ frameworks: [first = ''] }) => frameworkById(first) ?? [])
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** What mends one thing mends the other: an attribute that a browser insists on; one Path and no Domain. */
const standIns: ReadonlyMap<FixId, FixId> = new Map([
  ['refused', 'secure'],
  ['scope', 'domain'],
])

/** Names are hostile text: one that could end a string of the code is not written into it. */
function named(text: string, cookieName: string): string {
  const name = /^[\w.-]{1,64}$/.test(cookieName) ? cookieName : 'session'
  return text.replaceAll('«cookie»', name).replaceAll('«name»', bareName(name))
}

/** RFC 6265bis allows 4096 octets of name and value; a fix shows what can be read. */
const longestName = 64

const line = (name: string, value = '<value>') => `Set-Cookie: ${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax`

const generic: Readonly<Record<FixId, (name: string) => string>> = {
  secure: (name) => line(name),
  httponly: (name) => line(name),
  samesite: (name) => line(name),
  // No Domain attribute: only the host that set it gets it back (RFC 6265bis §5.7).
  domain: (name) => line(name),
  scope: (name) => line(name),
  prefix: (name) => line(`__Host-${bareName(name)}`),
  // Neither Max-Age nor Expires: it ends with the browser (RFC 6265bis §5.7).
  lifetime: (name) => line(name),
  rotation: (name) => line(name, '<new random value>'),
  logout: (name) => `${line(name, '')}; Max-Age=0`,
  entropy: (name) => line(name, '<32 hexadecimal digits of a cryptographic generator>'),
  opaque: (name) => line(name, '<random identifier without content>'),
  url: (name) => `Referrer-Policy: no-referrer\n${line(name)}`,
  refused: (name) => line(name),
  https: () => 'Strict-Transport-Security: max-age=31536000; includeSubDomains',
}
