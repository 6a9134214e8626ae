import type { Observation, SeenId } from '../audit/observation.ts'
import type { Installation } from './installation.ts'

/**
 * What a listener hands to the log: an observation that its place in the log will complete. `name` is what makes it itself within
 * the browser session (a request event: `requestId, stage, timeStamp, index`); without one its place in the log names it.
 */
export type Unstamped = Observation extends infer Each
  ? Each extends Observation
    ? Omit<Each, Stamp> & { readonly name?: string }
    : never
  : never

export type UnstampedGap = Extract<Unstamped, { readonly type: 'gap' }>

type Stamp = 'v' | 'id' | 'epoch' | 'boot' | 'seq'

export function stamp({ name, ...seen }: Unstamped, { epoch, boot }: Pick<Installation, 'epoch' | 'boot'>, seq: number): Observation {
  const id: SeenId = name === undefined ? `${epoch}/${boot}/${seq}` : `${epoch}/${name}`
  // The compiler loses the union in a spread: each member is what `Unstamped` took the stamp from.
  return { ...seen, v: 1, id, epoch, boot, seq } as Observation
}
