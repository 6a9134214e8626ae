import { bodyOfBytes, bodyOfFormData, noBody, type SubmittedBody, unreadableBody } from '../traffic/body.ts'
import type { RequestDetails } from './request-details.ts'

/**
 * The body of a request as far as the browser shows it: parsed where it was a form's, else its bytes. Chromium shows the bodies of POST and
 * PUT alone, and calls that of a form without a field an unknown error.
 */
export function submittedBody({ requestBody, method, type, cookieStoreId }: RequestDetails): SubmittedBody {
  const isChromium = cookieStoreId === undefined
  if (requestBody == null) return isChromium && method === 'PATCH' ? unreadableBody : noBody
  if (requestBody.error !== undefined) return isChromium && (type === 'main_frame' || type === 'sub_frame') ? noBody : unreadableBody
  if (requestBody.formData !== undefined) return bodyOfFormData(lists(requestBody.formData))
  const [first, ...more] = requestBody.raw ?? []
  if (first === undefined) return noBody
  return first.bytes instanceof ArrayBuffer && more.length === 0 ? bodyOfBytes(new Uint8Array(first.bytes), null) : unreadableBody
}

function lists(formData: Readonly<Record<string, readonly unknown[] | string>>): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(Object.entries(formData).map(([name, values]) => [name, typeof values === 'string' ? [values] : values]))
}
