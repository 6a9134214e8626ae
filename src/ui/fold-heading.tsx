import type { ComponentChildren } from 'preact'
import { Say } from './language.tsx'
import type { Arguments } from './translate.ts'
import type { WordId } from './words.ts'

interface Props {
  id: WordId
  args?: Arguments
  /** in short what is inside */
  note?: ComponentChildren
  /** what says of itself how it stands */
  children?: ComponentChildren
}

/** The heading of a part that stays closed until it is asked for. */
export function FoldHeading({ id, args = {}, note, children }: Props) {
  return (
    <span class="fold-heading">
      <h2>
        <Say id={id} args={args} />
      </h2>
      {note !== undefined && <span class="note">{note}</span>}
      {children}
    </span>
  )
}
