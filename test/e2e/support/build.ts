import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import type { Family } from '../../../scripts/browsers/find-browsers.ts'
import { provideBrowser } from '../../../scripts/browsers/provide-browser.ts'
import { nodeProgram, run } from '../../../scripts/check/run.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    browser: Family
    /** path of the browser that runs the tests */
    executable: string
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Before the tests of one browser: the browser is there (found, or installed), and the extension is built for it as it ships. */
export default async function setup(project: TestProject): Promise<void> {
  const family = project.name === 'firefox' ? 'firefox' : 'chromium'
  // Branded builds take no access before the first start: these tests need the plain one.
  project.provide('executable', provideBrowser(family, ({ branded }) => !branded).path)
  const { status, output } = await run(nodeProgram(root, 'vite', 'vite'), ['build', '--mode', family, '--logLevel', 'warn'], {
    cwd: root,
    show: false,
  })
  if (status !== 0) throw new Error(`The extension could not be built for ${family}:\n${output}`)
}
