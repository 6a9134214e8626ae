import type { PlaywrightContext, PlaywrightResponse } from '../../src/playwright/playwright-traffic.ts'
import type { DriverCookie } from '../../src/playwright/traffic.ts'
import { navigation, type Said, start } from '../har/recording.ts'

/** A context as Playwright shows one, whose traffic a test plays. What real browsers give is tested end to end. */
export function drivenContext(held: readonly DriverCookie[] = []) {
  const listeners = new Set<(response: PlaywrightResponse) => void>()
  const page = {}
  const context: PlaywrightContext = {
    on: (_event, listener) => listeners.add(listener),
    off: (_event, listener) => listeners.delete(listener),
    browser: () => ({ browserType: () => ({ name: () => 'chromium' }) }),
    cookies: async () => held,
  }
  const frame = { page: () => page }
  const play = (said: readonly Said[]) => {
    said.forEach((one, i) => {
      for (const listener of listeners) listener(responseOf(one, start + (one.at ?? i * 1000), frame))
    })
  }
  return { context, play }
}

function responseOf(
  { url, method = 'GET', cookie, postData, status = 200, setCookie = [], answer = {} }: Said,
  startTime: number,
  frame: { page(): object },
) {
  const body = typeof postData === 'object' && postData !== null && 'text' in postData ? String(postData.text) : null
  const asked = [
    ...Object.entries({ Host: 'e.com', ...navigation }),
    ...(body === null ? [] : [['Content-Type', 'application/x-www-form-urlencoded'] as const]),
    ...(cookie === undefined ? [] : [['Cookie', cookie] as const]),
  ].map(([name, value]) => ({ name, value }))
  const answered = [...Object.entries(answer), ...setCookie.map((line) => ['Set-Cookie', line] as const)].map(([name, value]) => ({
    name,
    value,
  }))
  const request = {
    url: () => url,
    method: () => method,
    resourceType: () => 'document',
    headers: () => ({}),
    headersArray: async () => asked,
    postData: () => body,
    timing: () => ({ startTime, responseStart: 20 }),
    frame: () => frame,
  }
  return {
    request: () => request,
    status: () => status,
    headers: () => ({}),
    headersArray: async () => answered,
  } satisfies PlaywrightResponse
}
