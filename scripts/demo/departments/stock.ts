import type { Twin } from '../twins.ts'
import type { Department, Surroundings } from './department.ts'
import { sessionDepartment } from './session-department.ts'

/** Two applications on two ports of one host, which share one jar: on the flawed side both call their cookie the same. */
export function stock(twin: Twin, { isNextPort }: Surroundings): Department {
  const title = isNextPort ? 'Cellar' : 'Stock'
  return sessionDepartment(title, twin.name === 'flawed' ? 'stock.sid' : `__Host-${title.toLowerCase()}`)
}
