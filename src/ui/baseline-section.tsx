import { useContext, useId, useState } from 'preact/hooks'
import type { ChangesSince, ComparedVisit } from '../audit/visit.ts'
import { moment } from './amounts.ts'
import { BaselineComparison } from './baseline-comparison.tsx'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Fold } from './fold.tsx'
import { FoldHeading } from './fold-heading.tsx'
import { Icon } from './icon.tsx'
import { Say, useLanguage } from './language.tsx'
import type { Comparison } from './page.ts'

/** What is known now as a file to keep, and against one that was kept; or kept here, and compared with at each visit. */
export function BaselineSection({ visit }: { visit: ComparedVisit | null }) {
  return <Fold testid="baseline" summary={<FoldHeading id="section.baseline" />} content={() => <Baseline visit={visit} />} />
}

/** `visit`: null where the page does not follow visits. */
export function Baseline({ visit }: { visit: ComparedVisit | null }) {
  const { saveBaseline, keepBaseline, compareBaseline, openReport } = useContext(CommandsContext)
  return (
    <div class="part">
      <p class="note">
        <Say id="baseline.what" />
      </p>
      <p class="buttons">
        <CommandButton kind="quiet" testid="save-baseline" done="baseline.saved" run={saveBaseline}>
          <Say id="baseline.save" />
        </CommandButton>
        {compareBaseline === null && openReport !== null && (
          <button type="button" class="button quiet" data-testid="compare-elsewhere" onClick={() => openReport('baseline')}>
            <Icon name="report" />
            <Say id="baseline.elsewhere" />
          </button>
        )}
      </p>
      {visit !== null && <Keep kept={visit.baseline} keep={keepBaseline} />}
      {compareBaseline !== null && <Compare compare={compareBaseline} />}
    </div>
  )
}

function Keep({ kept, keep }: { kept: ChangesSince | null; keep: (isKept: boolean) => Promise<void> }) {
  const { locale } = useLanguage()
  return (
    <>
      {kept !== null && (
        <p class="note">
          <Say id="baseline.kept" args={{ date: moment(kept.at, locale) }} />
        </p>
      )}
      <p class="buttons">
        <CommandButton kind="quiet" testid="keep-baseline" done="site.done" run={() => keep(true)}>
          <Say id="baseline.keep" />
        </CommandButton>
        {kept !== null && (
          <CommandButton kind="quiet" testid="drop-baseline" done="site.done" run={() => keep(false)}>
            <Say id="baseline.drop" />
          </CommandButton>
        )}
      </p>
    </>
  )
}

function Compare({ compare }: { compare: (file: File) => Promise<Comparison> }) {
  const [found, setFound] = useState<Comparison | 'unusable' | null>(null)
  const field = useId()
  const choose = (file: File | undefined) => {
    setFound(null)
    if (file !== undefined) compare(file).then(setFound, () => setFound('unusable'))
  }
  return (
    <>
      <p class="file">
        <label class="note" for={field}>
          <Say id="baseline.choose" />
        </label>
        <input
          id={field}
          type="file"
          accept=".json,application/json"
          data-testid="baseline-file"
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      </p>
      <div role="status">
        {found === 'unusable' && (
          <p class="note">
            <Say id="baseline.unusable" />
          </p>
        )}
        {found !== null && found !== 'unusable' && <BaselineComparison comparison={found} />}
      </div>
    </>
  )
}
