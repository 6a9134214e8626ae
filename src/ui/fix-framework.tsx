import { type ComponentChildren, createContext } from 'preact'
import { useState } from 'preact/hooks'

interface Chosen {
  /** a framework's id, `any` for the line that any server can send, or null where the user has not chosen */
  readonly chosen: string | null
  readonly choose: (framework: string | null) => void
}

/** The framework that the user has chosen: one for all findings of a page. */
export const ChosenFramework = createContext<Chosen>({ chosen: null, choose: () => {} })

/** What stands within shares one choice. */
export function SharedFramework({ children }: { children: ComponentChildren }) {
  const [chosen, choose] = useState<string | null>(null)
  return <ChosenFramework.Provider value={{ chosen, choose }}>{children}</ChosenFramework.Provider>
}
