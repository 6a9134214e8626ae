import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report, TokenSummary } from '../../../src/audit/report.ts'
import type { ComparedVisit, VisitCircumstances } from '../../../src/audit/visit.ts'
import { readVisits } from '../../../src/export/baseline/read-visits.ts'
import { followVisits, type Visits, withBaseline } from '../../../src/export/baseline/visits.ts'
import { finding, report, token } from '../../ui/fixtures/build.ts'

const minute = 60_000
const rule = 'session-token-without-httponly'
const sid = token('sid')

const sound = report({ tokens: [sid], outcomes: [{ rule, outcome: 'passed', subjects: [sid.subject], why: null }] })
const readable = report({
  tokens: [attributes({ httpOnly: false })],
  findings: [finding(rule, 'medium', 'absent', { subject: sid.subject })],
})
const untold = report({ tokens: [sid], findings: [finding(rule, 'medium', 'unseen', { subject: sid.subject, outcome: 'cantTell' })] })
const signedOut = report()

function attributes(changes: Partial<NonNullable<TokenSummary['attributes']>>): TokenSummary {
  return token('sid', { attributes: { secure: true, httpOnly: true, sameSite: 'Lax', expiryTime: null, ...changes } })
}

/** What is kept and told at the end of these visits, an hour from one another. */
interface Told {
  held: string | null
  compared: ComparedVisit | null
}

function visited(visits: readonly Report[], about: Partial<VisitCircumstances> = {}): Told {
  let told: Told = { held: null, compared: null }
  for (const [index, each] of visits.entries()) {
    const followed = followVisits(told.held, each, { seen: index * 60 * minute, epoch: 'e', version: '1', accepted: [], ...about })
    told = { held: followed?.history ?? told.held, compared: followed?.compared ?? null }
  }
  return told
}

function told({ compared }: Pick<Told, 'compared'>): readonly string[] {
  return (compared?.lastVisit?.changes ?? []).map(({ kind, worse, rule: about }) => `${worse ? 'worse' : 'better'}: ${kind} ${about}`)
}

const shorter = token('sid', { bits: 32 })
const strict = attributes({ sameSite: 'Strict' })

describe('a visit against the one before it', () => {
  it.each<{ when: string; visits: readonly Report[]; says: readonly string[] }>([
    { when: 'the first one', visits: [readable], says: [] },
    { when: 'nothing changed', visits: [readable, readable], says: [] },
    { when: 'HttpOnly was lost: once, not as attribute and finding', visits: [sound, readable], says: [`worse: finding-new ${rule}`] },
    { when: 'nobody signed in', visits: [sound, signedOut], says: [] },
    { when: 'nobody signed in between', visits: [sound, signedOut, readable], says: [`worse: finding-new ${rule}`] },
    { when: 'the third mended it', visits: [sound, readable, sound], says: [`better: finding-fixed ${rule}`] },
    { when: 'nobody could tell this time', visits: [sound, untold], says: [] },
    { when: 'what failed could not be told this time', visits: [readable, { ...untold, tokens: readable.tokens }], says: [] },
    { when: 'nobody could tell before', visits: [{ ...untold, tokens: readable.tokens }, readable], says: [] },
    { when: 'another profile judged before', visits: [{ ...sound, profile: 'asvs5' }, readable], says: [] },
    { when: 'the ID is shorter', visits: [sound, { ...sound, tokens: [shorter] }], says: ['worse: id-shorter null'] },
    { when: 'the ID has another format', visits: [sound, { ...sound, tokens: [{ ...shorter, formats: ['hex'] }] }], says: [] },
    {
      when: 'an attribute was lost that no rule asks for',
      visits: [{ ...sound, tokens: [strict] }, sound],
      says: ['worse: attribute-lost null'],
    },
    { when: 'another token is there', visits: [sound, { ...sound, tokens: [sid, token('other')] }], says: [] },
    {
      when: 'the token is likely by its shape alone',
      visits: [
        { ...sound, tokens: [{ ...strict, evidenceClass: 'shape' }] },
        { ...sound, tokens: [{ ...sid, evidenceClass: 'shape' }] },
      ],
      says: [],
    },
  ])('says $says where $when', ({ visits, says }) => expect(told(visited(visits))).toEqual(says))

  it('counts nothing that the user lives with', () => {
    const accepted = [{ rule, subject: sid.subject, reason: 'a kiosk', at: 0 }]
    expect(told(visited([sound, readable], { accepted }))).toEqual([])
  })

  it('says when the one before it was', () => {
    expect(visited([sound, sound, readable]).compared?.lastVisit?.at).toBe(60 * minute)
  })
})

