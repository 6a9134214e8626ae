import { useContext } from 'preact/hooks'
import { AcceptedSection } from './accepted-list.tsx'
import { AttributesTable } from './attributes-table.tsx'
import { BaselineSection } from './baseline-section.tsx'
import { CommandsContext } from './commands.ts'
import { EventsSection, MarksSection } from './events-section.tsx'
import { FindingsSection, QuietSection } from './findings-section.tsx'
import { FlowSection } from './flow-section.tsx'
import { OthersSection } from './others-section.tsx'
import type { SiteProps } from './page.ts'
import { ProbeSection } from './probe-section.tsx'
import { othersOf, SiteFrame, showsFindings } from './site-frame.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { TokensSection } from './tokens-section.tsx'
import { VisitSection } from './visit-section.tsx'

/** What stays beside the page while a person signs in: as the popup, with what happened in order and every attribute as it is stored. */
export function PanelView({ page, report, probes = null, accepted = [], flow = null, visit = null }: SiteProps) {
  const { revoke } = useContext(CommandsContext)
  return (
    <SiteFrame class="popup panel" page={page} report={report}>
      {({ report, mayProbe, seen, isFiltered }) => (
        <>
          <VisitSection visit={visit} />
          <TokensSection report={report} />
          <TimelineSection report={report} />
          <MarksSection />
          {showsFindings(report, isFiltered) && <FindingsSection report={report} />}
          <QuietSection report={report} />
          <AcceptedSection accepted={accepted} revoke={revoke} />
          {probes !== null && mayProbe && seen && <ProbeSection probes={probes} last={report.probes.at(-1) ?? null} />}
          {page.store !== 'private' && <BaselineSection visit={visit} />}
          <FlowSection flow={flow} page={page} />
          <EventsSection report={report} />
          <AttributesTable report={report} />
          {seen && <OthersSection cookies={othersOf(report)} isOpen={isFiltered} />}
        </>
      )}
    </SiteFrame>
  )
}
