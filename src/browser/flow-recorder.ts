import type { Observation } from '../audit/observation.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { browser } from './api.ts'
import { type Flow, flowIn, flowKey } from './flow.ts'
import type { Installation, Session } from './installation.ts'
import { rekey } from './rekey.ts'
import type { SiteOfStore } from './storage-keys.ts'
import type { Tabs } from './tabs.ts'

/** What is seen of one site while the user records it. The log lets go of what is folded, and this does not. */
export interface FlowRecorder {
  take(seen: readonly Observation[]): void
  /** Takes the place of a flow that was recorded before. */
  begin(of: SiteOfStore, at: EpochMilliseconds): Promise<void>
  end(at: EpochMilliseconds): Promise<void>
  drop(): Promise<void>
  /** The session file: JSON lines, as a recorded log is replayed from. Null where nothing was recorded. */
  file(browserName: 'chromium' | 'firefox'): Promise<string | null>
}

/** One for each entry of the log. */
const entryPrefix = 'flow/'

/** In characters of text: a fifth of what session storage has. */
const mostText = 2_000_000

export function openFlow(session: Session, { boot }: Installation, tabs: Pick<Tabs, 'storeOf'>): FlowRecorder {
  let flow = flowIn(session[flowKey])
  let used = 0
  let seq = 0
  for (const [key, text] of Object.entries(session)) if (key.startsWith(entryPrefix)) used += String(text).length

  async function keep(next: Flow): Promise<void> {
    flow = next
    await browser.storage.session.set({ [flowKey]: next })
  }

  async function entries(): Promise<readonly (readonly [key: string, text: string])[]> {
    const held = Object.entries(await browser.storage.session.get(null))
    return held.filter((entry): entry is [string, string] => entry[0].startsWith(entryPrefix) && typeof entry[1] === 'string')
  }

  async function clear(): Promise<void> {
    flow = null
    used = 0
    await browser.storage.session.remove([flowKey, ...(await entries()).map(([key]) => key)])
  }

  return {
    take(seen) {
      const running = flow
      if (running === null || running.until !== null) return
      const own = seen.filter((each) => belongs(each, running, tabs.storeOf))
      if (own.length === 0) return
      const text = JSON.stringify(own)
      used += text.length
      if (used > mostText) {
        void keep({ ...running, until: Date.now() })
        return
      }
      void browser.storage.session.set({ [`${entryPrefix}${boot}/${seq++}`]: text }).catch(() => keep({ ...running, until: Date.now() }))
    },
    async begin({ store, site }, at) {
      await clear()
      await keep({ v: 1, store, site, since: at, until: null })
    },
    async end(at) {
      if (flow !== null && flow.until === null) await keep({ ...flow, until: at })
    },
    drop: clear,
    async file(browserName) {
      const seen = (await entries()).flatMap(([, text]) => JSON.parse(text) as readonly Observation[])
      return seen.length === 0 ? null : sessionFile(seen, browserName)
    },
  }
}

/** What is open at the end is settled a minute later. */
const settled = 60_000

/** A header, then one observation a line, oldest first, with every digest under the fixed test key. */
function sessionFile(seen: readonly Observation[], browserName: 'chromium' | 'firefox'): string {
  const sorted = seen.toSorted((a, b) => a.at - b.at)
  const header = { v: 1, browser: browserName, asOf: (sorted.at(-1)?.at ?? 0) + settled }
  return [header, ...sorted.map(rekey)].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** What the site's state is folded from: its own, what its pages ask of others, and what concerns every site of the store. */
function belongs(seen: Observation, { store, site }: SiteOfStore, storeOf: Tabs['storeOf']): boolean {
  const of = seen.store ?? ('tab' in seen ? storeOf(seen.tab) : null)
  if (of !== store && !(of === null && seen.type === 'gap')) return false
  return seen.site === null || seen.site === site || ('topLevelSite' in seen && seen.topLevelSite === site)
}
