import type { Field } from './body.ts'
import { shownName } from './shown-name.ts'

/** The name of what a one-endpoint interface is asked to do: GraphQL's operation name, else its first operation or field; JSON-RPC's method. */
export function operationOf(fields: readonly Field[]): string | null {
  const value = (name: string) => fields.find((field) => field.name === name)?.value ?? null
  const query = value('query') ?? ''
  const name = value('operationName') || operationIn(query) || (query === '' && isRpc(fields) ? value('method') : null)
  return name === null || !/^[\p{L}_][\p{L}\p{N}_./:-]*$/u.test(name) ? null : shownName(name)
}

function operationIn(query: string): string | null {
  const named = /(?:^|[\s}])(?:query|mutation|subscription)\s+([A-Za-z_]\w*)/.exec(query.slice(0, longestQuery))
  const anonymous = /^\s*(?:query|mutation)?\s*(?:\([^)]*\))?\s*\{\s*([A-Za-z_]\w*)/.exec(query.slice(0, longestQuery))
  return named?.[1] ?? anonymous?.[1] ?? null
}

const longestQuery = 20_000

function isRpc(fields: readonly Field[]): boolean {
  return fields.some(({ name }) => name === 'jsonrpc' || name === 'params' || name.startsWith('params.'))
}
