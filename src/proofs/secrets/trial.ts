import { percentDecoded } from '../../audit/value/percent.ts'
import { type Beside, sealsOf } from '../../audit/value/read-value.ts'
import { aspNetTrial } from './aspnet.ts'
import { cakeTrial } from './cake.ts'
import { defuseTrial } from './defuse.ts'
import { ironTrial } from './iron.ts'
import { jweTrial } from './jwe.ts'
import { laravelTrial } from './laravel.ts'
import { ltpaTrial } from './ltpa.ts'
import { pasetoTrial } from './paseto.ts'
import { plugTrial } from './plug.ts'
import { plugEncryptedTrial } from './plug-encrypted.ts'
import { rackTrial } from './rack.ts'
import { railsTrial } from './rails.ts'
import { secretboxTrial } from './secretbox.ts'
import { shiroTrial } from './shiro.ts'
import type { Stretching } from './stretching.ts'

/** One way in which a secret can be tried on a value. A value that fits is proof: what is compared is a MAC or a tag. */
export interface Trial {
  /** each secret takes a thousand hashes or more */
  readonly slow: boolean
  fits(secret: Uint8Array, hashing: Stretching): boolean
}

/** What each format of the slow or sealed ones looks at: the value without its encoding, and the cookie's name. */
export type TrialOf = (value: string, name: string | null) => Trial | null

const sealed: readonly TrialOf[] = [
  railsTrial,
  plugTrial,
  plugEncryptedTrial,
  laravelTrial,
  jweTrial,
  rackTrial,
  shiroTrial,
  ironTrial,
  aspNetTrial,
  ltpaTrial,
  secretboxTrial,
  pasetoTrial,
  defuseTrial,
  cakeTrial,
]

/** Everything that secrets can be tried on in a value: the seals that its reading finds, and those that only a list has the time for. */
export function trialsOf(value: string, beside: Beside = {}): readonly Trial[] {
  const bare = (percentDecoded(value) ?? value).replace(/^"(.*)"$/, '$1')
  const seals = sealsOf(value, beside).map((seal): Trial => ({ slow: false, fits: (secret, hashing) => seal.verifies(secret, hashing) }))
  return [...seals, ...sealed.flatMap((trialOf) => trialOf(bare, beside.name ?? null) ?? [])]
}
