import { useContext, useEffect, useState } from 'preact/hooks'
import { CommandsContext } from './commands.ts'
import { ChosenFramework } from './fix-framework.tsx'
import { Fold } from './fold.tsx'
import { Say, useLanguage } from './language.tsx'
import type { FrameworkName } from './page.ts'

/** Asks for the framework where it was not recognised, or was not the right one. */
export function FixChooser() {
  return (
    <div class="screen">
      <Fold
        testid="fix-chooser"
        summary={
          <span class="note">
            <Say id="fix.other" />
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
  const { plain } = useLanguage()
  const [names, setNames] = useState<readonly FrameworkName[]>([])
  useEffect(() => void frameworks().then(setNames), [frameworks])
  return (
    <select
      aria-label={plain('fix.choose')}
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
      {names.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
