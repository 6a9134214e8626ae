import { spawnSync } from 'node:child_process'
import { type Family, type FoundBrowser, findBrowsers, type System, thisSystem, variableOf } from './find-browsers.ts'

interface PackageManager {
  readonly program: string
  /** run once before the first installation */
  readonly refresh?: readonly string[]
  readonly install: readonly string[]
  /** tried in this order: systems name them differently */
  readonly packages: Readonly<Record<Family, readonly string[]>>
  /** it writes to the system: needs the administrator */
  readonly asRoot: boolean
}

const packageManagers: readonly PackageManager[] = [
  {
    program: 'apt-get',
    refresh: ['update'],
    install: ['install', '-y', '--no-install-recommends'],
    packages: { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox-esr', 'firefox'] },
    asRoot: true,
  },
  { program: 'dnf', install: ['install', '-y'], packages: { chromium: ['chromium'], firefox: ['firefox'] }, asRoot: true },
  { program: 'pacman', install: ['-Sy', '--noconfirm'], packages: { chromium: ['chromium'], firefox: ['firefox'] }, asRoot: true },
  { program: 'brew', install: ['install', '--cask'], packages: { chromium: ['chromium'], firefox: ['firefox'] }, asRoot: false },
  {
    program: 'winget',
    install: ['install', '--exact', '--accept-package-agreements', '--accept-source-agreements', '--id'],
    packages: { chromium: ['Hibbiki.Chromium'], firefox: ['Mozilla.Firefox'] },
    asRoot: false,
  },
]

/** What the world looks like to the installer: given, so that a test can stand in for it. */
export interface Installer {
  readonly system: System
  /** exit status of a command; not 0 where it is not there */
  run(program: string, args: readonly string[], show: boolean): number
  isRoot(): boolean
}

const thisInstaller: Installer = {
  system: thisSystem,
  run: (program, args, show) => spawnSync(program, args, { stdio: show ? 'inherit' : 'ignore' }).status ?? 1,
  isRoot: () => process.getuid?.() === 0,
}

/**
 * A browser of one family that `accepts` is content with: found where the system puts it, or installed from the system's packages.
 * @throws with one sentence that says what to do, where there is none and none may be installed.
 */
export function provideBrowser(
  family: Family,
  accepts: (browser: FoundBrowser) => boolean = () => true,
  installer: Installer = thisInstaller,
): FoundBrowser {
  const find = (): FoundBrowser | undefined => findBrowsers(family, installer.system).find(accepts)
  const found = find()
  if (found) return found
  const name = family === 'chromium' ? 'Chromium' : 'Firefox'
  const orPath = `or name the path of one in ${variableOf(family)}`
  const manager = packageManagers.find(({ program }) => installer.run(program, ['--version'], false) === 0)
  if (manager === undefined) throw new Error(`${name} is not installed, and no system package manager was found: install it, ${orPath}.`)
  const administrator = manager.asRoot && !installer.isRoot()
  const prefix = administrator ? ['sudo', '-n'] : []
  if (administrator && installer.run('sudo', ['-n', 'true'], false) !== 0) {
    const command = ['sudo', manager.program, ...manager.install, manager.packages[family][0]].join(' ')
    throw new Error(`${name} is not installed, and installing it needs the administrator: run \`${command}\`, ${orPath}.`)
  }
  const run = (args: readonly string[]): number => {
    const [program = manager.program, ...rest] = [...prefix, manager.program, ...args]
    return installer.run(program, rest, true)
  }
  console.log(`${name} is not installed: installing it with ${manager.program} …`)
  if (manager.refresh) run(manager.refresh)
  for (const package_ of manager.packages[family]) {
    const installed = run([...manager.install, package_]) === 0 ? find() : undefined
    if (installed) return installed
  }
  throw new Error(`${name} is not installed, and ${manager.program} could not install it: install it yourself, ${orPath}.`)
}
