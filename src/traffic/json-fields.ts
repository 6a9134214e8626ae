import type { Field } from './body.ts'

/** The leaves of a JSON text with the path of keys that leads to them (`user.password`); null where it is no JSON. List positions are left out. */
export function jsonFields(text: string, bound: number): readonly Field[] | null {
  try {
    const fields: Field[] = []
    gather(JSON.parse(text), '', 0, fields, bound)
    return fields
  } catch {
    return null
  }
}

const deepest = 8

function gather(value: unknown, name: string, depth: number, fields: Field[], bound: number): void {
  if (fields.length >= bound || depth > deepest) return
  if (typeof value !== 'object' || value === null) {
    if (name !== '') fields.push({ name, value: leafText(value) })
    return
  }
  if (Array.isArray(value)) {
    for (const item of value.slice(0, bound)) gather(item, name, depth + 1, fields, bound)
    return
  }
  for (const [key, inner] of Object.entries(value)) gather(inner, name === '' ? key : `${name}.${key}`, depth + 1, fields, bound)
}

function leafText(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value === null ? '' : null
}
