import type { EpochSeconds, Seconds } from '../../time.ts'
import type { ValueTraits } from '../../traits.ts'

/** What the shape model reads of one cookie: nothing of what the site does with it. */
export interface CookieShape {
  readonly name: string
  readonly traits: ValueTraits
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly expiryTime: EpochSeconds | null
  /** how long it was to live when it was set, in seconds; null where it is not persistent */
  readonly lifetime: Seconds | null
  /** no answer set it and scripts can read it; null where that is not known */
  readonly setByScript: boolean | null
}
