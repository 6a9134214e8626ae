import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'

/** What is wrong with a document, by a JSON Schema of the project; ajv knows draft 4 without its `id`. */
export function bySchema(path: string): (document: unknown) => readonly unknown[] {
  const { $schema: _dialect, id: _id, ...schema } = JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
  const options = { strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }
  const validate: ValidateFunction = new Ajv(options).compile(schema)
  return (document) => (validate(document) ? [] : (validate.errors ?? []))
}
