import { emptyLog, theWorker } from '../../../scripts/browsers/the-worker.ts'
import type { World } from './world.ts'

/** Ends the background of the extension in Chromium at once, whatever it is doing. */
export async function kill(world: World): Promise<void> {
  const worker = await theWorker(world)
  await worker.close()
}

/**
 * The death that every worker dies 30 s after its last event, when nothing is in flight, without the wait: everything is folded, and the
 * moment of the last event is put that far back. (A real one never comes here: a debugger keeps the worker alive.)
 */
export async function killIdle(world: World): Promise<void> {
  await emptyLog(world)
  const worker = await theWorker(world)
  await worker.evaluate(
    "chrome.storage.session.get('heartbeat').then((at) => chrome.storage.session.set({ heartbeat: (at.heartbeat ?? 31_000) - 31_000 }))",
  )
  await kill(world)
}
