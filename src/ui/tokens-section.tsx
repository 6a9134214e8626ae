import type { Report } from '../audit/report.ts'
import { useBits } from './bit-by-bit.tsx'
import { Say } from './language.tsx'
import { storyOf } from './life-strip.tsx'
import { still } from './still.ts'
import { LikelyCard, TokenCard } from './token-card.tsx'

/** Cards that are drawn at once: a site with more of them has many cookies of one shape. */
const cards = 6

/** The session tokens, and apart from them what only looks like one. */
export const TokensSection = still(function TokensSection({ report }: { report: Report }) {
  const likely = report.others.filter((cookie) => cookie.class === 'session-token')
  const setOf = (subject: string) => report.sets.find(({ members }) => members.includes(subject)) ?? null
  const about = (subject: string) =>
    report.findings.filter((finding) => finding.subject === subject || finding.subject === setOf(subject)?.subject)
  const { shown: tokens, more: moreTokens } = useBits(report.tokens, cards)
  const { shown, more } = useBits(likely, cards)
  return (
    <>
      {report.tokens.length > 0 && (
        <section class="part" aria-labelledby="tokens">
          <h2 id="tokens">
            <Say id={report.tokens.length === 1 ? 'section.tokens' : 'section.tokens.many'} />
          </h2>
          {tokens.map((token) => (
            <TokenCard
              key={token.subject}
              cookie={token}
              findings={about(token.subject)}
              set={setOf(token.subject)}
              story={storyOf(token, report)}
              asOf={report.asOf}
            />
          ))}
          {moreTokens}
        </section>
      )}
      {likely.length > 0 && (
        <section class="part" aria-labelledby="likely">
          <h2 id="likely">
            <Say id="section.likely" />
          </h2>
          {shown.map((cookie) => (
            <LikelyCard key={cookie.subject} cookie={cookie} findings={about(cookie.subject)} asOf={report.asOf} />
          ))}
          {more}
        </section>
      )}
    </>
  )
})
