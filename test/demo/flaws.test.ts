import { describe, expect, it } from 'vitest'
import { type FlawedPlace, flawedPlaces } from '../../scripts/demo/flaws.ts'
import { rules } from '../../src/audit/rules/index.ts'

const passive = new Set<string>(['jar', 'headers', 'page', 'allSites'])
const places: readonly FlawedPlace[] = Object.values(flawedPlaces)
const seeded = places.flatMap(({ flaws }) => flaws.map(({ rule }) => rule))

describe('the flaws of the demo', () => {
  it('show every rule that judges what is seen', () => {
    const judging = rules.filter(({ needs }) => needs.every((need) => passive.has(need))).map(({ id }) => id)
    expect(judging.filter((id) => !seeded.includes(id))).toEqual([])
  })

  it('are named by rules that there are', () => {
    expect(seeded.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
  })
})
