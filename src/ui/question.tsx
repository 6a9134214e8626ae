import type { ComponentChildren } from 'preact'
import { Say } from './language.tsx'
import type { WordId } from './words.ts'

/** One question that a probe can ask, and what it takes. */
export function Question({ id, children }: { id: WordId; children: ComponentChildren }) {
  return (
    <section class="question" aria-labelledby={id}>
      <h3 id={id}>
        <Say id={id} />
      </h3>
      {children}
    </section>
  )
}
