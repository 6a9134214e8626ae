import { addressFor } from '../../../src/probes/address-place.ts'
import { readAnswer } from '../../../src/probes/answer-reader.ts'
import { type ForeignVerdict, nextStep, type Visited } from '../../../src/probes/foreign-plan.ts'
import { readGivenId } from '../../../src/probes/given-id.ts'
import { changedValue } from '../../../src/probes/value-change.ts'

/** A request as a server sees it: its address, and the ID that the cookie of its name holds (null: it has none). */
export interface Asked {
  readonly url: URL
  readonly id: string | null
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
  /** where it stands in the address; in the cookie where left out */
  readonly inAddress?: { readonly where: 'query' | 'path-parameter'; readonly name: string }
}

/** Carries the probe out to its end, as the runtime would send it. */
export async function visit(site: Site, { name, invented, inAddress }: Visit) {
  const plan = { probe: inAddress === undefined ? 'foreign-id' : 'foreign-id-in-address', id: digest(invented) } as const
  const address = 'https://shop.example/catalogue?page=2'
  const suspect = {
    key: 'key',
    digest: plan.id,
    mayChange: false,
    value: 'held',
    ...(inAddress === undefined ? {} : { inAddress }),
  } as const
  const suspects = [suspect, { ...suspect, change: 'malformed' as const }]
  const visited: Visited[] = []
  const asked: Asked[] = []
  for (;;) {
    const step = nextStep(plan, JSON.parse(JSON.stringify(visited)))
    if (step.next === null) return { verdict: step.verdict satisfies ForeignVerdict, asked }
    const sent = suspects[step.next[0] ?? -1]
    const url = new URL(addressFor(address, suspects, step.next, new Map([['key', invented]])))
    const id = sent === undefined || inAddress !== undefined ? null : changedValue(invented, 'change' in sent ? sent.change : undefined)
    asked.push({ url, id })
    const { status = 200, setCookie = [], location, body = '' } = await site({ url, id })
    const headers = new Map([['content-type', 'text/html'], ...(location === undefined ? [] : [['location', location] as const])])
    visited.push({
      sent: step.next,
      seen: readAnswer({ url: url.href, status, headers, body }, { by: 'difference' }, digest),
      given: readGivenId({ setCookie, body }, name, invented, digest),
    })
  }
}