describe('a visit', () => {
  const visits = (held: string | null): Visits => JSON.parse(held ?? '')
  const then = followVisits(null, sound, { seen: 0, epoch: 'e', version: '1', accepted: [] })?.history
  const next = (about: Partial<VisitCircumstances>) =>
    followVisits(then, readable, { seen: 1, epoch: 'e', version: '1', accepted: [], ...about })

  it.each<{ when: string; about: Partial<VisitCircumstances>; past: number }>([
    { when: 'goes on for half an hour after the last that was seen', about: { seen: 30 * minute }, past: 0 },
    { when: 'is over then', about: { seen: 30 * minute + 1 }, past: 1 },
    { when: 'is over when the browser is closed', about: { epoch: 'f' }, past: 1 },
    { when: 'is not begun by a look at what is known', about: { seen: null, epoch: 'f' }, past: 0 },
  ])('$when', ({ about, past }) => expect(visits(next(about)?.history ?? null).past).toHaveLength(past))

  it('is not kept of a site without a session, nor of what was not seen', () => {
    expect([visited([signedOut]).held, visited([sound], { seen: null }).held]).toEqual([null, null])
  })

  it('of another version compares with none', () =>
    expect(told({ compared: next({ epoch: 'f', version: '2' })?.compared ?? null })).toEqual([]))
})

describe('what the user keeps', () => {
  it('is compared with each visit until it is dropped', () => {
    const { held } = visited([sound])
    const kept = withBaseline(held, true)
    const since = (text: string | null) =>
      followVisits(text, readable, { seen: 1, epoch: 'e', version: '1', accepted: [] })?.compared.baseline ?? null
    expect(since(held)).toBeNull()
    expect(since(kept)?.changes.map(({ kind }) => kind)).toEqual(['finding-new'])
    expect(since(withBaseline(kept, false))).toBeNull()
  })

  it.each([null, undefined, 'text', '{"v":2}'])('is nothing where nothing is known (%j)', (held) => {
    expect(withBaseline(held, true)).toBeNull()
  })
})

describe('the history of a site', () => {
  /** Visits that differ, each with that many tokens. */
  const many = (count: number, tokens: number): readonly Report[] =>
    Array.from({ length: count }, (_, visit) =>
      report({ tokens: Array.from({ length: tokens }, (_, index) => token(`sid${visit % 2}-${index}`)) }),
    )
  const size = (held: string | null): readonly number[] => {
    const { past, now }: Visits = JSON.parse(held ?? '')
    return [past.length + 1, JSON.stringify([...past, now]).length]
  }

  it('holds eight visits, and the ninth takes the place of the first', () => {
    expect(size(visited(many(8, 1)).held)[0]).toBe(8)
    expect(size(visited(many(9, 1)).held)[0]).toBe(8)
  })

  it('holds 8 KB: the oldest go, and the last visit stays', () => {
    const [visits, text] = size(visited(many(8, 12)).held)
    expect(visits).toBe(2)
    expect(text).toBeLessThanOrEqual(8_192)
  })

  it('knows fewer tokens where a visit alone is too large', () => {
    const { now }: Visits = JSON.parse(visited(many(1, 100)).held ?? '')
    expect(now.tokens).toHaveLength(12)
  })

  it('is not kept where one token is too large', () => {
    expect(visited([report({ tokens: [token('n'.repeat(4_096))] })]).held).toBeNull()
  })

  it('counts visits that ended alike as one', () => expect(size(visited(Array.from({ length: 5 }, () => sound)).held)[0]).toBe(2))

  it('tells a hundred changes, and none of the others', () => {
    const subjects = Array.from({ length: 150 }, (_, index) => `rule-${index}`)
    const passed = report({
      tokens: [sid],
      outcomes: subjects.map((each) => ({ rule: each, outcome: 'passed', subjects: [sid.subject], why: null })),
    })
    const failed = report({ tokens: [sid], findings: subjects.map((each) => finding(each, 'low', 'b', { subject: sid.subject })) })
    expect(told(visited([passed, failed]))).toHaveLength(100)
  })

  it.each([undefined, null, 7, '', 'text', '[]', '{"v":1}', `{"v":1,"epoch":"e","now":null,"past":[],"baseline":null}`])(
    'that is none (%j) is thrown away, and begins anew',
    (held) => {
      const followed = followVisits(held, sound, { seen: 0, epoch: 'e', version: '1', accepted: [] })
      expect(followed?.compared).toEqual({ lastVisit: null, baseline: null })
    },
  )

  it('of a newer version is left alone', () => {
    expect(followVisits('{"v":2}', sound, { seen: 0, epoch: 'e', version: '1', accepted: [] })).toBeNull()
  })

  it('is read whatever was stored', () => {
    const { held } = visited([sound, readable])
    const text = held ?? ''
    fc.assert(
      fc.property(fc.nat(text.length), fc.string(), (at, noise) => {
        const read = readVisits(text.slice(0, at) + noise + text.slice(at + noise.length))
        expect(read === null || read === 'newer' || read.v === 1).toBe(true)
      }),
      { seed: 86, numRuns: 300 },
    )
  })

  it('holds no mark of a value, and takes names such as __proto__ for names', () => {
    const proto = token('__proto__')
    const { held, compared } = visited([
      report({ tokens: [proto], outcomes: [{ rule, outcome: 'passed', subjects: [proto.subject], why: null }] }),
      report({ tokens: [proto], findings: [finding(rule, 'medium', 'absent', { subject: proto.subject })] }),
    ])
    expect(told({ compared })).toEqual([`worse: finding-new ${rule}`])
    for (const { mark } of proto.generations) expect(held).not.toContain(mark)
  })
})
