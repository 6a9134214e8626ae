import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build, type Plugin } from 'vite'
import { usage } from '../../src/cli/usage.ts'
import { bundledLicences } from './bundled-licences.ts'
import { keepReachable } from './reachable-types.ts'

/**
 * Writes the folder from which `npm pack` makes the file that people install: the command and what Node programs import, bundled without
 * dependencies, with their types and the schemas of what is written.
 */
export async function writeNpmFolder(root: string, target: string): Promise<void> {
  const own = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Own
  rmSync(target, { recursive: true, force: true })
  const modules = await bundle(root, target, own.version)
  writeTypes(root, target)
  mkdirSync(`${target}/schema`, { recursive: true })
  for (const name of ['report-v1', 'baseline-v1', 'comparison-v1', 'ids-v1'])
    copyFileSync(`${root}/docs/schema/${name}.schema.json`, `${target}/schema/${name}.schema.json`)
  writeFileSync(`${target}/LICENCES.txt`, bundledLicences(root, modules))
  writeFileSync(`${target}/README.md`, readme(own.description))
  writeFileSync(`${target}/package.json`, `${JSON.stringify(manifest(own), null, 2)}\n`)
}

interface Own {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly type: string
  readonly engines: object
}

const entries = { command: 'src/cli/index.ts', index: 'src/library/index.ts', playwright: 'src/playwright/index.ts' }

/** @returns the paths of the modules that went in */
async function bundle(root: string, target: string, version: string): Promise<readonly string[]> {
  const modules: string[] = []
  // Of the project's manifest the bundle holds the version and no more.
  const versionAlone: Plugin = {
    name: 'sidwatch:version-alone',
    enforce: 'pre',
    load: (id) => (id === `${root}/package.json` ? { code: `export default ${JSON.stringify({ version })}`, moduleType: 'js' } : null),
    generateBundle: (_options, chunks) => {
      for (const chunk of Object.values(chunks)) if (chunk.type === 'chunk') modules.push(...chunk.moduleIds)
    },
  }
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [versionAlone],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: target,
      emptyOutDir: false,
      minify: false,
      copyPublicDir: false,
      rollupOptions: { input: entries, output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' } },
    },
  })
  return modules
}

function writeTypes(root: string, target: string): void {
  const compiler = `${root}/node_modules/typescript/bin/tsc`
  execFileSync(process.execPath, [compiler, '-p', `${root}/scripts/package/tsconfig.json`, '--outDir', `${target}/types`], {
    stdio: 'inherit',
  })
  keepReachable(`${target}/types`, ['library/index.d.ts', 'playwright/index.d.ts'])
}

/** What of the project's own manifest people who install it need. */
function manifest({ name, version, description, license, type, engines }: Own): object {
  return {
    name,
    version,
    description,
    license,
    type,
    engines,
    bin: { sidwatch: './command.js' },
    exports: {
      '.': { types: './types/library/index.d.ts', default: './index.js' },
      './playwright': { types: './types/playwright/index.d.ts', default: './playwright.js' },
      './schema/*': './schema/*',
      './package.json': './package.json',
    },
  }
}

/** What the command says of itself. */
function readme(description: string): string {
  const parts = Object.values(usage).map((text) => `\`\`\`\n${text}\`\`\`\n`)
  return `# Sidwatch\n\n${description}\n\n${parts.join('\n')}\n${forNode}`
}

const forNode = `From Node:

\`\`\`js
import { readFileSync } from 'node:fs'
import { audit, describe } from 'sidwatch'

for (const { site, findings } of audit(readFileSync('visit.har', 'utf8'))) {
  for (const finding of findings) console.log(site, finding.severity, describe(finding).title)
}
\`\`\`

In a test of Playwright, or with a page of Puppeteer:

\`\`\`js
import { test } from '@playwright/test'
import { auditSession, expectHealthySession } from 'sidwatch/playwright'

test('the session did not get worse', async ({ context, page }, testInfo) => {
  const session = await auditSession(context, { sites: ['staging.example.com'] })
  // … sign in, look around, sign out …
  await expectHealthySession(session, { baseline: 'sessions.json', attachTo: testInfo })
})
\`\`\`
`
