import { createContext } from 'preact'
import type { Commands } from './page.ts'

const nothing = () => Promise.resolve()

/** What the buttons of a view call; the entry point wires them to the browser. */
export const CommandsContext = createContext<Commands>({
  allowSite: () => {},
  allowAll: () => {},
  mark: nothing,
  pause: nothing,
  clear: nothing,
  copy: nothing,
})
