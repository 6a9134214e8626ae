import { useState } from 'preact/hooks'
import { Say } from './language.tsx'
import type { Choices, OptionsCommands } from './options-view.tsx'
import type { WordId } from './words.ts'

/** Whether the user wants to hear of a badly handled session without looking. Off until they ask for it. */
export function OptionsNotices({ choices, commands }: { choices: Choices; commands: OptionsCommands }) {
  const [said, setSaid] = useState<WordId | null>(null)
  const change = async (wanted: boolean): Promise<WordId> => {
    // First of all: the browser must see the click.
    if (wanted && !(await commands.allowNotices())) return 'options.notices.refused'
    await commands.choose({ ...choices, notices: wanted ? 'on' : 'off' })
    return 'options.saved'
  }
  return (
    <section class="part" aria-labelledby="notices">
      <h2 id="notices">
        <Say id="options.notices.title" />
      </h2>
      <div class="card choices">
        <label class="tick">
          <input
            type="checkbox"
            data-testid="notices"
            checked={choices.notices === 'on'}
            onChange={(event) => void change(event.currentTarget.checked).then(setSaid, () => setSaid('command.failed'))}
          />
          <span class="row-text">
            <Say id="options.notices.tick" />
            <span class="note">
              <Say id="options.notices.note" />
            </span>
          </span>
        </label>
      </div>
      <p role="status" class="said">
        {said !== null && <Say id={said} />}
      </p>
    </section>
  )
}
