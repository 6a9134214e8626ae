import { browser } from './api.ts'
import { panelShortcut } from './panel-shortcut.ts'
import { openSidePanel } from './side-panel.ts'

/** The keys that the manifest proposes, and the user may change. Nothing may be waited for: the browser must see the key stroke. */
export function offerShortcuts(): void {
  // Browsers on phones have no keys.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === panelShortcut && tab?.windowId !== undefined) void openSidePanel(tab.windowId)
  })
}
