import type { OtherCookie } from '../audit/report.ts'
import type { CookieClass } from '../audit/view.ts'
import { BitByBit } from './bit-by-bit.tsx'
import { CookieName, CookiePlace } from './cookie-name.tsx'
import { Fold, FoldsOpen } from './fold.tsx'
import { FoldHeading } from './fold-heading.tsx'
import { Count, Say } from './language.tsx'
import { EvidenceClass } from './recognition.tsx'
import { Statement } from './statement.tsx'

/** Everything that does not carry the session, by class, without findings. `isOpen`: somebody looks for one of them. */
export function OthersSection({ cookies, isOpen = false }: { cookies: readonly OtherCookie[]; isOpen?: boolean }) {
  return (
    <FoldsOpen.Provider value={isOpen && cookies.length > 0}>
      <Fold
        testid="other-cookies"
        summary={<FoldHeading id="section.others" note={<Count id="others.count" count={cookies.length} />} />}
        content={() => (
          <>
            <p class="note">
              <Say id={cookies.length === 0 ? 'others.none' : 'others.note'} />
            </p>
            {byClass(cookies).map(([name, members]) => (
              <section key={name}>
                <h3 class="class">
                  <Say id={`class.${name}`} />
                  <span class="note">
                    <Count id="others.count" count={members.length} />
                  </span>
                </h3>
                <BitByBit items={members}>{(cookie) => <Row key={cookie.subject} cookie={cookie} />}</BitByBit>
              </section>
            ))}
          </>
        )}
      />
    </FoldsOpen.Provider>
  )
}

function Row({ cookie }: { cookie: OtherCookie }) {
  return (
    <li data-testid="other-cookie" data-subject={cookie.subject} data-class={cookie.class}>
      <span class="row-text">
        <CookieName name={cookie.name} />
        <CookiePlace cookie={cookie} />
        <span class="note">
          <EvidenceClass cookie={cookie} short />
        </span>
      </span>
      <Statement cookie={cookie} ask="is" />
    </li>
  )
}

function byClass(cookies: readonly OtherCookie[]): readonly [CookieClass, readonly OtherCookie[]][] {
  const classes = new Map<CookieClass, OtherCookie[]>()
  for (const cookie of cookies) {
    const known = classes.get(cookie.class)
    if (known === undefined) classes.set(cookie.class, [cookie])
    else known.push(cookie)
  }
  return [...classes]
}
