import { readFileSync } from 'node:fs'
import type { ManifestV3Export } from '@crxjs/vite-plugin'

export type Target = 'chromium' | 'firefox'
type Manifest = Extract<ManifestV3Export, { manifest_version: number }>

const background = 'src/background/index.ts'

/**
 * The manifest of one browser: what both share stands in `manifest.json`. Chromium runs the background as a service worker,
 * Firefox as an event page; each refuses or warns about the other's key.
 * Floors: partition keys and 30 s alarms (Chrome 121), SameSite told apart from its absence (Firefox 140).
 */
export function manifestFor(target: Target, shared: Manifest = sharedManifest()): Manifest {
  if (target === 'chromium') return { ...shared, minimum_chrome_version: '121', background: { service_worker: background, type: 'module' } }
  return {
    ...shared,
    background: { scripts: [background], type: 'module' },
    browser_specific_settings: firefox,
  }
}

const firefox = {
  gecko: { id: 'sidwatch@sidwatch', strict_min_version: '140.0', data_collection_permissions: { required: ['none' as const] } },
  gecko_android: { strict_min_version: '142.0' },
}

function sharedManifest(): Manifest {
  return JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'))
}
