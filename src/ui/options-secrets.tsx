import { useState } from 'preact/hooks'
import { CommandButton } from './command-button.tsx'
import { Say } from './language.tsx'

interface Props {
  secrets: string
  atOnce: number
  save: (text: string) => Promise<void>
}

/** A list that the user keeps: what their servers sign with, or what somebody may have read. */
export function OptionsSecrets({ secrets, atOnce, save }: Props) {
  const [written, setWritten] = useState<string | null>(null)
  return (
    <section class="part" aria-labelledby="own-secrets">
      <h2 id="own-secrets">
        <Say id="options.secrets.title" />
      </h2>
      <p class="note">
        <Say id="options.secrets.lead" />
      </p>
      <label class="note" for="secrets">
        <Say id="options.secrets.field" />
      </label>
      <textarea
        id="secrets"
        class="written"
        data-testid="secrets"
        rows={4}
        autocomplete="off"
        spellcheck={false}
        value={written ?? secrets}
        onInput={(event) => setWritten(event.currentTarget.value)}
      />
      <p class="note">
        <Say id="options.secrets.limit" args={{ count: atOnce }} />
      </p>
      <p class="buttons">
        <CommandButton testid="save-secrets" done="options.saved" run={() => save(written ?? secrets)}>
          <Say id="options.secrets.save" />
        </CommandButton>
      </p>
    </section>
  )
}
