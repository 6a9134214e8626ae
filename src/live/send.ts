import { ask } from '../browser/background-port.ts'
import type { Command } from '../browser/commands.ts'

/** @throws where the background did not do it: the button says so. */
export async function send(command: Command): Promise<void> {
  const answer = await ask(command)
  if (!answer.ok) throw new Error(`${command.type}: ${answer.why}`)
}
