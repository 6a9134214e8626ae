import { type Seconds, secondsIn } from './time.ts'

export type ProfileName = 'owasp' | 'asvs5' | 'nist-aal1' | 'nist-aal2' | 'nist-aal3' | 'pci'

/** Thresholds by standard (requirements E1, C9, C10, L7, L8). */
export interface Profile {
  readonly name: ProfileName
  /** bits below which an identifier is too short, and the severity is high */
  readonly minimumBits: number
  /** bits below which it is worth a low finding (ASVS 5 7.2.3); equals `minimumBits` where the profile has one bound */
  readonly recommendedBits: number
  /** lifetime of a session token in seconds above which it is worth a low finding */
  readonly longLifetime: Seconds
  /** how long a session may be left alone, in seconds, before it must end; `documented`: as the application says; null: any time */
  readonly idleLimit: Seconds | 'documented' | null
  /** how old a session may become, in the same way */
  readonly absoluteLimit: Seconds | 'documented' | null
}

const { minute, hour, day } = secondsIn

/**
 * Limits of sessions: OWASP Session Management Cheat Sheet (15 to 30 minutes at low risk, a working day of 4 to 8 hours), ASVS 5.0 7.3.1
 * and 7.3.2, NIST SP 800-63B-4 §2, PCI DSS 4.0.1 8.2.8.
 */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  owasp: {
    name: 'owasp',
    minimumBits: 64,
    recommendedBits: 64,
    longLifetime: 30 * day,
    idleLimit: 30 * minute,
    absoluteLimit: 8 * hour,
  },
  asvs5: {
    name: 'asvs5',
    minimumBits: 64,
    recommendedBits: 128,
    longLifetime: 30 * day,
    idleLimit: 'documented',
    absoluteLimit: 'documented',
  },
  'nist-aal1': {
    name: 'nist-aal1',
    minimumBits: 64,
    recommendedBits: 64,
    longLifetime: 30 * day,
    idleLimit: null,
    absoluteLimit: 30 * day,
  },
  'nist-aal2': {
    name: 'nist-aal2',
    minimumBits: 64,
    recommendedBits: 64,
    longLifetime: day,
    idleLimit: hour,
    absoluteLimit: day,
  },
  'nist-aal3': {
    name: 'nist-aal3',
    minimumBits: 64,
    recommendedBits: 64,
    longLifetime: 12 * hour,
    idleLimit: 15 * minute,
    absoluteLimit: 12 * hour,
  },
  pci: {
    name: 'pci',
    minimumBits: 64,
    recommendedBits: 64,
    longLifetime: 30 * day,
    idleLimit: 15 * minute,
    absoluteLimit: null,
  },
}
