import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

/** Who can sign in to the demo. The README prints both words; they guard nothing. */
export const demoUser = { name: 'alice', email: 'alice@example.com', password: 'correct horse' } as const

export interface People {
  accept(name: string, password: string): boolean
  /** false where the current password is wrong */
  change(name: string, current: string, next: string): boolean
}

/** A fresh set of accounts that lives as long as the demo runs. */
export function people(): People {
  const passwords = new Map([[demoUser.name as string, hashed(demoUser.password)]])
  const accept = (name: string, password: string): boolean => {
    const stored = passwords.get(name)
    return stored !== undefined && timingSafeEqual(scryptSync(password, stored.salt, 32), stored.hash)
  }
  return {
    accept,
    change: (name, current, next) => {
      if (!accept(name, current)) return false
      passwords.set(name, hashed(next))
      return true
    },
  }
}

function hashed(password: string): { readonly salt: Buffer; readonly hash: Buffer } {
  const salt = randomBytes(16)
  return { salt, hash: scryptSync(password, salt, 32) }
}
