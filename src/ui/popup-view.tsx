import type { Report } from '../audit/report.ts'
import { EmptyNotice } from './empty-notice.tsx'
import { EventsSection, MarksSection } from './events-section.tsx'
import { FindingsSection, QuietSection } from './findings-section.tsx'
import { Say } from './language.tsx'
import { storyOf } from './life-strip.tsx'
import { OthersSection } from './others-section.tsx'
import { emptyState, type Page, type Probes } from './page.ts'
import { ProbeSection } from './probe-section.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { StickingCard } from './sticking-card.tsx'
import { LikelyCard, TokenCard } from './token-card.tsx'

/** The popup: a function of the report and of what is known of the tab. */
export function PopupView({ page, report, probes = null }: { page: Page; report: Report | null; probes?: Probes | null }) {
  if (page.status === 'loading') {
    return (
      <main class="popup" aria-busy="true">
        <SiteHeader page={page} report={null} />
        <p class="loading" role="status">
          <Say id="loading.title" />
        </p>
      </main>
    )
  }
  const empty = emptyState(page, report)
  const shown = page.status === 'ready' && (page.access !== 'none' || page.accessLost) ? report : null
  return (
    <main class="popup">
      <SiteHeader page={page} report={shown} />
      {page.paused && <Paused />}
      {shown !== null && <StickingCard report={shown} />}
      {empty !== null && <EmptyNotice state={empty} page={page} />}
      {shown !== null && <ReportParts report={shown} probes={mayProbe(page) ? probes : null} />}
      {page.status === 'ready' && page.access !== 'none' && <SiteFooter page={page} report={shown} />}
    </main>
  )
}

function mayProbe({ access, paused, store }: Page): boolean {
  return (access === 'site' || access === 'all') && !paused && store !== 'private'
}

function ReportParts({ report, probes }: { report: Report; probes: Probes | null }) {
  const likely = report.others.filter((cookie) => cookie.class === 'session-token')
  const others = report.others.filter((cookie) => cookie.class !== 'session-token')
  const setOf = (subject: string) => report.sets.find(({ members }) => members.includes(subject)) ?? null
  const about = (subject: string) =>
    report.findings.filter((finding) => finding.subject === subject || finding.subject === setOf(subject)?.subject)
  const seen = report.tokens.length + report.others.length > 0 || report.events.length > 0
  return (
    <>
      {report.tokens.length > 0 && (
        <section class="part" aria-labelledby="tokens">
          <h2 id="tokens">
            <Say id={report.tokens.length === 1 ? 'section.tokens' : 'section.tokens.many'} />
          </h2>
          {report.tokens.map((token) => (
            <TokenCard
              key={token.subject}
              cookie={token}
              findings={about(token.subject)}
              set={setOf(token.subject)}
              story={storyOf(token, report)}
              asOf={report.asOf}
            />
          ))}
        </section>
      )}
      {likely.length > 0 && (
        <section class="part" aria-labelledby="likely">
          <h2 id="likely">
            <Say id="section.likely" />
          </h2>
          {likely.map((cookie) => (
            <LikelyCard key={cookie.subject} cookie={cookie} findings={about(cookie.subject)} asOf={report.asOf} />
          ))}
        </section>
      )}
      {(report.grade !== null || report.findings.length > 0) && <FindingsSection report={report} />}
      <QuietSection report={report} />
      {probes !== null && seen && <ProbeSection probes={probes} last={report.probes.at(-1) ?? null} />}
      <EventsSection report={report} />
      <MarksSection />
      {seen && <OthersSection cookies={others} />}
    </>
  )
}

function Paused() {
  return (
    <section class="notice paused" data-testid="paused" aria-labelledby="paused">
      <div>
        <h2 id="paused">
          <Say id="empty.paused.title" />
        </h2>
        <p>
          <Say id="empty.paused.body" />
        </p>
      </div>
    </section>
  )
}
