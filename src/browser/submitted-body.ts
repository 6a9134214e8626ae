import { bodyOfBytes, bodyOfFormData, noBody, type SubmittedBody, unreadableBody } from '../traffic/body.ts'
import type { RequestDetails } from './request-details.ts'

/** The body of a request as far as the browser shows it: parsed where it was a form's, else its bytes. */
export function submittedBody({ requestBody }: RequestDetails): SubmittedBody {
  if (requestBody == null) return noBody
  if (requestBody.error !== undefined) return unreadableBody
  if (requestBody.formData !== undefined) return bodyOfFormData(lists(requestBody.formData))
  const [first, ...more] = requestBody.raw ?? []
  if (first === undefined) return noBody
  return first.bytes instanceof ArrayBuffer && more.length === 0 ? bodyOfBytes(new Uint8Array(first.bytes), null) : unreadableBody
}

function lists(formData: Readonly<Record<string, readonly unknown[] | string>>): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(Object.entries(formData).map(([name, values]) => [name, typeof values === 'string' ? [values] : values]))
}
