import { browser } from './api.ts'

/** Whether there is a place beside the page: browsers on phones have none. */
export function hasSidePanel(): boolean {
  return sidePanel() !== null || 'sidebarAction' in browser
}

/** Opens the side panel of a window, in Firefox its sidebar. Browsers allow it only at once in a click, a menu entry or a shortcut. */
export async function openSidePanel(window: number): Promise<void> {
  await (sidePanel()?.open({ windowId: window }) ?? browser.sidebarAction.open())
}

/** Of Chromium alone, so the polyfill's types do not know it. */
interface SidePanel {
  open(options: { readonly windowId: number }): Promise<void>
}

function sidePanel(): SidePanel | null {
  const found: unknown = 'sidePanel' in browser ? browser.sidePanel : null
  return isSidePanel(found) ? found : null
}

function isSidePanel(found: unknown): found is SidePanel {
  return typeof found === 'object' && found !== null && 'open' in found && typeof found.open === 'function'
}
