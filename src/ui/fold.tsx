import { type ComponentChildren, createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

/** Where paper or a filter asks for what is inside, nothing waits to be opened. */
export const FoldsOpen = createContext(false)

interface Props {
  summary: ComponentChildren
  /** made when first opened: a closed list of 500 cookies costs nothing */
  content: () => ComponentChildren
  testid?: string
  /** `data-` attributes: what it is about, for styles and tests */
  about?: Readonly<Record<`data-${string}`, string>>
  class?: string
}

/** A part that stays closed until it is asked for. */
export function Fold({ summary, content, testid, about = {}, class: name = 'fold' }: Props) {
  const isOpen = useContext(FoldsOpen)
  const [opened, setOpened] = useState(false)
  return (
    <details {...about} class={name} data-testid={testid} open={isOpen} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        <Icon name="open" />
        {summary}
      </summary>
      {(opened || isOpen) && content()}
    </details>
  )
}
