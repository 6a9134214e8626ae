import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { Say, useLanguage } from './language.tsx'

/** A link that leads out of the extension, into a tab of its own, and says so to who cannot see its mark. */
export function OutsideLink({ address, kind, children }: { address: string; kind?: string; children: ComponentChildren }) {
  const { plain } = useLanguage()
  return (
    <a class={kind} href={address} target="_blank" rel="noopener noreferrer" title={plain('finding.newTab')}>
      {children}
      <Icon name="link" />
      <span class="unseen">
        {' '}
        <Say id="finding.newTab" />
      </span>
    </a>
  )
}
