import type { SubjectId } from '../audit/cookie.ts'
import type { Report } from '../audit/report.ts'
import { clock } from './amounts.ts'
import { CookieName, CookiePlace } from './cookie-name.tsx'
import { Comma, Say, useLanguage } from './language.tsx'

/** What a finding is about: a cookie by its name (and its place, where others are called so too), or an event by its kind and time. */
export function Subject({ id, report }: { id: SubjectId; report: Report }) {
  const { locale } = useLanguage()
  const event = report.events.find((event) => event.subject === id)
  if (event !== undefined) {
    return (
      <span class="subject">
        <Say id={`event.${event.kind}`} />
        <Comma />
        {clock(event.at, report.asOf, locale)}
      </span>
    )
  }
  const all = [...report.tokens, ...report.others]
  const own = all.find(({ subject }) => subject === id)
  const isOneOfSeveral = all.some(({ subject, name }) => subject !== id && name === own?.name)
  return (
    <span class="subject">
      <CookieName name={cookieNames(id)} />
      {own !== undefined && isOneOfSeveral && (
        <>
          <Comma />
          <CookiePlace cookie={own} />
        </>
      )}
    </span>
  )
}

/** `cookie:<name>;<domain>;<path>`; a set is its names joined by `+`. No name holds a `;` (RFC 6265bis §5.6). */
export function cookieNames(subject: SubjectId): string {
  const text = subject.startsWith('cookie:') ? subject.slice('cookie:'.length) : subject
  return text.split(';', 1)[0] ?? text
}
