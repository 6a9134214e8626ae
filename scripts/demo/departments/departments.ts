import type { DepartmentName } from '../sites.ts'
import type { Twin } from '../twins.ts'
import { bookings } from './bookings.ts'
import { club } from './club.ts'
import type { Department, Surroundings } from './department.ts'
import { desk } from './desk.ts'
import { gate } from './gate.ts'
import { library } from './library.ts'
import { magazine } from './magazine.ts'
import { stock } from './stock.ts'

/** Every department by its name, which stands in front of the twin's in its host. */
export const departments: Readonly<Record<DepartmentName, (twin: Twin, surroundings: Surroundings) => Department>> = {
  club,
  magazine,
  bookings,
  desk,
  gate,
  library,
  stock,
}
