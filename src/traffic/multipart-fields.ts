import type { Field } from './body.ts'

/** The fields of a multipart/form-data text (RFC 7578); null where its boundary is not to be found. A file has no value here. */
export function multipartFields(text: string, contentType: string): readonly Field[] | null {
  const stated = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType)
  const boundary = stated?.[1] ?? stated?.[2] ?? /^\s*--([^\r\n]{1,70})/.exec(text)?.[1]
  if (boundary === undefined) return null
  return text.split(`--${boundary}`, partsRead).flatMap((part) => {
    const end = /\r?\n\r?\n/.exec(part)
    const headers = end === null ? part : part.slice(0, end.index)
    const name = /content-disposition:[^\r\n]*?[;\s]name="([^"\r\n]*)"/i.exec(headers)?.[1]
    if (name === undefined || name === '') return []
    const value = end === null || /filename\*?=/i.test(headers) ? null : part.slice(end.index + end[0].length).replace(/\r?\n$/, '')
    return [{ name, value }]
  })
}

const partsRead = 256
