import type { CookieSummary, Report } from '../audit/report.ts'
import type { EpochSeconds } from '../audit/time.ts'
import { clip, moment } from './amounts.ts'
import { useBits } from './bit-by-bit.tsx'
import { CookieName } from './cookie-name.tsx'
import { Icon } from './icon.tsx'
import { Say, useLanguage } from './language.tsx'
import { still } from './still.ts'

const atOnce = 25
const longestPlace = 64

/** Every cookie of a site with its attributes as the browser stores them (RFC 6265bis §5.7), session tokens first. */
export const AttributesTable = still(function AttributesTable({ report, whole = false }: { report: Report; whole?: boolean }) {
  const cookies: readonly CookieSummary[] = [...report.tokens, ...report.others]
  const { shown, more } = useBits(cookies, whole ? cookies.length : atOnce)
  if (cookies.length === 0) return null
  return (
    <section class="part" aria-labelledby="attributes" data-testid="attributes">
      <h2 id="attributes">
        <Say id="section.attributes" />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1). */}
      <div class="scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <Heads />
            </tr>
          </thead>
          <tbody>
            {shown.map((cookie) => (
              <Row key={cookie.subject + (cookie.partition ?? '')} cookie={cookie} isToken={cookie.class === 'session-token'} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </section>
  )
})

const columns = ['cookie', 'domain', 'path', 'secure', 'httponly', 'samesite', 'expires', 'partition'] as const

function Heads() {
  return (
    <>
      {columns.map((column) => (
        <th key={column} scope="col">
          <Say id={`table.${column}`} />
        </th>
      ))}
    </>
  )
}

function Row({ cookie, isToken }: { cookie: CookieSummary; isToken: boolean }) {
  const { hostOnly, domain, path, partition, attributes } = cookie
  return (
    <tr class={isToken ? 'token' : undefined} data-subject={cookie.subject}>
      <th scope="row">
        <CookieName name={cookie.name} />
        {!cookie.present && (
          <span class="note">
            <Say id="table.gone" />
          </span>
        )}
      </th>
      <td>
        <bdi>{clip(hostOnly ? domain : `.${domain}`, longestPlace)}</bdi>
      </td>
      <td>
        <bdi>{clip(path, longestPlace)}</bdi>
      </td>
      {attributes === null ? (
        <td colSpan={4} class="absent">
          <Say id="table.unseen" />
        </td>
      ) : (
        <>
          <Mark set={attributes.secure} />
          <Mark set={attributes.httpOnly} />
          <td>{attributes.sameSite === 'Default' ? <Say id="table.absent" /> : attributes.sameSite}</td>
          <td>
            <Expiry at={attributes.expiryTime} />
          </td>
        </>
      )}
      <td class={partition === null ? 'absent' : undefined}>
        {partition === null ? <Say id="table.none" /> : <bdi>{clip(partition, longestPlace)}</bdi>}
      </td>
    </tr>
  )
}

function Mark({ set }: { set: boolean }) {
  return (
    <td class={set ? 'set' : 'absent'}>
      <Icon name={set ? 'set' : 'absent'} /> <Say id={set ? 'table.yes' : 'table.no'} />
    </td>
  )
}

/** The last moment that has a date (ECMA-262 §21.4.1.1), in milliseconds. */
const endOfTime = 8_640_000_000_000_000

function Expiry({ at }: { at: EpochSeconds | null }) {
  const { locale } = useLanguage()
  if (at === null) return <Say id="table.session" />
  const expires = Math.max(-endOfTime, Math.min(endOfTime, at * 1000))
  return <time dateTime={new Date(expires).toISOString()}>{moment(expires, locale)}</time>
}
