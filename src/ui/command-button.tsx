import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Say } from './language.tsx'
import type { WordId } from './words.ts'

interface Props {
  run: () => Promise<void>
  /** said to everyone once it is done */
  done: WordId
  testid: string
  kind?: 'plain' | 'quiet'
  children: ComponentChildren
}

/** A button for a command that takes a moment, and says whether it arrived. */
export function CommandButton({ run, done, testid, kind = 'plain', children }: Props) {
  const [said, setSaid] = useState<WordId | null>(null)
  const click = () => {
    setSaid(null)
    run().then(
      () => setSaid(done),
      () => setSaid('command.failed'),
    )
  }
  return (
    <span class="command">
      <button type="button" class={`button ${kind}`} data-testid={testid} onClick={click}>
        {children}
      </button>
      <span role="status" class="said">
        {said !== null && <Say id={said} />}
      </span>
    </span>
  )
}
