import type { AccessChanged } from '../audit/observation.ts'
import type { CollectedId, ProbeOffer } from '../audit/probe.ts'
import type { Fix } from '../audit/report.ts'

/** What the page of a tab is to us. */
export interface TabDescription {
  readonly status: 'ready' | 'not-allowed' | 'newer-version'
  readonly store: string
  readonly storeKind: 'default' | 'private' | 'container'
  /** null where the page has none, or the browser does not tell */
  readonly site: string | null
  readonly withSubdomains: boolean
  readonly access: AccessChanged['access']
  readonly accessLost: boolean
  readonly paused: boolean
  /** origin patterns to ask for with `permissions.request` */
  readonly origins: { readonly site: readonly string[]; readonly all: readonly string[] }
}

/** What the background answers to a command. */
export type Answer =
  | {
      readonly ok: true
      readonly tab?: TabDescription
      readonly probe?: ProbeOffer
      readonly ids?: readonly CollectedId[]
      readonly frameworks?: readonly { readonly id: string; readonly name: string }[]
      readonly fix?: Fix
      /** of a flow, as text; null where nothing was seen meanwhile */
      readonly file?: string | null
    }
  | { readonly ok: false; readonly why: 'malformed' | 'not-allowed' | 'failed' }
