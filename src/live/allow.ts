import { browser } from '../browser/api.ts'
import { ask } from '../browser/background-port.ts'

/** Asks at once: after anything else the browser no longer counts the click. */
export function allow(origins: readonly string[]): void {
  void browser.permissions.request({ origins: [...origins] }).then((allowed) => {
    if (allowed) void ask({ type: 'access-given' })
  })
}
