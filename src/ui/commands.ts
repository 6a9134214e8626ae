import { createContext } from 'preact'
import type { Commands } from './page.ts'

const nothing = () => Promise.resolve()

/** What a page without a site, or without an extension around it, gives its views. */
export const noCommands: Commands = {
  allowSite: () => {},
  allowAll: () => {},
  mark: nothing,
  pause: nothing,
  clear: nothing,
  offerProbe: () => {},
  startProbe: nothing,
  continueProbe: nothing,
  cancelProbe: nothing,
  copy: nothing,
  openPanel: null,
  openReport: null,
  print: () => {},
  save: nothing,
  openOptions: () => {},
  accept: nothing,
  revoke: nothing,
  beginFlow: nothing,
  endFlow: nothing,
  saveFlow: nothing,
  dropFlow: nothing,
  saveBaseline: nothing,
  compareBaseline: null,
  keepBaseline: nothing,
  frameworks: () => Promise.resolve([]),
  fixFor: () => Promise.resolve(null),
}

/** What the buttons of a view call; the entry point wires them to the browser. */
export const CommandsContext = createContext<Commands>(noCommands)
