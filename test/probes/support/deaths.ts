import type { Watched } from '../../browser/support/watched.ts'
import { last, tell } from './probed-shop.ts'

interface Played {
  readonly open: (options: { readonly onCall: () => void }) => Promise<{ readonly watching: Watched }>
  /** what begins the probe */
  readonly message: unknown
  /** milliseconds in which it has come to its end */
  readonly lasts: number
  readonly expectEnd: (watching: Watched, when: string) => void | Promise<void>
}

/**
 * Plays a probe again and again, and has the worker die at its first call of the browser, at its second, and so on until it makes no more.
 * Begun once more where it had died before anything was written down, it is to come to the same end. Returns how often it died.
 */
export async function deathsOf({ open, message, lasts, expectEnd }: Played): Promise<number> {
  for (let dieAt = 1; ; dieAt++) {
    let calls = 0
    let isArmed = false
    let hasDied = false
    const { watching } = await open({
      onCall: () => {
        if (!isArmed || ++calls !== dieAt) return
        hasDied = true
        watching.die()
      },
    })
    isArmed = true
    void tell(watching, message)
    await watching.pass(lasts)
    if (hasDied) {
      await watching.restart()
      await watching.pass(lasts)
      if (last(watching) === undefined) await tell(watching, message)
      await watching.pass(lasts)
    }
    await expectEnd(watching, `after call ${dieAt}`)
    if (!hasDied) return dieAt - 1
  }
}
