import type { RequestListener } from 'node:http'
import type { Visitor } from './visitor.ts'

/** A small real application, and what a person does on it: recorded once in each browser, replayed ever after. */
export interface Flow {
  /** names under `.test`, each a site of its own or a subdomain of one; the visitor begins at the first */
  readonly hosts: readonly [string, ...string[]]
  /** one application for each host; `origins` are where they stand, in the same order */
  serve(origins: readonly string[]): readonly RequestListener[]
  visit(visitor: Visitor): Promise<void>
}

/** A flow on one host. */
export function flowAt(host: string, serve: () => RequestListener, visit: Flow['visit']): Flow {
  return { hosts: [host], serve: () => [serve()], visit }
}
