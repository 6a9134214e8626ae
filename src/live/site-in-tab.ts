import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Acceptance } from '../audit/acceptance.ts'
import type { ProbeOffer, ProbeProgress } from '../audit/probe.ts'
import type { Report } from '../audit/report.ts'
import type { ComparedVisit } from '../audit/visit.ts'
import type { TabDescription } from '../browser/answer.ts'
import { ask, followAccepted, followFlow, followProbe, followReport, followVisit } from '../browser/background-port.ts'
import type { Commands, Flow, Page, Probes } from '../ui/page.ts'
import { followTab } from './followed-tab.ts'
import { commandsFor, offerProbe } from './site-commands.ts'

/** What a view of the site in a tab shows and can ask for, kept current. */
export interface SiteInTab {
  readonly page: Page
  readonly report: Report | null
  readonly probes: Probes
  readonly accepted: readonly Acceptance[]
  readonly flow: Flow | null
  readonly visit: ComparedVisit | null
  readonly commands: Commands
}

/** Follows a tab (null: the active one of this window), the report of its site and the probes there. */
export function useSiteInTab(tab: number | null): SiteInTab {
  const [described, setDescribed] = useState<TabDescription | 'unreachable' | null>(null)
  const [report, setReport] = useState<Report | null | 'unread'>('unread')
  const [offer, setOffer] = useState<ProbeOffer | null>(null)
  const [progress, setProgress] = useState<ProbeProgress | null>(null)
  const [accepted, setAccepted] = useState<readonly Acceptance[]>([])
  const [flow, setFlow] = useState<Flow | null>(null)
  const [visit, setVisit] = useState<ComparedVisit | null>(null)
  const description = typeof described === 'object' ? described : null
  const site = description?.site ?? null
  const store = description?.store ?? null

  useEffect(() => followTab(tab, setDescribed), [tab])
  useEffect(() => {
    if (site === null || store === null) return setReport(described === null ? 'unread' : null)
    setReport('unread')
    void ask({ type: 'audit-now', store, site }).catch(() => {})
    return followReport({ store, site }, setReport)
  }, [site, store, described === null])

  useEffect(() => followFlow(setFlow), [])

  useEffect(() => {
    setAccepted([])
    if (site === null || store === null) return
    return followAccepted({ store, site }, setAccepted)
  }, [site, store])

  useEffect(() => {
    setVisit(null)
    if (site === null || store === null) return
    return followVisit({ store, site }, setVisit)
  }, [site, store])

  useEffect(() => {
    setOffer(null)
    if (site === null || store === null) return
    void offerProbe(tab, { by: 'difference' }, { store, site }, setOffer)
    return followProbe({ store, site }, setProgress)
  }, [site, store])

  const commands = useMemo(() => commandsFor(tab, description, setOffer), [tab, description])

  // For a moment after the tab shows another site, the report is still the one of the site before.
  const isCurrent = report === null || (report !== 'unread' && report.site === site && report.store === store)
  return {
    page: described === 'unreachable' ? unreachable : pageOf(description, !isCurrent),
    report: isCurrent ? report : null,
    probes: { offer, progress },
    accepted,
    flow,
    visit,
    commands,
  }
}

const nothingKnown: Page = {
  status: 'loading',
  site: null,
  withSubdomains: false,
  access: 'none',
  accessLost: false,
  paused: false,
  store: 'default',
}
const unreachable: Page = { ...nothingKnown, status: 'unreachable' }

function pageOf(description: TabDescription | null, isUnread: boolean): Page {
  if (description === null || isUnread) return nothingKnown
  const { status, site, withSubdomains, access, accessLost, paused, storeKind } = description
  return { status, site, withSubdomains, access, accessLost, paused, store: storeKind }
}
