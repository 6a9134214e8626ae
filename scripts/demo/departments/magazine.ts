import type { Twin } from '../twins.ts'
import type { Department, Surroundings } from './department.ts'
import { sessionDepartment } from './session-department.ts'

/** Its pages take a script from a partner and let it count readers: the flawed one counts them by their session ID, and lets the script read it. */
export function magazine(twin: Twin, { partner }: Surroundings): Department {
  if (twin.name === 'hardened') return { ...sessionDepartment('Magazine', '__Host-reader'), more: () => counted(partner, 'somebody') }
  return {
    ...sessionDepartment('Magazine', 'reader.sid', { httpOnly: false, secure: true, sameSite: 'none' }),
    more: ({ sessionID }) => counted(partner, sessionID),
  }
}

function counted(partner: string, reader: string): string {
  return `<script src="${partner}/widget.js"></script><img src="${partner}/count?reader=${reader}" alt="">`
}
