/** The name of the shortcut in the manifest of Chromium; Firefox opens its sidebar without asking us. */
export const panelShortcut = 'open-panel'
