/** Ground truth of one recorded target, as the corpus writes it. Only what is scored is named here. */
export interface Target {
  readonly id: string
  readonly family: string
  readonly runs: Readonly<Record<string, Run>>
}

export interface Run {
  readonly har: string
  readonly complete: boolean
  readonly loginHappened: boolean
  readonly requests: readonly TrueEvent[]
  readonly cookies: Readonly<Record<string, { readonly class: TrueClass }>>
  readonly findings: readonly TrueClaim[]
  readonly unscored: readonly TrueClaim[]
  /** what only a probe can tell */
  readonly probeFindings: readonly TrueClaim[]
}

export type TrueClass = 'session-token' | 'remember-me' | 'csrf' | 'other' | 'ambiguous'

export interface TrueEvent {
  readonly event: 'login' | 'logout' | 'password-change'
  readonly method: string
  readonly path: string
  readonly startedDateTime: string
  readonly recognisable: 'form' | 'url' | 'basic' | 'no'
}

export interface TrueClaim {
  readonly cookie: string | null
  readonly claim: string
  readonly seen?: 'har' | 'browser'
}
