import { defineConfig } from 'vitest/config'

/**
 * The shipped build in real browsers, nothing retried. `--project chromium` or `firefox` runs one of them. Each file has a browser and a demo of
 * its own, and waits most of its time (probes send two requests a second), so two files run side by side.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: (['chromium', 'firefox'] as const).map((browser) => ({
      test: {
        name: browser,
        include: ['test/e2e/*.e2e.ts', `test/e2e/${browser}/*.e2e.ts`],
        provide: { browser },
        globalSetup: 'test/e2e/support/build.ts',
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    })),
  },
})
