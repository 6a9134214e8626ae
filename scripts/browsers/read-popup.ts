import type { Page } from 'puppeteer-core'

export interface ShownFinding {
  readonly rule: string
  readonly severity: string
  readonly outcome: string
  readonly subject: string
  readonly title: string
}

/** One element that the popup marks for tests: its `data-` attributes and its text. */
type ShownElement = Readonly<Record<string, string>>

/** What a person reads in the popup, taken from the page itself. */
export interface Shown {
  readonly grade: string
  readonly answer: string
  /** why there is nothing, or less than all, to show; null where there is */
  readonly emptyState: string | null
  /** subjects of the session tokens */
  readonly tokens: readonly string[]
  readonly findings: readonly ShownFinding[]
  /** what happened, newest first */
  readonly events: readonly { readonly kind: string; readonly answer: string }[]
}

/** Opens every part that is folded away, and reads. What was folded is drawn a moment later: read again until it is there. */
export async function readPopup(popup: Page): Promise<Shown> {
  await popup.$$eval('details:not([open])', (parts) => {
    for (const part of parts as HTMLDetailsElement[]) part.open = true
  })
  const facts: readonly ShownElement[] = await popup.$$eval('[data-testid]', (elements) =>
    (elements as HTMLElement[]).map((element) => ({
      ...Object.fromEntries(Object.entries(element.dataset).map(([name, value]) => [name, value ?? ''])),
      text: (element.querySelector('.finding-title') ?? element).textContent.replace(/\s+/g, ' ').trim(),
    })),
  )
  const all = (testid: string): readonly ShownElement[] => facts.filter((fact) => fact.testid === testid)
  return {
    grade: all('grade')[0]?.grade ?? 'none',
    answer: all('answer')[0]?.text ?? '',
    emptyState: all('empty-state')[0]?.state ?? null,
    tokens: all('token').map(({ subject = '' }) => subject),
    findings: all('finding').map(({ rule = '', severity = '', outcome = '', subject = '', text: title = '' }) => ({
      rule,
      severity,
      outcome,
      subject,
      title,
    })),
    events: all('event').map(({ kind = '', answer = '' }) => ({ kind, answer })),
  }
}
