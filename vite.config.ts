import { crx } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { locales } from './scripts/locales.ts'
import { manifestFor, type Target } from './scripts/manifest.ts'

/** `vite build --mode chromium` and `--mode firefox` write `dist/chromium` and `dist/firefox`. */
export default defineConfig(({ mode, command }) => {
  // A test runner has set another: what it tests must be what ships, to the byte.
  if (command === 'build') process.env.NODE_ENV = 'production'
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium'
  return {
    plugins: [preact(), locales(), crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' })],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2023',
      cssTarget: ['chrome121', 'firefox140'],
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          welcome: 'src/welcome/index.html',
          options: 'src/options/index.html',
          demo: 'src/demo/index.html',
          sidepanel: 'src/sidepanel/index.html',
          report: 'src/report/index.html',
        },
        // A text that is read at several places would be written at each: the Public Suffix List's is 70 kB.
        optimization: { inlineConst: false },
      },
    },
  }
})
