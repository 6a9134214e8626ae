import { defineConfig } from '@playwright/test'

const { BASE_URL, CHROMIUM } = process.env

export default defineConfig({
  use: {
    baseURL: BASE_URL ?? 'https://localhost:3000',
    ignoreHTTPSErrors: true,
    launchOptions: CHROMIUM === undefined ? {} : { executablePath: CHROMIUM },
  },
})
