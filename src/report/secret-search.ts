import type { CookieIdentity } from '../audit/cookie.ts'
import { browser } from '../browser/api.ts'
import { ask } from '../browser/background-port.ts'
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
      const answer = await asked.found
      if (answer !== null) await keepAnswer(where, cookie, answer)
      return answer
    })
    return { found: Promise.race([found, stopped]), stop: () => stop() }
  }
}

/** What was found becomes part of what is known of the site, like anything else that was seen of it. */
async function keepAnswer(where: SiteOfStore, cookie: CookieIdentity, answer: SecretAnswer): Promise<void> {
  if (answer.is !== 'found' && answer.is !== 'not-found') return
  const found = answer.is === 'found' ? { list: answer.list, line: answer.line } : null
  await ask({ type: 'secrets-tried', ...where, cookie, found, lines: answer.lines })
}

/** The list that the user keeps in the options. */
async function ownSecrets(): Promise<string> {
  return ownSecretsIn((await browser.storage.local.get(secretsKey))[secretsKey])
}
