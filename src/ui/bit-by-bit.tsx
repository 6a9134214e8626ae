import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Count } from './language.tsx'

const atOnce = 100

/** A list of any length, a hundred entries at a time. */
export function BitByBit<Item>({ items, children }: { items: readonly Item[]; children: (item: Item) => ComponentChildren }) {
  const [shown, setShown] = useState(atOnce)
  const rest = items.length - shown
  return (
    <>
      <ul class="rows">{items.slice(0, shown).map(children)}</ul>
      {rest > 0 && (
        <button type="button" class="button quiet" onClick={() => setShown(shown + atOnce)}>
          <Count id="fold.more" count={Math.min(rest, atOnce)} />
        </button>
      )}
    </>
  )
}
