import type { SessionCheck } from '../audit/probe.ts'

type Asked = Exclude<SessionCheck, { readonly by: 'difference' }>
type Meaning = Asked extends infer Each ? (Each extends Asked ? Omit<Each, 'url'> : never) : never

/** A product whose endpoint tells a reverse proxy whether a request is signed in. */
export interface CheckPreset {
  readonly name: string
  readonly path: string
  readonly meaning: Meaning
}

/** From their documentation: Authgear "Resolver Endpoint", oauth2-proxy "Endpoints", Ory Kratos "Check session" API, Authelia "/api/verify". */
export const checkPresets: readonly CheckPreset[] = [
  { name: 'Authgear', path: '/resolve', meaning: { by: 'header', name: 'X-Authgear-Session-Valid', value: 'true' } },
  { name: 'oauth2-proxy', path: '/oauth2/auth', meaning: { by: 'status', status: 202 } },
  { name: 'Ory Kratos', path: '/sessions/whoami', meaning: { by: 'status', status: 200 } },
  { name: 'Authelia', path: '/api/verify', meaning: { by: 'status', status: 200 } },
]
