import { cookieSite } from '../../src/audit/http-state/registrable-domain.ts'
import type { FormSubmitted, Place, RequestCompleted, RequestSent, UrlPart } from '../../src/audit/observation.ts'
import type { ValueTraits } from '../../src/audit/traits.ts'
import { digestOf } from '../../src/audit/value/digest.ts'
import { loginNameDigests } from '../../src/audit/value/needles.ts'
import { readValue } from '../../src/audit/value/read-value.ts'
import type { Ask } from './recording.ts'

const key = new Uint8Array(32).fill(7)

export function traitsOf(value: string, name = '', issued?: number): ValueTraits {
  return readValue(value, key, { name, ...(issued === undefined ? {} : { issued }) })
}

export function placeOf(url: string): Place {
  const { protocol, hostname, port, pathname, searchParams } = new URL(url)
  const scheme = protocol === 'https:' ? 'https' : protocol === 'http:' ? 'http' : 'other'
  const path = pathname.replace(/;([^=/;]+)=[^/;]*/g, ';$1').replace(/\/[A-Za-z0-9_-]{20,}(?=\/|$)/g, '/{id}')
  return {
    scheme,
    host: hostname,
    port: port === '' ? (scheme === 'https' ? 443 : 80) : Number(port),
    path,
    queryNames: [...new Set(searchParams.keys())],
  }
}

export function partsOf(
  url: string,
  headers: Readonly<Record<string, string>>,
): Pick<RequestSent, 'authorization' | 'echoes' | 'urlParts' | 'refererSite'> {
  const authorization = headers.Authorization?.split(' ') ?? null
  const referer = headers.Referer === undefined ? null : new URL(headers.Referer)
  return {
    authorization:
      authorization === null ? null : { scheme: authorization[0]?.toLowerCase() ?? '', digest: digestOf(authorization[1] ?? '', key) },
    echoes: Object.entries(headers).flatMap(([name, value]) => (/^x-[cx]srf/i.test(name) ? [digestOf(value, key)] : [])),
    urlParts: [
      ...urlParts(new URL(url)),
      ...(referer === null ? [] : urlParts(referer).map((part) => ({ ...part, where: 'referer' as const }))),
    ],
    refererSite: referer === null ? null : cookieSite(referer.hostname),
  }
}

function urlParts(url: URL): readonly UrlPart[] {
  const part = (where: UrlPart['where'], name: string | null, text: string): readonly UrlPart[] =>
    text.length < 8 ? [] : [{ where, name, digest: digestOf(text, key) }]
  const query = [...url.searchParams].flatMap(([name, value]) => part('query', name, value))
  const path = url.pathname.split('/').flatMap((segment) => {
    const [plain = '', ...parameters] = segment.split(';')
    return [
      ...part('path', null, plain),
      ...parameters.flatMap((one) => part('path-parameter', one.split('=')[0] ?? '', one.split('=')[1] ?? '')),
    ]
  })
  return [...query, ...path]
}

export function readForm(
  ask: Ask,
): Pick<FormSubmitted, 'encoding' | 'fields' | 'emptyFields' | 'operation' | 'loginName' | 'echoes'> | null {
  const { form, json } = ask
  const fields = Object.entries(form ?? json ?? {}).map(([name, value]) => [name, String(value)] as const)
  if (form === undefined && json === undefined && ask.unreadable === undefined) return null
  const named = (pattern: RegExp) => fields.filter(([name]) => pattern.test(name)).map(([, value]) => value)
  return {
    encoding: form !== undefined ? 'form' : json !== undefined ? 'json' : 'unreadable',
    fields: fields.map(([name]) => name),
    emptyFields: fields.filter(([, value]) => value === '').map(([name]) => name),
    operation: typeof json?.operationName === 'string' ? json.operationName : null,
    loginName: named(/^(?:user|username|login|email)$/).flatMap((value) => loginNameDigests(value, key)),
    echoes: named(/csrf|xsrf|_token/i).map((value) => digestOf(value, key)),
  }
}

type Head = Pick<
  RequestCompleted,
  | 'fromCache'
  | 'location'
  | 'contentType'
  | 'cacheControl'
  | 'age'
  | 'cacheHit'
  | 'hsts'
  | 'referrerPolicy'
  | 'clearSiteData'
  | 'authenticate'
  | 'deviceBound'
>

export function headersOf(headers: Readonly<Record<string, string>>, location: string | null): Head {
  const hsts = headers['Strict-Transport-Security']
  return {
    fromCache: false,
    location: location === null ? null : { ...placeOf(location), errorWord: /error|failed/i.test(location) },
    contentType: headers['Content-Type'] ?? 'text/html',
    cacheControl: headers['Cache-Control'] ?? null,
    age: null,
    cacheHit: false,
    hsts:
      hsts === undefined
        ? null
        : { maxAge: Number(/max-age=(\d+)/.exec(hsts)?.[1] ?? 0), includeSubDomains: hsts.includes('includeSubDomains') },
    referrerPolicy: headers['Referrer-Policy'] ?? null,
    clearSiteData: (headers['Clear-Site-Data'] ?? '')
      .split(',')
      .map((what) => what.trim().replaceAll('"', ''))
      .filter((what) => what !== ''),
    authenticate: headers['WWW-Authenticate']?.split(' ')[0]?.toLowerCase() ?? null,
    deviceBound: 'Secure-Session-Registration' in headers,
  }
}
