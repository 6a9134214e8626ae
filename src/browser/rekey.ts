import { digestOf } from '../audit/value/digest.ts'
import { utf8 } from '../audit/value/utf8.ts'

/** Digests of a recorded log stand under this key, whatever the installation's was. */
const testKey = utf8('sidwatch recorded log')

const one = new Set(['digest', 'identity'])
const many = new Set(['parts', 'needles', 'echoes', 'loginName'])

/** The same observation with every digest under the fixed test key: equal ones stay equal, and the installation's are not given away. */
export function rekey(seen: unknown): unknown {
  if (Array.isArray(seen)) return seen.map(rekey)
  if (typeof seen !== 'object' || seen === null) return seen
  return Object.fromEntries(
    Object.entries(seen).map(([name, value]) => {
      if (one.has(name) && typeof value === 'string') return [name, digestOf(value, testKey)]
      if (many.has(name) && Array.isArray(value))
        return [name, value.map((each) => (typeof each === 'string' ? digestOf(each, testKey) : rekey(each)))]
      return [name, rekey(value)]
    }),
  )
}
