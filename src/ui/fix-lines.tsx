import { useContext, useEffect, useState } from 'preact/hooks'
import type { Finding, Fix, Report } from '../audit/report.ts'
import { CodeBlock } from './code-block.tsx'
import { CommandsContext } from './commands.ts'
import { FixChooser } from './fix-chooser.tsx'
import { ChosenFramework } from './fix-framework.tsx'
import { Say, Sentence } from './language.tsx'
import { OutsideLink } from './outside-link.tsx'

/** How to mend a finding in the site's framework, or in the one that the user has chosen. */
export function FixLines({ finding, report }: { finding: Finding; report: Report }) {
  const fix = useFix(finding, report)
  if (fix === null) return null
  const framework = fix.frameworkName ?? ''
  return (
    <div class="fix" data-testid="fix" data-framework={fix.framework ?? ''}>
      <p class="fix-label">
        {fix.frameworkName !== null && (
          <b>
            <Say id="fix.framework" args={{ framework }} />
          </b>
        )}
        <span class="source">
          <Say id={`fix.source.${fix.source}`} args={{ tried: fix.tried ?? '' }} />
        </span>
        {fix.documentation !== undefined && (
          <OutsideLink address={fix.documentation} kind="source">
            <Say id="fix.documentation" />
          </OutsideLink>
        )}
      </p>
      {fix.cannot !== undefined && (
        <p class="note">
          <Sentence id={`fix.cannot.${fix.cannot}`} args={{ framework }} />
        </p>
      )}
      <CodeBlock text={fix.text} />
      <FixChooser isRecognised={fix.framework !== null} />
    </div>
  )
}

/** The report's own lines until those of a chosen framework have come. */
function useFix({ fix, subject }: Finding, { tokens, others }: Report): Fix | null {
  const { chosen } = useContext(ChosenFramework)
  const { fixFor } = useContext(CommandsContext)
  const [other, setOther] = useState<Fix | null>(null)
  const id = fix?.id
  const name = [...tokens, ...others].find((cookie) => cookie.subject === subject)?.name ?? ''
  useEffect(() => {
    if (id === undefined || chosen === null) return setOther(null)
    let isWanted = true
    void fixFor(chosen, id, name).then((found) => isWanted && setOther(found))
    return () => {
      isWanted = false
    }
  }, [chosen, id, name, fixFor])
  return other ?? fix
}
