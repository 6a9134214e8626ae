import type { RequestCompleted } from '../audit/observation.ts'
import { placeOf } from './place.ts'
import { formDecoded, parsedUrl, queryOf } from './url-text.ts'

/** The target of a redirect, resolved against the URL that answered (RFC 9110 §10.2.2), and whether it speaks of an error. */
export function readLocation(location: string | null, requestUrl: string): RequestCompleted['location'] {
  if (location === null || location.trim() === '') return null
  const target = parsedUrl(location.trim(), requestUrl)
  const place = target === null ? null : placeOf(target.href)
  return target === null || place === null ? null : { ...place, errorWord: speaksOfError(target) }
}

function speaksOfError(target: URL): boolean {
  if (errorWord.test(words(formDecoded(target.pathname)))) return true
  return queryOf(target).some(({ name, value }) => {
    const text = words(formDecoded(value))
    return errorWord.test(words(name)) ? !denial.test(text) : errorWord.test(text)
  })
}

const errorWord =
  /(?:^| )(?:errors?|err|failed|failures?|fail|invalid|denied|incorrect|wrong|unauthori[sz]ed|bad credentials|not found|locked|fehler|erreur|erreurs|fout|erro)(?= |$)/

/** `error=0`, `failed=false`: none. */
const denial = /^(?:0|false|no|none|null|undefined)$/

/** `loginError`, `auth_failed` → `login error`, `auth failed`. */
function words(text: string): string {
  return text
    .slice(0, 500)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
