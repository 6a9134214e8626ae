import type { Page } from 'puppeteer-core'

export interface ShownFinding {
  readonly rule: string
  readonly severity: string
  readonly outcome: string
  readonly subject: string
  readonly title: string
}

/** What a person reads in the popup, taken from the page itself. */
export interface Shown {
  readonly grade: string
  readonly answer: string
  /** why there is nothing, or less than all, to show; null where there is */
  readonly emptyState: string | null
  /** subjects of the session tokens */
  readonly tokens: readonly string[]
  readonly findings: readonly ShownFinding[]
  /** what happened, newest first: "Sign-in yes 12:03" */
  readonly events: readonly string[]
}

export function readPopup(popup: Page): Promise<Shown> {
  return popup.evaluate(() => {
    const all = (testid: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
    const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    return {
      grade: all('grade')[0]?.dataset.grade ?? 'none',
      answer: text(all('answer')[0]),
      emptyState: all('empty-state')[0]?.dataset.state ?? null,
      tokens: all('token').map((token) => token.dataset.subject ?? ''),
      findings: all('finding').map((finding) => ({
        rule: finding.dataset.rule ?? '',
        severity: finding.dataset.severity ?? '',
        outcome: finding.dataset.outcome ?? '',
        subject: finding.dataset.subject ?? '',
        title: text(finding.querySelector('.finding-title')),
      })),
      events: all('event').map((event) => text(event.querySelector('summary'))),
    }
  })
}
