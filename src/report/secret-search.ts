import { browser } from '../browser/api.ts'
import { heldValue } from '../browser/held-value.ts'
import { ownSecretsIn, secretsKey } from '../browser/own-secrets.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import type { SearchSecret, SecretAnswer } from '../ui/secret-search.ts'
import type { SecretTask } from './secret-worker.ts'
import { askWorker } from './worker-question.ts'

/** Tries secrets on the tokens of a site: each value is read from the browser when it is asked for, and goes to a worker and nowhere else. */
export function secretSearchAt(where: SiteOfStore): SearchSecret {
  return ({ cookie, added }, onShare) => {
    let stop = () => {}
    const stopped = new Promise<null>((resolve) => {
      stop = () => resolve(null)
    })
    const found = heldValue(where, cookie).then(async (held): Promise<SecretAnswer | null> => {
      if (held === null) return { is: 'gone' }
      const task: SecretTask = { ...held, added: added ?? (await ownSecrets()) }
      const worker = new Worker(new URL('./secret-worker.ts', import.meta.url), { type: 'module' })
      const asked = askWorker<SecretAnswer>(worker, task, onShare)
      void stopped.then(asked.stop)
      return asked.found
    })
    return { found: Promise.race([found, stopped]), stop: () => stop() }
  }
}

/** The list that the user keeps in the options. */
async function ownSecrets(): Promise<string> {
  return ownSecretsIn((await browser.storage.local.get(secretsKey))[secretsKey])
}
