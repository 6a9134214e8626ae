import type { FormSubmitted } from '../audit/observation.ts'
import { jsonFields } from './json-fields.ts'
import { multipartFields } from './multipart-fields.ts'
import { formDecoded, rawPairs } from './url-text.ts'

/** One field of a submission on its way to `readForm`; its value is not to be kept. */
export interface Field {
  /** JSON keys of nested objects are joined with dots */
  readonly name: string
  /** null where it was not text, or not recorded */
  readonly value: string | null
}

export interface SubmittedBody {
  readonly encoding: FormSubmitted['encoding']
  readonly fields: readonly Field[]
}

export const noBody: SubmittedBody = { encoding: 'none', fields: [] }
export const unreadableBody: SubmittedBody = { encoding: 'unreadable', fields: [] }

/** `requestBody.formData` of webRequest: names with lists of values. It does not say which of the two form encodings was used. */
export function bodyOfFormData(formData: Readonly<Record<string, readonly unknown[]>>): SubmittedBody {
  const fields = Object.entries(formData)
    .slice(0, fieldsRead)
    .flatMap(([name, values]) => {
      const list = Array.isArray(values) ? values.slice(0, fieldsRead) : []
      return list.length === 0 ? [{ name, value: null }] : list.map((value) => ({ name, value: typeof value === 'string' ? value : null }))
    })
  return { encoding: 'form', fields }
}

/** A body as octets (`requestBody.raw`): UTF-8 text, or not readable. */
export function bodyOfBytes(bytes: Uint8Array, contentType: string | null): SubmittedBody {
  if (bytes.length === 0) return noBody
  if (bytes.length > longestRead) return unreadableBody
  try {
    return bodyOfText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), contentType)
  } catch {
    return unreadableBody
  }
}

/** A body as text. Where the media type says nothing useful (`text/plain` of scripts), the text itself does. */
export function bodyOfText(text: string, contentType: string | null): SubmittedBody {
  if (text === '') return noBody
  if (text.length > longestRead) return unreadableBody
  const type = (contentType ?? '').toLowerCase()
  if (type.startsWith('multipart/form-data')) return bodyOf('multipart', multipartFields(text, contentType ?? ''))
  if (type.startsWith('application/x-www-form-urlencoded')) return bodyOf('form', urlencodedFields(text))
  if (/^\s*[[{]/.test(text)) return bodyOf('json', jsonFields(text, fieldsRead))
  if (!/json|xml|octet-stream|html/.test(type) && urlencoded.test(text)) return bodyOf('form', urlencodedFields(text))
  return unreadableBody
}

const fieldsRead = 256
/** No login form is longer than this; uploads are. */
const longestRead = 1_000_000
const urlencoded = /^[\w.%+*~[\]$-]{1,64}=[^\s<>{}"]*$/

function bodyOf(encoding: 'form' | 'multipart' | 'json', fields: readonly Field[] | null): SubmittedBody {
  return fields === null ? unreadableBody : { encoding, fields }
}

function urlencodedFields(text: string): readonly Field[] {
  return rawPairs(text, fieldsRead).map(({ name, value }) => ({ name, value: formDecoded(value) }))
}
