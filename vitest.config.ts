import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

/** Unit, case-table, property and replay tests. End to end in real browsers is `npm run e2e`, its own config. */
export default defineConfig({
  plugins: [preact()],
  test: { include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: ['test/e2e/**'], testTimeout: 60_000, hookTimeout: 60_000 },
})
