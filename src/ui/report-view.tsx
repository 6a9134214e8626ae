import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Acceptance } from '../audit/acceptance.ts'
import type { Report } from '../audit/report.ts'
import { AcceptedList } from './accepted-list.tsx'
import { moment } from './amounts.ts'
import { failed, passed, severities, unlooked, unsure } from './answer.ts'
import { AttributesTable } from './attributes-table.tsx'
import { Baseline } from './baseline-section.tsx'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { EventsSection } from './events-section.tsx'
import { FineList, UntestedList } from './findings-section.tsx'
import { SharedFramework } from './fix-framework.tsx'
import { FoldsOpen } from './fold.tsx'
import { Icon } from './icon.tsx'
import { Say, useLanguage } from './language.tsx'
import { Limits } from './limits.tsx'
import type { Page } from './page.ts'
import { ReportContents } from './report-contents.tsx'
import { ReportFinding } from './report-finding.tsx'
import { SiteHeader } from './site-header.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { TokensSection } from './tokens-section.tsx'
import type { WordId } from './words.ts'

interface Props {
  /** null: nothing is known */
  report: Report | null
  site: string | null
  store: Page['store']
  accepted?: readonly Acceptance[]
  /** said above all of it */
  notice?: ComponentChildren
  /** what was measured of many values, where it was */
  plots?: ComponentChildren
}

/** Everything that is known of a site's session, on one page to link into, print and keep. */
export function ReportView({ report, site, store, accepted = [], notice = null, plots = null }: Props) {
  return (
    <main class="popup report">
      {notice}
      <SiteHeader site={site} store={store} report={report} />
      <SharedFramework>
        {report === null ? <Unknown /> : <Parts report={report} store={store} accepted={accepted} plots={plots} />}
      </SharedFramework>
    </main>
  )
}

function Parts({ report, store, accepted, plots }: Required<Omit<Props, 'site' | 'report' | 'notice'>> & { report: Report }) {
  const { revoke, compareBaseline } = useContext(CommandsContext)
  const mayCompare = store !== 'private' && compareBaseline !== null
  const found = severities.flatMap((severity) => failed(report).filter((finding) => finding.severity === severity))
  const open = unsure(report)
  return (
    <FoldsOpen.Provider value={true}>
      <About report={report} mayKeep={store !== 'private'} />
      <ReportContents report={report} hasAccepted={accepted.length > 0} hasPlots={plots !== null} mayCompare={mayCompare} />
      <TokensSection report={report} />
      <Part id="findings" heading="section.findings">
        {found.length === 0 && (
          <p class="nothing">
            <Icon name="set" />
            <Say id="finding.none" />
          </p>
        )}
        {found.map((finding) => (
          <ReportFinding key={`${finding.rule} ${finding.subject}`} finding={finding} report={report} />
        ))}
      </Part>
      {open.length > 0 && (
        <Part id="unsure" heading="section.unsure">
          {open.map((finding) => (
            <ReportFinding key={`${finding.rule} ${finding.subject}`} finding={finding} report={report} />
          ))}
        </Part>
      )}
      {accepted.length > 0 && (
        <Part id="accepted" heading="section.accepted">
          <AcceptedList accepted={accepted} revoke={revoke} />
        </Part>
      )}
      {plots}
      <Part id="limits" heading="report.limits">
        {unlooked(report).length === 0 ? (
          <p class="note">
            <Say id="report.limits.none" />
          </p>
        ) : (
          <UntestedList report={report} />
        )}
        <Limits report={report} all />
      </Part>
      <EventsSection report={report} />
      <TimelineSection report={report} whole />
      <AttributesTable report={report} whole />
      {passed(report).length > 0 && (
        <Part id="fine" heading="section.fine">
          <FineList report={report} />
        </Part>
      )}
      {mayCompare && (
        <div class="screen">
          <Part id="baseline" heading="section.baseline">
            <Baseline visit={null} />
          </Part>
        </div>
      )}
    </FoldsOpen.Provider>
  )
}

function Part({ id, heading, children }: { id: string; heading: WordId; children: ComponentChildren }) {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>
        <Say id={heading} />
      </h2>
      {children}
    </section>
  )
}

/** `mayKeep`: nothing of a private window is written to a file. */
function About({ report, mayKeep }: { report: Report; mayKeep: boolean }) {
  const { locale, plain } = useLanguage()
  const { print, save } = useContext(CommandsContext)
  return (
    <section class="about" aria-label={plain('report.about')}>
      <dl>
        <div>
          <dt>
            <Say id="report.date" />
          </dt>
          <dd>
            <time dateTime={new Date(report.asOf).toISOString()}>{moment(report.asOf, locale)}</time>
          </dd>
        </div>
        <div>
          <dt>
            <Say id="report.profile" />
          </dt>
          <dd>
            <Say id={`profile.${report.profile}`} />
          </dd>
        </div>
        <div>
          <dt>
            <Say id="report.access" />
          </dt>
          <dd>
            <Say id={`report.access.${report.access ?? 'none'}`} />
          </dd>
        </div>
      </dl>
      <p class="note">
        <Say id="report.secret" />
      </p>
      <p class="buttons screen">
        <button type="button" class="button plain" data-testid="print" onClick={print}>
          <Icon name="print" />
          <Say id="report.print" />
        </button>
        {mayKeep && save !== null && (
          <CommandButton testid="save" done="options.data.exported" run={save}>
            <Say id="report.save" />
          </CommandButton>
        )}
      </p>
    </section>
  )
}

function Unknown() {
  return (
    <section class="notice" data-testid="empty-state" data-state="unknown" aria-labelledby="notice">
      <Icon name="info" />
      <div>
        <h2 id="notice">
          <Say id="report.unknown.title" />
        </h2>
        <p>
          <Say id="report.unknown.body" />
        </p>
      </div>
    </section>
  )
}
