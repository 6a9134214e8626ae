import { cookieKeyName } from '../audit/cookie.ts'
import type { Digest } from '../audit/traits.ts'
import { readAnswer } from './answer-reader.ts'
import type { Sent } from './changed-request.ts'
import { type GivenId, readGivenId } from './given-id.ts'
import type { HeldValues } from './held-values.ts'
import type { Members } from './minimal-sets.ts'
import { isReissued } from './reissue.ts'
import type { Answered, RunningProbe } from './running-probe.ts'

/** What one request of a probe carried and brought back: what is kept of it, and nothing of its text. */
export function exchangeOf(
  probe: RunningProbe,
  sent: Members,
  { answer, setCookie }: Extract<Sent, { readonly setCookie: readonly string[] }>,
  held: HeldValues,
  digest: (text: string) => Digest,
): Pick<Answered, 'sent' | 'seen' | 'reissued' | 'given'> {
  const carried = sent.flatMap((place) => probe.suspects[place] ?? [])
  return {
    sent,
    seen: readAnswer(answer, probe.check, digest),
    reissued: isReissued(setCookie, carried, digest),
    ...givenIn(probe, { setCookie, body: answer.body }, held, digest),
  }
}

/** Only of visitors it is asked what the server does about their ID. */
function givenIn(
  { plan, suspects }: RunningProbe,
  answer: { readonly setCookie: readonly string[]; readonly body: string },
  held: HeldValues,
  digest: (text: string) => Digest,
): { readonly given?: GivenId } {
  const [suspect] = suspects
  const isVisit = plan.probe === 'foreign-id' || plan.probe === 'foreign-id-in-address' || plan.probe === 'collect-ids'
  if (suspect === undefined || !isVisit) return {}
  const beside = plan.probe === 'collect-ids' ? [] : plan.beside.map(({ key }) => cookieKeyName(key))
  return { given: readGivenId(answer, [cookieKeyName(suspect.key), ...beside], [...held.values()], digest) }
}

/** A probe with one more answer. Of IDs that are collected only their number is kept, and the last answer. */
export function withAnswer(probe: RunningProbe, one: Answered): RunningProbe {
  const { plan } = probe
  if (plan.probe !== 'collect-ids') return { ...probe, asking: null, exchanged: [...probe.exchanged, one] }
  const isGiven = one.given?.id !== null && one.given !== undefined
  return { ...probe, asking: null, plan: { ...plan, collected: plan.collected + (isGiven ? 1 : 0) }, exchanged: [one] }
}
