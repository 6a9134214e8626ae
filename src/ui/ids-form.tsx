import { useRef } from 'preact/hooks'
import type { CollectedId } from '../audit/id-report.ts'
import type { IdQuestion } from './ids-search.ts'
import { Count, Say } from './language.tsx'

interface Props {
  collected: number
  takeCollected: () => Promise<readonly CollectedId[]>
  look: (question: Omit<IdQuestion, 'ids'>, ids: IdQuestion['ids'] | Promise<IdQuestion['ids']>) => void
}

/** Which IDs are to be looked at, and how. What is typed stands in the page's fields and nowhere else. */
export function IdsForm({ collected, takeCollected, look }: Props) {
  const pasted = useRef<HTMLTextAreaElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const thorough = useRef<HTMLInputElement>(null)
  const lookAt = (ids: IdQuestion['ids'] | Promise<IdQuestion['ids']>) => {
    const typed = name.current?.value.trim() ?? ''
    look({ names: typed === '' ? [] : [typed], thorough: thorough.current?.checked ?? false }, ids)
  }
  return (
    <form
      class="ids-form screen"
      onSubmit={(event) => {
        event.preventDefault()
        lookAt(pasted.current?.value ?? '')
      }}
    >
      <label for="ids-name">
        <Say id="ids.names" />
      </label>
      <input id="ids-name" ref={name} type="text" autocomplete="off" data-testid="ids-name" />
      <label class="tick">
        <input ref={thorough} type="checkbox" data-testid="ids-thorough" />
        <Say id="ids.thorough" />
      </label>
      {collected > 0 ? (
        <button type="button" class="button plain" data-testid="ids-collected" onClick={() => lookAt(takeCollected())}>
          <Count id="ids.collected" count={collected} />
        </button>
      ) : (
        <p class="note">
          <Say id="ids.none" />
        </p>
      )}
      <label for="ids-pasted">
        <Say id="ids.paste" />
      </label>
      <textarea id="ids-pasted" ref={pasted} rows={6} spellcheck={false} autocomplete="off" data-testid="ids-pasted" />
      <button type="submit" class="button plain" data-testid="ids-look">
        <Say id="ids.look" />
      </button>
      <label for="ids-file">
        <Say id="ids.file" />
      </label>
      <input
        id="ids-file"
        type="file"
        accept="text/plain,.txt,.csv,.tsv"
        data-testid="ids-file"
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0]
          if (file !== undefined) lookAt(file)
        }}
      />
    </form>
  )
}
