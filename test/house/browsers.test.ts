import { describe, expect, it } from 'vitest'
import { findBrowsers, type System } from '../../scripts/browsers/find-browsers.ts'
import { type Installer, provideBrowser } from '../../scripts/browsers/provide-browser.ts'

function system(platform: NodeJS.Platform, programs: readonly string[], env: System['env'] = {}): System {
  return { platform, env: { PATH: '/usr/local/bin:/usr/bin', HOME: '/home/a', ...env }, canRun: (path) => programs.includes(path) }
}

describe('finding browsers', () => {
  const windows = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
  it.each([
    { on: 'Linux', found: 'Chromium', at: system('linux', ['/usr/bin/chromium']) },
    { on: 'Linux as a snap', found: 'Chromium', at: system('linux', ['/snap/bin/chromium']) },
    { on: 'Linux', found: 'Google Chrome', at: system('linux', ['/usr/bin/google-chrome-stable']) },
    { on: 'Linux', found: 'Brave', at: system('linux', ['/usr/bin/brave-browser']) },
    { on: 'macOS', found: 'Google Chrome', at: system('darwin', [mac]) },
    { on: 'Windows', found: 'Microsoft Edge', at: system('win32', [edge], windows) },
  ])('finds $found on $on', ({ found, at }) => {
    expect(findBrowsers('chromium', at).map(({ name }) => name)).toEqual([found])
  })

  it('prefers Chromium, which takes an extension from the command line, to a branded build', () => {
    const both = system('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium'])
    expect(findBrowsers('chromium', both).map(({ name, branded }) => [name, branded])).toEqual([
      ['Chromium', false],
      ['Google Chrome', true],
    ])
  })

  it('takes the browser that is named by path, and no other', () => {
    const named = system('linux', ['/opt/mine', '/usr/bin/firefox'], { SIDWATCH_FIREFOX: '/opt/mine' })
    expect(findBrowsers('firefox', named).map(({ path }) => path)).toEqual(['/opt/mine'])
  })

  it('says so where the named path is no program', () => {
    const wrong = system('linux', [], { SIDWATCH_CHROMIUM: '/opt/none' })
    expect(() => findBrowsers('chromium', wrong)).toThrow('SIDWATCH_CHROMIUM names /opt/none, which is not a program.')
  })
})

describe('installing a browser that is missing', () => {
  /** A machine on which some commands work; installing makes the browser appear. */
  function machine(works: (command: string) => boolean, root: boolean): Installer & { readonly ran: string[] } {
    const programs: string[] = []
    const ran: string[] = []
    return {
      ran,
      system: { platform: 'linux', env: { PATH: '/usr/bin' }, canRun: (path) => programs.includes(path) },
      isRoot: () => root,
      run: (program, args, show) => {
        const command = [program, ...args].join(' ')
        if (show) ran.push(command)
        if (!works(command)) return 1
        if (command.endsWith(' chromium')) programs.push('/usr/bin/chromium')
        if (command.endsWith(' firefox')) programs.push('/usr/bin/firefox')
        return 0
      },
    }
  }

  it('installs it from the system’s packages', () => {
    const debian = machine((command) => command.startsWith('apt-get'), true)
    expect(provideBrowser('chromium', () => true, debian).path).toBe('/usr/bin/chromium')
    expect(debian.ran).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium'])
  })

  it('uses sudo only where that asks for no password', () => {
    const fedora = machine((command) => /^(dnf|sudo -n)/.test(command), false)
    provideBrowser('firefox', () => true, fedora)
    expect(fedora.ran).toEqual(['sudo -n dnf install -y firefox'])
  })

  it.each([
    { where: 'there is no package manager', at: machine(() => false, true), says: /no system package manager was found/ },
    {
      where: 'installing needs a password',
      at: machine((command) => /^apt-get/.test(command), false),
      says: /run `sudo apt-get install -y/,
    },
    {
      where: 'the package manager fails',
      at: machine((command) => command === 'brew --version', false),
      says: /brew could not install it/,
    },
  ])('says in one sentence what to do where $where', ({ at, says }) => {
    expect(() => provideBrowser('chromium', () => true, at)).toThrow(says)
    expect(() => provideBrowser('chromium', () => true, at)).toThrow(
      /^Chromium is not installed, [^.]+ or name the path of one in SIDWATCH_CHROMIUM\.$/,
    )
  })
})
