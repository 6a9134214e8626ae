import { bodyOfBytes, bodyOfText, type Field, noBody, type SubmittedBody, unreadableBody } from '../traffic/body.ts'
import { firstHeader, type Header } from '../traffic/header.ts'
import { formDecoded } from '../traffic/url-text.ts'
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from './json-access.ts'

/** The body of a recorded request: its fields, unreadable where it was sent but not recorded, or none. */
export function bodyOfEntry(request: JsonObject, headers: readonly Header[]): SubmittedBody {
  const postData = objectOf(request.postData)
  const type = textOf(postData.mimeType) || firstHeader(headers, 'content-type')
  const text = textOf(postData.text) ?? ''
  if (text !== '') return isBase64(postData) ? bodyOfBase64(text, type) : bodyOfText(text, type)
  const fields = fieldsOf(postData.params)
  if (fields.length > 0) return { encoding: /^multipart\//i.test(type ?? '') ? 'multipart' : 'form', fields }
  return wasSent(request, headers, isObject(request.postData)) ? unreadableBody : noBody
}

/** Some recorders write parameters as they stood on the wire. */
function fieldsOf(params: unknown): readonly Field[] {
  const fields = listOf(params).flatMap((param): readonly Field[] => {
    const { name, value, fileName } = objectOf(param)
    return typeof name === 'string' && name !== '' ? [{ name, value: fileName === undefined ? textOf(value) : null }] : []
  })
  const encoded = fields.some(({ name, value }) => percentEncoded.test(name) || percentEncoded.test(value ?? ''))
  return encoded
    ? fields.map(({ name, value }) => ({ name: formDecoded(name), value: value === null ? null : formDecoded(value) }))
    : fields
}

const percentEncoded = /%[\da-f]{2}/i

function wasSent(request: JsonObject, headers: readonly Header[], hasPostData: boolean): boolean {
  const size = numberOf(request.bodySize) ?? -1
  if (size >= 0) return size > 0
  const length = firstHeader(headers, 'content-length')
  if (length !== null) return Number(length) > 0
  return hasPostData || firstHeader(headers, 'content-type') !== null || firstHeader(headers, 'transfer-encoding') !== null
}

function isBase64(postData: JsonObject): boolean {
  return [postData.encoding, postData._encoding].some((encoding) => textOf(encoding)?.toLowerCase() === 'base64')
}

function bodyOfBase64(text: string, type: string | null): SubmittedBody {
  try {
    return bodyOfBytes(
      Uint8Array.from(atob(text), (octet) => octet.charCodeAt(0)),
      type,
    )
  } catch {
    return unreadableBody
  }
}
