import { useContext } from 'preact/hooks'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Icon } from './icon.tsx'
import { Say } from './language.tsx'

/** A line to write, ready to be copied. */
export function CodeBlock({ text }: { text: string }) {
  const commands = useContext(CommandsContext)
  return (
    <div class="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1). */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CommandButton kind="quiet" testid="copy" done="fix.copied" run={() => commands.copy(text)}>
        <Icon name="copy" />
        <Say id="fix.copy" />
      </CommandButton>
    </div>
  )
}
