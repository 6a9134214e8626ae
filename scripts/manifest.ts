import { readFileSync } from 'node:fs'
import type { ManifestV3Export } from '@crxjs/vite-plugin'
import { panelShortcut } from '../src/browser/panel-shortcut.ts'

export type Target = 'chromium' | 'firefox'
type Manifest = Extract<ManifestV3Export, { manifest_version: number }>

/** Of Firefox alone, so the types of Chromium's manifest do not know it. */
interface Sidebar {
  readonly default_title: string
  readonly default_panel: string
  readonly open_at_install: boolean
}

const background = 'src/background/index.ts'
const panel = 'src/sidepanel/index.html'

/**
 * The manifest of one browser: what both share stands in `manifest.json`. Chromium runs the background as a service worker,
 * Firefox as an event page; what stays beside the tab is a side panel there and a sidebar here. Each refuses or warns about the other's key.
 * Floors: partition keys and 30 s alarms (Chrome 121), SameSite told apart from its absence (Firefox 140).
 */
export function manifestFor(target: Target, shared: Manifest = sharedManifest()): Manifest & { readonly sidebar_action?: Sidebar } {
  if (target === 'chromium') {
    return {
      ...shared,
      permissions: [...(shared.permissions ?? []), 'sidePanel'],
      minimum_chrome_version: '121',
      background: { service_worker: background, type: 'module' },
      side_panel: { default_path: panel },
      commands: { ...shared.commands, [panelShortcut]: { ...besideThePage, description: '__MSG_shortcut_panel__' } },
    }
  }
  return {
    ...shared,
    background: { scripts: [background], type: 'module' },
    commands: { ...shared.commands, _execute_sidebar_action: besideThePage },
    sidebar_action: { default_title: shared.name, default_panel: panel, open_at_install: false },
    browser_specific_settings: firefox,
  }
}

/** Firefox opens its sidebar by a name of its own, Chromium tells the background. */
const besideThePage = { suggested_key: { default: 'Alt+Shift+D' } }

const firefox = {
  gecko: { id: 'sidwatch@sidwatch', strict_min_version: '140.0', data_collection_permissions: { required: ['none' as const] } },
  gecko_android: { strict_min_version: '142.0' },
}

function sharedManifest(): Manifest {
  return JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'))
}
