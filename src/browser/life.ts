import type { Report } from '../audit/report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Accepted } from './accepted.ts'
import type { Access } from './access.ts'
import type { FlowRecorder } from './flow-recorder.ts'
import type { Installation } from './installation.ts'
import type { Log } from './log.ts'
import type { Paused } from './paused.ts'
import type { RequestEvents } from './request-events.ts'
import type { Scans } from './scans.ts'
import type { Settings } from './settings.ts'
import type { Snapshots } from './snapshots.ts'
import type { Unstamped } from './stamp.ts'
import type { SiteOfStore } from './storage-keys.ts'
import type { Tabs } from './tabs.ts'
import type { TraitsReader } from './traits-reader.ts'

/** Everything that a worker knows while it lives: made once, from storage, before the first event is written down. */
export interface Life {
  readonly installation: Installation
  readonly browserName: 'chromium' | 'firefox'
  readonly ordinaryStore: string
  readonly log: Log
  readonly tabs: Tabs
  readonly access: Access
  readonly paused: Paused
  readonly accepted: Accepted
  readonly flow: FlowRecorder
  readonly snapshots: Snapshots
  readonly scans: Scans
  readonly reader: TraitsReader
  readonly requests: RequestEvents
  /** Something is written that no pass has seen. */
  hasNews(): boolean
  /** What comes of the site is kept: it is not paused, and the log has room. */
  takes(store: string, site: string): boolean
  /** Appends what one event told, unless its site is paused. */
  record(seen: readonly Unstamped[]): void
  /** Folds and audits at once: what is in the log, and these sites in any case. */
  compactNow(also?: readonly SiteOfStore[]): Promise<readonly Report[]>
  /** Folds, and writes to disk what changed. */
  save(): Promise<void>
  /** Compares a site with what is known now from now on, or no longer. */
  keepBaseline(of: SiteOfStore, isKept: boolean): Promise<void>
  /** Reads the facts of the page that a tab shows, where there is access. */
  readPage(tab: number): Promise<void>
  /** Removes everything that is known of a site. */
  clear(of: SiteOfStore): Promise<void>
  /** Removes everything of private windows. */
  clearPrivate(): Promise<void>
  /** Records what is seen of a site from now on. @throws for a private window */
  beginFlow(of: SiteOfStore, at: EpochMilliseconds): Promise<void>
  endFlow(of: SiteOfStore, at: EpochMilliseconds): Promise<void>
  /** The browser has started: what is in the jar of the sites that its tabs show was restored, or never ends with a session. */
  browserStarted(): Promise<void>
  /** The user has chosen anew: what is known is judged again. */
  changeSettings(settings: Settings): Promise<void>
  /** The user has written another list of secrets: every jar is looked at again. */
  changeSecrets(text: string): Promise<void>
  /** Looks again at what is granted, and at what that shows. */
  accessChanged(): Promise<void>
  /** Puts the badge of a tab right. */
  refreshBadge(tab: number): void
}
