import { cookieSite } from '../../src/audit/http-state/registrable-domain.ts'
import type { ReceivingContext } from '../../src/audit/http-state/storage-model.ts'
import type { FormSubmitted, Place, RequestCompleted, RequestSent } from '../../src/audit/observation.ts'
import type { EpochMilliseconds } from '../../src/audit/time.ts'
import type { ValueTraits } from '../../src/audit/traits.ts'
import { readValue } from '../../src/audit/value/read-value.ts'
import { bodyOfText, unreadableBody } from '../../src/traffic/body.ts'
import { readForm } from '../../src/traffic/form.ts'
import type { Header } from '../../src/traffic/header.ts'
import { placeOf } from '../../src/traffic/place.ts'
import { readRequestHeaders } from '../../src/traffic/request-headers.ts'
import { readResponseHeaders } from '../../src/traffic/response-headers.ts'
import { fragmentParts, urlParts } from '../../src/traffic/url-parts.ts'
import { valueReader } from '../../src/traffic/value-reader.ts'

/** What a client asks, as far as it is not the usual. */
export interface Ask {
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** there is a body that nobody can read */
  readonly unreadable?: true
  readonly headers?: Readonly<Record<string, string>>
  /** `omit`: no cookie is sent and none of the answer is stored, as with `fetch` without credentials */
  readonly credentials?: 'omit'
  readonly resource?: RequestSent['resource']
  readonly lifecycle?: RequestSent['lifecycle']
  readonly tab?: number
  /** address of the page that asks, where it is another site's */
  readonly from?: string
}

/** What the server answers; 200 where nothing else is said, or 302 where it leads elsewhere. */
export interface Answer {
  readonly status?: number
  readonly setCookie?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  /** where it leads: the browser follows and gets `landing`, an empty 200 where it is not said; null: the browser does not get there */
  readonly location?: string
  readonly landing?: Answer | null
}

/** Digests of tests are under this key. */
const key = new Uint8Array(32).fill(7)
const reader = valueReader(key)

export function traitsOf(value: string, name: string, issued: EpochMilliseconds): ValueTraits {
  return readValue(value, key, { name, issued })
}

export function place(url: string): Place {
  const found = placeOf(url)
  if (found === null) throw new Error(`no server answers ${url}`)
  return found
}

/** Where an answer meets the jar: by whose page it was asked for. */
export function receivingOf(
  url: string,
  { from }: Pick<Ask, 'from'>,
): Pick<ReceivingContext, 'scheme' | 'host' | 'path' | 'crossSite'> & { readonly topLevelSite: string } {
  const { scheme, host } = place(url)
  const site = cookieSite(host)
  const topLevelSite = from === undefined ? site : cookieSite(place(from).host)
  return { scheme, host, path: new URL(url).pathname, crossSite: topLevelSite !== site, topLevelSite }
}

export function formOf({
  form,
  json,
  unreadable,
}: Ask): Pick<FormSubmitted, 'encoding' | 'fields' | 'emptyFields' | 'operation' | 'loginName' | 'echoes'> | null {
  if (unreadable) return readForm(unreadableBody, reader)
  if (json !== undefined) return readForm(bodyOfText(JSON.stringify(json), 'application/json'), reader)
  return form === undefined ? null : readForm(bodyOfText(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded'), reader)
}

export function sentOf(
  url: string,
  headers: Ask['headers'],
  cookie: string,
): Pick<RequestSent, 'cookies' | 'authorization' | 'echoes' | 'urlParts' | 'refererSite' | 'crossOrigin'> {
  const all = [...headerList(headers), ...(cookie === '' ? [] : [{ name: 'Cookie', value: cookie }])]
  const { cookies, authorization, echoes, referer, refererSite, crossOrigin } = readRequestHeaders(all, url, reader)
  const sent = { cookies, authorization, echoes, refererSite, urlParts: urlParts(url, referer, reader) }
  return crossOrigin ? { ...sent, crossOrigin } : sent
}

type Head = Omit<RequestCompleted, keyof RequestSent | 'type' | 'status' | 'fromCache'>

export function answerHead(url: string, headers: Answer['headers'], location: string | undefined): Head {
  const said = readResponseHeaders(
    [...headerList(headers), ...(location === undefined ? [] : [{ name: 'Location', value: location }])],
    url,
  )
  const fragment = fragmentParts(location ?? null, reader)
  return fragment.length === 0 ? said : { ...said, fragmentParts: fragment }
}

function headerList(headers: Ask['headers'] = {}): readonly Header[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}
