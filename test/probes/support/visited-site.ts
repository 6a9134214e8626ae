import { addressFor } from '../../../src/probes/address-place.ts'
import { readAnswer } from '../../../src/probes/answer-reader.ts'
import { type ForeignVerdict, nextStep, type Visited } from '../../../src/probes/foreign-plan.ts'
import { readGivenId } from '../../../src/probes/given-id.ts'
import type { Suspect } from '../../../src/probes/sent-cookies.ts'
import { changedValue } from '../../../src/probes/value-change.ts'

/** A request as a server sees it: its address, and the ID that the cookie of its name holds (null: it has none). */
export interface Asked {
  readonly url: URL
  readonly id: string | null
  /** all cookies that are sent, by name */
  readonly cookies: ReadonlyMap<string, string>
}

export interface Answer {
  readonly status?: number
  readonly setCookie?: readonly string[]
  readonly location?: string
  readonly body?: string
}

/** A server that gives visitors an ID in one cookie. */
export type Site = (asked: Asked) => Answer | Promise<Answer>

export const digest = (text: string) => `digest of ${text}`

export interface Visit {
  /** of the cookie */
  readonly name: string
  readonly invented: string
  /** other cookies that are the session with it; null: nothing could be invented for it */
  readonly beside?: readonly (readonly [name: string, invented: string | null])[]
  /** where it stands in the address; in the cookie where left out */
  readonly inAddress?: { readonly where: 'query' | 'path-parameter'; readonly name: string }
}

/** Carries the probe out to its end, as the runtime would send it. */
export async function visit(site: Site, { name, invented, beside = [], inAddress }: Visit) {
  const held = new Map([[name, invented], ...beside.flatMap(([other, value]) => (value === null ? [] : [[other, value] as const]))])
  const plan = {
    probe: inAddress === undefined ? 'foreign-id' : 'foreign-id-in-address',
    id: digest(invented),
    beside: beside.map(([key, value]) => ({ key, id: value === null ? null : digest(value) })),
  } as const
  const address = 'https://shop.example/catalogue?page=2'
  const own = [...held].map(
    ([key, value]): Suspect => ({
      key,
      digest: digest(value),
      mayChange: false,
      value: 'held',
      ...(inAddress === undefined ? {} : { inAddress }),
    }),
  )
  const suspects = [...own, ...own.map((one): Suspect => ({ ...one, change: 'malformed' }))]
  const visited: Visited[] = []
  const asked: Asked[] = []
  for (;;) {
    const step = nextStep(plan, JSON.parse(JSON.stringify(visited)))
    if (step.next === null) return { verdict: step.verdict satisfies ForeignVerdict, asked }
    const url = new URL(addressFor(address, suspects, step.next, held))
    const sent = step.next.flatMap((place) => suspects[place] ?? []).filter((one) => one.inAddress === undefined)
    const cookies = new Map(sent.map(({ key, change }) => [key, changedValue(held.get(key) ?? '', change) ?? '']))
    const request = { url, id: cookies.get(name) ?? null, cookies }
    asked.push(request)
    const { status = 200, setCookie = [], location, body = '' } = await site(request)
    const headers = new Map([['content-type', 'text/html'], ...(location === undefined ? [] : [['location', location] as const])])
    visited.push({
      sent: step.next,
      seen: readAnswer({ url: url.href, status, headers, body }, { by: 'difference' }, digest),
      given: readGivenId({ setCookie, body }, [name, ...beside.map(([other]) => other)], [...held.values()], digest),
    })
  }
}
