import { useContext, useEffect, useId, useState } from 'preact/hooks'
import { CommandsContext } from './commands.ts'
import { ChosenFramework } from './fix-framework.tsx'
import { Fold } from './fold.tsx'
import { Say } from './language.tsx'
import type { FrameworkName } from './page.ts'

/** Asks for the framework where it was not recognised, or was not the right one. */
export function FixChooser({ isRecognised }: { isRecognised: boolean }) {
  return (
    <div class="screen">
      <Fold
        testid="fix-chooser"
        summary={
          <span class="note">
            <Say id={isRecognised ? 'fix.other' : 'fix.own'} />
          </span>
        }
        content={() => <Choices />}
      />
    </div>
  )
}

function Choices() {
  const { chosen, choose } = useContext(ChosenFramework)
  const { frameworks } = useContext(CommandsContext)
  const id = useId()
  const [names, setNames] = useState<readonly FrameworkName[]>([])
  useEffect(() => void frameworks().then(setNames), [frameworks])
  return (
    <div class="field">
      <label for={id}>
        <Say id="fix.choose" />
      </label>
      <select
        id={id}
        data-testid="fix-framework"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">
          <Say id="fix.choose.recognised" />
        </option>
        <option value="any">
          <Say id="fix.choose.any" />
        </option>
        {names.map((framework) => (
          <option key={framework.id} value={framework.id}>
            {framework.name}
          </option>
        ))}
      </select>
    </div>
  )
}
