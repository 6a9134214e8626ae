import { type Seconds, secondsIn } from './time.ts'

export type ProfileName = 'owasp' | 'asvs5' | 'nist-aal1' | 'nist-aal2' | 'nist-aal3'

/** Thresholds by standard (requirements E1, C9, C10, L8). */
export interface Profile {
  readonly name: ProfileName
  /** bits below which an identifier is too short, and the severity is high */
  readonly minimumBits: number
  /** bits below which it is worth a low finding (ASVS 5 7.2.3); equals `minimumBits` where the profile has one bound */
  readonly recommendedBits: number
  /** lifetime of a session token in seconds above which it is worth a low finding */
  readonly longLifetime: Seconds
}

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  owasp: { name: 'owasp', minimumBits: 64, recommendedBits: 64, longLifetime: 30 * secondsIn.day },
  asvs5: { name: 'asvs5', minimumBits: 64, recommendedBits: 128, longLifetime: 30 * secondsIn.day },
  'nist-aal1': { name: 'nist-aal1', minimumBits: 64, recommendedBits: 64, longLifetime: 30 * secondsIn.day },
  'nist-aal2': { name: 'nist-aal2', minimumBits: 64, recommendedBits: 64, longLifetime: secondsIn.day },
  'nist-aal3': { name: 'nist-aal3', minimumBits: 64, recommendedBits: 64, longLifetime: 12 * secondsIn.hour },
}
