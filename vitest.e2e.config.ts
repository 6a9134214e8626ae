import { defineConfig } from 'vitest/config'

/** The shipped build in real browsers: one browser at a time, nothing retried. `--project chromium` or `firefox` runs one of them. */
export default defineConfig({
  test: {
    fileParallelism: false,
    maxWorkers: 1,
    projects: (['chromium', 'firefox'] as const).map((browser) => ({
      test: {
        name: browser,
        include: ['test/e2e/*.e2e.ts', `test/e2e/${browser}/*.e2e.ts`],
        provide: { browser },
        globalSetup: 'test/e2e/support/build.ts',
        testTimeout: 60_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      },
    })),
  },
})
