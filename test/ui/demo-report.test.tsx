import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replay } from '../../scripts/replay/replay.ts'
import { CommandsContext, noCommands } from '../../src/ui/commands.ts'
import { DemoView } from '../../src/ui/demo-view.tsx'
import { english, textOf } from './render.tsx'

const recording = readFileSync(new URL('../../scripts/demo/recording.jsonl', import.meta.url), 'utf8')
const report = replay(recording).find(({ site }) => site === 'flawed.localhost')

test('the report of the demo recording is what the engine says of it today', async () => {
  await expect(`${JSON.stringify(report, null, 1)}\n`).toMatchFileSnapshot('../../src/demo/report.json')
})

test('it shows a badly handled session, and asks for nothing that a recording cannot answer', () => {
  const html = english(
    <CommandsContext.Provider value={{ ...noCommands, mark: null, accept: null, save: null }}>
      <DemoView report={report ?? null} />
    </CommandsContext.Provider>,
  )
  expect(textOf(html)).toContain('Not safe.')
  expect(html).toContain('data-rule="session-token-kept-across-login"')
  for (const id of ['is-token', 'accept', 'save', 'mark-signed-in']) expect(html).not.toContain(`data-testid="${id}"`)
})
