import type { Twin } from '../twins.ts'
import { club } from './club.ts'
import type { Department } from './department.ts'

/** The departments by name, which stands in front of the twin's in their hosts. */
export const departments: ReadonlyMap<DepartmentName, (twin: Twin) => Department> = new Map([['club', club]])

export type DepartmentName = 'club'
