import { isCsrfField, isPasswordField, isUserField } from '../audit/facts/field-names.ts'
import type { FormSubmitted } from '../audit/observation.ts'
import type { Digest } from '../audit/traits.ts'
import type { Field, SubmittedBody } from './body.ts'
import { operationOf } from './operation.ts'
import { routedAction } from './routed-action.ts'
import { shownName } from './shown-name.ts'
import { decoded } from './url-text.ts'
import type { ValueReader } from './value-reader.ts'

/** What is kept of a submission: names, and digests of a few values. */
export type SubmittedForm = Pick<FormSubmitted, 'encoding' | 'fields' | 'emptyFields' | 'operation' | 'loginName' | 'echoes'>

export function readForm(body: SubmittedBody, reader: Pick<ValueReader, 'digest' | 'loginName'>): SubmittedForm {
  const { encoding, fields } = body
  const names = [...new Set(fields.map(({ name }) => shownName(name)))].slice(0, fieldsKept)
  const filled = new Set(fields.filter(({ value }) => value !== '').map(({ name }) => shownName(name)))
  return {
    encoding,
    fields: names,
    emptyFields: names.filter((name) => !filled.has(name)),
    operation: encoding === 'json' ? operationOf(fields) : routedAction(fields),
    loginName: loginNameOf(fields, reader),
    echoes: echoesOf(fields, reader),
  }
}

const fieldsKept = 64
const echoesKept = 16
/** A shorter text is no token, and an enormous one is not digested. */
const echoLengths = { least: 8, most: 4096 }

/** The best-named user field counts: `username` before `login`, which may be the submit button. Only beside a filled-in password. */
function loginNameOf(fields: readonly Field[], reader: Pick<ValueReader, 'loginName'>): readonly Digest[] {
  if (!fields.some(({ name, value }) => isPasswordField(name) && value !== '')) return []
  const candidates = fields.filter(({ name, value }) => isUserField(name) && value !== null && value.trim() !== '')
  const best = candidates.find(({ name }) => /user|e-?mail|identifi/i.test(name)) ?? candidates[0]
  return best?.value == null || best.value.length > longestLoginName ? [] : reader.loginName(best.value.trim())
}

const longestLoginName = 256

function echoesOf(fields: readonly Field[], reader: Pick<ValueReader, 'digest'>): readonly Digest[] {
  const texts = fields.flatMap(({ name, value }) =>
    value !== null && value.length >= echoLengths.least && value.length <= echoLengths.most && isCsrfField(name)
      ? [value, decoded(value)]
      : [],
  )
  return [...new Set(texts)].slice(0, echoesKept).map((text) => reader.digest(text))
}
