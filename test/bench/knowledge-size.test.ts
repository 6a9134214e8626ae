import { expect, test } from 'vitest'
import { knowledgeSize } from '../../scripts/bench/knowledge-size.ts'

test('the knowledge base and the model together are under 60 kB compressed', async () => {
  expect(await knowledgeSize()).toBeLessThan(60_000)
}, 60_000)
