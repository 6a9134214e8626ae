import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Report } from '../audit/report.ts'
import { filtered, filterOf } from './filter.ts'
import { Say, useLanguage } from './language.tsx'

interface Props {
  report: Report
  children: (shown: Report, isFiltered: boolean) => ComponentChildren
}

/** So much is found at a glance. */
const few = 8

/** A field for what is looked for, above what matches; no field where there is little to look through. */
export function FilterBox({ report, children }: Props) {
  const { plain, text } = useLanguage()
  const [written, setWritten] = useState('')
  const field = useId()
  if (report.tokens.length + report.others.length + report.findings.length <= few) return <>{children(report, false)}</>
  const filter = filterOf(written)
  const shown = filter === null ? report : filtered(report, filter, (rule) => text(`rule.${rule}.title`))
  const isEmpty = shown.tokens.length + shown.others.length + shown.findings.length === 0
  return (
    <>
      <search class="filter">
        <label class="unseen" for={field}>
          <Say id="filter.label" />
        </label>
        <input
          id={field}
          type="search"
          class="written"
          data-testid="filter"
          placeholder={plain('filter.hint')}
          autocomplete="off"
          spellcheck={false}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <p role="status" class="note">
          {isEmpty && <Say id="filter.none" />}
        </p>
      </search>
      {children(shown, filter !== null)}
    </>
  )
}
