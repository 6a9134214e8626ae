import { defineConfig } from 'vitest/config'

/**
 * The tests that judge mutants of one part of the engine, named in `SIDWATCH_MUTANTS`: those that mirror it. Not those that measure time,
 * as a mutated program carries all its mutants and is slow.
 */
export default defineConfig({
  test: {
    include: (process.env.SIDWATCH_MUTANTS ?? 'audit/http-state').split(',').map((part) => `test/${part}/**/*.test.ts`),
    exclude: ['test/audit/http-state/scanner-cases.test.ts'],
    testNamePattern: /^(?!.*in time)/,
    testTimeout: 60_000,
  },
})
