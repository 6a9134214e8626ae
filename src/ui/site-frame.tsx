import type { ComponentChildren } from 'preact'
import type { OtherCookie, Report } from '../audit/report.ts'
import { failed } from './answer.ts'
import { EmptyNotice } from './empty-notice.tsx'
import { FilterBox } from './filter-box.tsx'
import { SharedFramework } from './fix-framework.tsx'
import { Say } from './language.tsx'
import { emptyState, type Page } from './page.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { StickingCard } from './sticking-card.tsx'

/** What stands within the frame is told beside the report. */
interface Within {
  readonly report: Report
  readonly mayProbe: boolean
  /** a cookie or an event was */
  readonly seen: boolean
  /** it holds only what the user looks for */
  readonly isFiltered: boolean
}

interface Props {
  class: string
  page: Page
  report: Report | null
  children: (within: Within) => ComponentChildren
}

/** What the pages that follow a tab have in common: the site and its grade, why there is less than all to show, how to stop and forget. */
export function SiteFrame({ class: name, page, report, children }: Props) {
  if (page.status === 'loading') {
    return (
      <main class={name} aria-busy="true">
        <SiteHeader site={page.site} store={page.store} report={null} />
        <p class="loading" role="status">
          <Say id="loading.title" />
        </p>
      </main>
    )
  }
  const empty = emptyState(page, report)
  const shown = page.status === 'ready' && (page.access !== 'none' || page.accessLost) ? report : null
  return (
    <main class={name}>
      <SiteHeader site={page.site} store={page.store} report={shown} />
      {page.paused && <Paused />}
      {shown !== null && <StickingCard report={shown} />}
      {empty !== null && <EmptyNotice state={empty} page={page} />}
      {shown !== null && (
        <SharedFramework>
          <FilterBox key={shown.site} report={shown}>
            {(report, isFiltered) => children({ report, mayProbe: mayProbe(page), seen: seen(shown), isFiltered })}
          </FilterBox>
        </SharedFramework>
      )}
      {page.status === 'ready' && page.access !== 'none' && <SiteFooter page={page} report={shown} />}
    </main>
  )
}

function mayProbe({ access, paused, store }: Page): boolean {
  return (access === 'site' || access === 'all') && !paused && store !== 'private'
}

function seen({ tokens, others, events }: Report): boolean {
  return tokens.length + others.length + events.length > 0
}

/** "Nothing that needs mending" is said of a graded site as a whole, never of what a filter has left. */
export function showsFindings(report: Report, isFiltered: boolean): boolean {
  return isFiltered ? failed(report).length > 0 : report.grade !== null || report.findings.length > 0
}

/** Cookies that neither are session tokens nor look like one. */
export function othersOf({ others }: Report): readonly OtherCookie[] {
  return others.filter((cookie) => cookie.class !== 'session-token')
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
