import { useContext, useId, useState } from 'preact/hooks'
import type { Finding } from '../audit/report.ts'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Say } from './language.tsx'

const longestReason = 500

/** To live with a finding: a reason is asked for, as the list of accepted findings is read by others, and later. */
export function AcceptForm({ finding, kind }: { finding: Finding; kind: string | null }) {
  const { accept } = useContext(CommandsContext)
  const [reason, setReason] = useState<string | null>(null)
  const field = useId()
  if (accept === null) return null
  if (reason === null) {
    return (
      <button type="button" class="button quiet accept" data-testid="accept" onClick={() => setReason('')}>
        <Say id="accept.open" />
      </button>
    )
  }
  // Journeys are numbered by what else happened: a reason holds for all of the kind.
  const subject = kind === null ? finding.subject : `journey:${kind}`
  return (
    <div class="accept">
      <label for={field}>
        <Say id="accept.reason" />
      </label>
      <input
        id={field}
        type="text"
        class="written"
        data-testid="accept-reason"
        maxLength={longestReason}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <p class="note">
        <Say id="accept.note" />
      </p>
      {reason.trim() !== '' && (
        <CommandButton testid="accept-confirm" done="accept.done" run={() => accept({ rule: finding.rule, subject }, reason)}>
          <Say id="accept.confirm" />
        </CommandButton>
      )}
    </div>
  )
}
