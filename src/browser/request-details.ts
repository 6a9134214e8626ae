import type { RequestHop, ResourceType } from '../audit/observation.ts'
import type { Header } from '../traffic/header.ts'
import { siteOf } from '../traffic/place.ts'

/** One `webRequest` event, whatever its stage: what the two browsers give beyond their common part is optional. */
export interface RequestDetails {
  readonly requestId: string
  readonly url: string
  readonly method: string
  readonly type: string
  readonly tabId: number
  readonly frameId: number
  readonly timeStamp: number
  readonly documentId?: string
  /** Chromium */
  readonly documentLifecycle?: string
  /** origin of the page that made the request: Chromium */
  readonly initiator?: string
  /** URL of it: Firefox */
  readonly originUrl?: string
  /** Firefox */
  readonly cookieStoreId?: string
  readonly requestHeaders?: readonly Header[]
  readonly requestBody?: {
    /** names with lists of values (the published types say text) */
    readonly formData?: Readonly<Record<string, readonly unknown[] | string>>
    readonly raw?: readonly { readonly bytes?: unknown; readonly file?: string }[]
    readonly error?: string
  } | null
  readonly responseHeaders?: readonly Header[]
  readonly statusCode?: number
  readonly fromCache?: boolean
}

export function resourceOf({ type }: Pick<RequestDetails, 'type'>): ResourceType {
  return resources.get(type) ?? 'other'
}

const resources: ReadonlyMap<string, ResourceType> = new Map([
  ['main_frame', 'document'],
  ['sub_frame', 'subdocument'],
  ['xmlhttprequest', 'xhr'],
  ['script', 'script'],
  ['stylesheet', 'style'],
  ['image', 'image'],
  ['imageset', 'image'],
  ['font', 'font'],
  ['media', 'media'],
  ['websocket', 'websocket'],
  ['ping', 'ping'],
  ['beacon', 'ping'],
])

/** Files of a page: each tells what the first of its kind told. */
export function isFile(resource: ResourceType): boolean {
  return resource === 'script' || resource === 'style' || resource === 'image' || resource === 'font' || resource === 'media'
}

/** Site of the page that made the request, or null for the user's own navigation. */
export function initiatorOf({ initiator, originUrl }: RequestDetails): string | null {
  return siteOf(initiator ?? originUrl ?? '')
}

/** Made by an extension's page or worker: ours, or another's. */
export function isExtensionRequest({ initiator, originUrl }: RequestDetails): boolean {
  return /^(?:chrome|moz)-extension:/.test(initiator ?? originUrl ?? '')
}

export function lifecycleOf({ documentLifecycle }: RequestDetails): RequestHop['lifecycle'] {
  return documentLifecycle === 'prerender' ? 'prerender' : 'active'
}
