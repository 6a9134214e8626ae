import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** How long an application may take to listen, in milliseconds: Java compiles it first. */
const patience = 40_000

/**
 * Starts a program on a free port, does something with it and ends it.
 * @throws with what the program said where it does not listen, or ends
 */
export async function served<Got>(
  folder: string,
  command: (port: number) => readonly [string, ...string[]],
  use: (port: number) => Promise<Got>,
): Promise<Got> {
  const port = await freePort()
  const [name, ...args] = command(port)
  const child = spawn(name, args, {
    cwd: folder,
    env: { ...process.env, PORT: String(port), PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-2_000)))
  try {
    await listening(port, () => child.exitCode !== null)
    return await use(port)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${said}`)
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function listening(port: number, isOver: () => boolean): Promise<void> {
  const until = Date.now() + patience
  while (!isOver() && Date.now() < until) {
    if (await answers(port)) return
    await setTimeout(100)
  }
  throw new Error(isOver() ? 'it ended at once' : `nothing listened within ${patience / 1000} s`)
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(socket.destroy() !== undefined))
    socket.on('error', () => resolve(false))
  })
}
