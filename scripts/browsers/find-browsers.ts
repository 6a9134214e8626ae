import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

export type Family = 'chromium' | 'firefox'

export interface FoundBrowser {
  readonly family: Family
  readonly name: string
  readonly path: string
  /** branded builds ignore `--load-extension`: they take extensions through the debugging pipe only */
  readonly branded: boolean
}

interface KnownBrowser {
  readonly family: Family
  readonly name: string
  readonly branded: boolean
  /** commands on the PATH (Linux) */
  readonly commands: readonly string[]
  /** inside `/Applications` or `~/Applications` (macOS) */
  readonly application: string
  /** inside the program folders (Windows) */
  readonly program: string
}

/** In the order of preference. */
const known: readonly KnownBrowser[] = [
  {
    family: 'chromium',
    name: 'Chromium',
    branded: false,
    commands: ['chromium', 'chromium-browser'],
    application: 'Chromium.app/Contents/MacOS/Chromium',
    program: 'Chromium\\Application\\chrome.exe',
  },
  {
    family: 'chromium',
    name: 'Google Chrome',
    branded: true,
    commands: ['google-chrome-stable', 'google-chrome'],
    application: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    program: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    family: 'chromium',
    name: 'Microsoft Edge',
    branded: true,
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    application: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    program: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    family: 'chromium',
    name: 'Brave',
    branded: true,
    commands: ['brave-browser', 'brave'],
    application: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    program: 'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  },
  {
    family: 'firefox',
    name: 'Firefox',
    branded: false,
    commands: ['firefox', 'firefox-esr'],
    application: 'Firefox.app/Contents/MacOS/firefox',
    program: 'Mozilla Firefox\\firefox.exe',
  },
]

/** What the search looks at: given, so that a test can ask for another system. */
export interface System {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  canRun(path: string): boolean
}

export const thisSystem: System = { platform: process.platform, env: process.env, canRun }

/**
 * Every browser of one family where the system puts it, best first; one named by path in `SIDWATCH_CHROMIUM` or `SIDWATCH_FIREFOX` is the only
 * answer.
 * @throws where that path is not a program.
 */
export function findBrowsers(family: Family, system: System = thisSystem): readonly FoundBrowser[] {
  const variable = variableOf(family)
  const named = system.env[variable]
  if (named) {
    if (!system.canRun(named)) throw new Error(`${variable} names ${named}, which is not a program.`)
    const branded = known.some(
      (browser) => browser.branded && browser.name.split(' ').some((word) => named.toLowerCase().includes(word.toLowerCase())),
    )
    return [{ family, name: named, path: named, branded }]
  }
  return known
    .filter((browser) => browser.family === family)
    .flatMap(({ name, branded, ...places }) => {
      const path = placesOf(places, system).find(system.canRun)
      return path === undefined ? [] : [{ family, name, path, branded }]
    })
}

export function variableOf(family: Family): string {
  return `SIDWATCH_${family.toUpperCase()}`
}

function placesOf(
  { commands, application, program }: Pick<KnownBrowser, 'commands' | 'application' | 'program'>,
  system: System,
): string[] {
  const { env, platform } = system
  if (platform === 'darwin') return ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) => join(folder, application))
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData ?? env.LOCALAPPDATA]
    return folders.filter((folder) => folder !== undefined).map((folder) => `${folder}\\${program}`)
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute)
  return commands.flatMap((command) => [...folders, '/snap/bin'].map((folder) => join(folder, command)))
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
