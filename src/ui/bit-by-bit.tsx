import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Count } from './language.tsx'

const most = 100

/** A list of any length, a hundred entries at a time. */
export function BitByBit<Item>({ items, children }: { items: readonly Item[]; children: (item: Item) => ComponentChildren }) {
  const { shown, more } = useBits(items, most)
  return (
    <>
      <ul class="rows">{shown.map(children)}</ul>
      {more}
    </>
  )
}

/** The first entries, and the button that shows as many again; null where there are no more. */
export function useBits<Item>(
  items: readonly Item[],
  atOnce: number,
): { readonly shown: readonly Item[]; readonly more: ComponentChildren } {
  const [upTo, setUpTo] = useState(atOnce)
  const rest = items.length - upTo
  const more = rest > 0 && (
    <button type="button" class="button quiet" onClick={() => setUpTo(upTo + atOnce)}>
      <Count id="fold.more" count={Math.min(rest, atOnce)} />
    </button>
  )
  return { shown: items.slice(0, upTo), more }
}
