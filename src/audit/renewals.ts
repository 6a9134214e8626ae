import type { CookieFact, Journey, JourneyKind, Renewal, SiteView } from './view.ts'

/** A session token with what each journey of one kind did to it. */
export interface TokenRenewals {
  readonly cookie: CookieFact
  readonly steps: readonly { readonly journey: Journey; readonly renewal: Renewal }[]
}

/** Session tokens that were there at, or came with, a journey of this kind that surely happened. */
export function renewalsAt(view: SiteView, kind: JourneyKind): readonly TokenRenewals[] {
  const journeys = view.journeys.filter((journey) => journey.kind === kind && journey.answer === 'yes')
  return view.tokens
    .map((cookie) => ({
      cookie,
      steps: journeys.flatMap((journey) =>
        journey.renewals.filter(({ key }) => key === cookie.key).map((renewal) => ({ journey, renewal })),
      ),
    }))
    .filter(({ steps }) => steps.length > 0)
}
