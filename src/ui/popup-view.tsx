import { useContext } from 'preact/hooks'
import { AcceptedSection } from './accepted-list.tsx'
import { BaselineSection } from './baseline-section.tsx'
import { CommandsContext } from './commands.ts'
import { EventsSection, MarksSection } from './events-section.tsx'
import { FindingsSection, QuietSection } from './findings-section.tsx'
import { OthersSection } from './others-section.tsx'
import type { SiteProps } from './page.ts'
import { ProbeSection } from './probe-section.tsx'
import { othersOf, SiteFrame, showsFindings } from './site-frame.tsx'
import { TokensSection } from './tokens-section.tsx'
import { VisitSection } from './visit-section.tsx'

/** The popup: a function of the report and of what is known of the tab. */
export function PopupView({ page, report, probes = null, accepted = [], visit = null }: SiteProps) {
  const { revoke } = useContext(CommandsContext)
  return (
    <SiteFrame class="popup" page={page} report={report}>
      {({ report, mayProbe, seen, isFiltered }) => (
        <>
          <VisitSection visit={visit} />
          <TokensSection report={report} />
          {showsFindings(report, isFiltered) && <FindingsSection report={report} />}
          <QuietSection report={report} />
          <AcceptedSection accepted={accepted} revoke={revoke} />
          {probes !== null && mayProbe && seen && <ProbeSection probes={probes} last={report.probes.at(-1) ?? null} />}
          <EventsSection report={report} />
          <MarksSection />
          {page.store !== 'private' && <BaselineSection visit={visit} />}
          {seen && <OthersSection cookies={othersOf(report)} isOpen={isFiltered} />}
        </>
      )}
    </SiteFrame>
  )
}
