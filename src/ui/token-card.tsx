import type { CookieSummary, Finding, SetSummary, TimelineEntry, TokenSummary } from '../audit/report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { AttributeChips } from './attribute-chips.tsx'
import { CookieName, CookiePlace } from './cookie-name.tsx'
import { Fold } from './fold.tsx'
import { Comma, Count, Say, useLanguage } from './language.tsx'
import { LifeStrip } from './life-strip.tsx'
import { portsOf } from './origins.ts'
import { EvidenceClass, Reasons } from './recognition.tsx'
import { Statement } from './statement.tsx'
import { TokenLife } from './token-life.tsx'

interface Props<Cookie> {
  cookie: Cookie
  findings: readonly Finding[]
  asOf: EpochMilliseconds
}

/** A session token: what it is, how it is protected, why it was recognised, and the person's word on it. */
export function TokenCard({
  cookie,
  findings,
  set,
  story,
  asOf,
}: Props<TokenSummary> & { set: SetSummary | null; story: readonly TimelineEntry[] }) {
  return (
    <article class="card" data-testid="token" data-subject={cookie.subject}>
      <Head cookie={cookie}>
        <Score score={cookie.score} />
      </Head>
      <AttributeChips cookie={cookie} findings={findings} asOf={asOf} />
      <Ports token={cookie} />
      {set !== null && (
        <p class="note" data-testid="set">
          <Say id={`card.set.${set.joined}`} />
        </p>
      )}
      <Fold
        summary={<WhyLine cookie={cookie} />}
        content={() => (
          <>
            <Reasons cookie={cookie} />
            <p class="note">
              <Count id="card.length" count={cookie.length} />
              <Comma />
              <Say id="card.bits" args={{ bits: Math.floor(cookie.bits) }} />
            </p>
            <TokenLife token={cookie} asOf={asOf} />
            <LifeStrip story={story} asOf={asOf} />
          </>
        )}
      />
      <Statement cookie={cookie} ask="both" />
    </article>
  )
}

/** A cookie that only looks like a session token: likely, not graded. */
export function LikelyCard({ cookie, findings, asOf }: Props<CookieSummary>) {
  return (
    <article class="card likely" data-testid="likely-token" data-subject={cookie.subject}>
      <Head cookie={cookie} />
      <p class="note">
        <Say id="evidence.shape.note" />
      </p>
      <AttributeChips cookie={cookie} findings={findings} asOf={asOf} />
      <Fold summary={<WhyLine cookie={cookie} />} content={() => <Reasons cookie={cookie} />} />
      <Statement cookie={cookie} ask="both" />
    </article>
  )
}

function Head({ cookie, children }: { cookie: CookieSummary; children?: preact.ComponentChildren }) {
  return (
    <header class="card-head">
      <div>
        <h3>
          <CookieName name={cookie.name} />
        </h3>
        <CookiePlace cookie={cookie} />
        {!cookie.present && (
          <span class="place">
            {' · '}
            <Say id="card.gone" />
          </span>
        )}
      </div>
      {children}
    </header>
  )
}

function WhyLine({ cookie }: { cookie: CookieSummary }) {
  return (
    <span class="why-line">
      <Say id={cookie.evidenceClass === 'shape' ? 'card.why.likely' : 'card.why'} />
      <EvidenceClass cookie={cookie} />
    </span>
  )
}

function Score({ score }: { score: number }) {
  const { plain } = useLanguage()
  return (
    <span class="score" title={plain('card.score.note')}>
      <Say id="card.score" args={{ score }} />
    </span>
  )
}

function Ports({ token }: { token: TokenSummary }) {
  const { plain } = useLanguage()
  const ports = portsOf(token.setBy, token.sentTo)
  if (ports === null) return null
  return (
    <p class="ports" data-testid="ports" title={plain('card.ports.note')}>
      <Say id="card.ports" args={{ set: ports.set, sent: ports.sent }} />
    </p>
  )
}
