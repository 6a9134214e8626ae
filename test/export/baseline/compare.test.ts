import { describe, expect, test } from 'vitest'
import type { SubjectId } from '../../../src/audit/cookie.ts'
import { type Acceptance, type Baseline, noBaseline } from '../../../src/export/baseline/baseline.ts'
import { baselineOf } from '../../../src/export/baseline/baseline-of.ts'
import { compare } from '../../../src/export/baseline/compare.ts'
import type { Said } from '../../har/recording.ts'
import { type Behaviour, baselineFrom, changesIn, e, good, ids, reportsOn, storyAbout, visit } from '../support.ts'

const today = '2026-01-05'
const sid = 'cookie:sid;e.com;/'

/** What is told when the second build is compared with a baseline of the first. */
function changes(before: Baseline | readonly Said[], after: readonly Said[], on = today): readonly string[] {
  const baseline = 'sites' in before ? before : baselineFrom(before)
  const reports = reportsOn(after)
  return changesIn(compare(baseline, baselineOf(reports, baseline), { today: on, reports }))
}

const withoutSecure = 'Path=/; HttpOnly; SameSite=Lax'
const plain: Behaviour = { name: 'sid' }

const cases: readonly {
  readonly when: string
  readonly before?: Behaviour
  readonly after: Behaviour
  readonly expect: readonly string[]
}[] = [
  { when: 'nothing changed', after: plain, expect: [] },
  { when: 'other identifiers of the same kind', after: { ...plain, after: '2c624232cdd221771294dfbb310aca00' }, expect: [] },
  {
    when: 'HttpOnly is gone',
    after: { ...plain, attributes: 'Path=/; Secure; SameSite=Lax' },
    expect: ['! attribute-lost HttpOnly > no HttpOnly', '! finding-new session-token-without-httponly'],
  },
  {
    when: 'Secure is gone',
    after: { ...plain, attributes: withoutSecure },
    expect: ['! attribute-lost Secure > no Secure', '! finding-new session-token-without-secure'],
  },
  {
    when: 'SameSite goes from Strict to Lax',
    before: { ...plain, attributes: 'Path=/; Secure; HttpOnly; SameSite=Strict' },
    after: plain,
    expect: ['! attribute-lost SameSite=Strict > SameSite=Lax'],
  },
  {
    when: 'SameSite goes from Lax to None',
    after: { ...plain, attributes: 'Path=/; Secure; HttpOnly; SameSite=None' },
    expect: ['! attribute-lost SameSite=Lax > SameSite=None', '! finding-new session-token-samesite-none'],
  },
  {
    when: 'the cookie goes to all subdomains',
    after: { ...plain, attributes: `${good}; Domain=e.com` },
    expect: ['! attribute-lost this host only > all subdomains', '! finding-new session-token-domain-wide'],
  },
  {
    when: 'the prefix is gone',
    before: {},
    after: plain,
    expect: ['! attribute-lost __Host- > no name prefix', '  finding-new session-token-without-host-prefix'],
  },
  {
    when: 'the ID is no longer renewed',
    after: { ...plain, after: ids.before },
    expect: ['! finding-new session-token-kept-across-login', '! renewal-lost session-token-kept-across-login'],
  },
  {
    when: 'the ID is half as long',
    after: { ...plain, before: '0f86d081884c7d65', after: 'a3bf4f1b2b0b822c' },
    expect: ['! id-shorter 128 > 64'],
  },
  {
    when: 'HttpOnly is new',
    before: { ...plain, attributes: 'Path=/; Secure; SameSite=Lax' },
    after: plain,
    expect: ['  attribute-gained no HttpOnly > HttpOnly', '  finding-fixed session-token-without-httponly'],
  },
  {
    when: 'the cookie is kept for a year',
    after: { ...plain, attributes: `${good}; Max-Age=31536000` },
    expect: ['! finding-new session-token-long-lived', '  lifetime-longer until-browser-closes > longer'],
  },
]

test.each(cases)('$when', ({ before = plain, after, expect: told }) => {
  expect(changes(visit(before), visit(after)).toSorted()).toEqual([...told].toSorted())
})

describe('what was not seen is not fixed', () => {
  test('a recording without a login looks at no renewal', () => {
    const kept = visit({ ...plain, after: ids.before })
    const anonymous = [
      { url: `${e}/`, setCookie: [`sid=${ids.before}; ${good}`] },
      { url: `${e}/a`, cookie: `sid=${ids.before}` },
    ]
    const told = changes(kept, anonymous)
    expect(told.some((line) => line.includes('fixed'))).toBe(false)
    expect(told).toContain('  token-not-recognised')
  })

  test('a site that is not in the recording', () => {
    const [other] = changes(visit(), visit({ origin: 'https://other.example' }))
    expect(changes(visit(), visit({ origin: 'https://other.example' }))).toContain('  site-not-seen')
    expect(other).not.toMatch(/fixed/)
  })

  test('a token that is gone takes its findings with it', () => {
    const told = changes(visit({ ...plain, attributes: withoutSecure }), visit({ name: 'other' }))
    expect(told).toEqual(expect.arrayContaining(['  token-gone', '  token-new']))
    expect(told.filter((line) => /fixed|not-looked/.test(line))).toEqual([])
  })
})

describe('an accepted finding', () => {
  const lax = visit({ ...plain, attributes: withoutSecure })
  const accepting = (acceptance: Partial<Acceptance>): Baseline => {
    const { v, sites } = baselineFrom(lax)
    const accepted = [{ rule: 'session-token-without-secure', subject: sid, reason: 'TLS ends at the proxy', ...acceptance }]
    return { v, sites: sites.map((site) => ({ ...site, accepted })) }
  }

  test('is no news, and says why', () => {
    expect(changes(accepting({}), lax)).toEqual([])
    const story = storyAbout(lax, { baseline: accepting({}) })
    const [result] = story.sites[0]?.results.filter(({ finding }) => finding.rule === 'session-token-without-secure') ?? []
    expect(result).toMatchObject({ standing: 'accepted', reason: 'TLS ends at the proxy', counts: false })
    expect(story.fails).toBe(false)
  })

  test('holds through its last day, and counts after it', () => {
    expect(changes(accepting({ until: today }), lax)).toEqual([])
    expect(changes(accepting({ until: '2026-01-04' }), lax)).toEqual(['! acceptance-ended session-token-without-secure'])
  })

  test('accepts the loss of its attribute too', () => {
    const { sites } = accepting({})
    const secure = baselineFrom(visit(plain))
    const told = changes({ v: 1, sites: secure.sites.map((site) => ({ ...site, accepted: sites[0]?.accepted ?? [] })) }, lax)
    expect(told).toEqual(['  attribute-lost Secure > no Secure'])
  })
})

describe('an alias', () => {
  const aliased = (baseline: Baseline, ...aliases: readonly string[]): Baseline => ({
    v: 1,
    sites: baseline.sites.map((site) => ({ ...site, aliases })),
  })

  test.each([['localhost:3000'], ['http://localhost:3000/'], ['LOCALHOST']])('%s is the same application', (alias) => {
    const told = changes(
      aliased(baselineFrom(visit(plain)), alias),
      visit({ ...plain, origin: 'http://localhost:3000', attributes: withoutSecure }),
    )
    expect(told.filter((line) => line.startsWith('!'))).toEqual([])
    expect(told.filter((line) => /token-(?:new|gone)|site-not-seen/.test(line))).toEqual([])
  })

  test('of a host within the site joins the two', () => {
    const at = (host: string) => visit({ ...plain, origin: `https://${host}` })
    const baseline = aliased(baselineFrom(at('www.e.com')), 'www.e.com', 'staging.e.com')
    const renewed = baselineOf(reportsOn(at('www.e.com')), baseline)
    expect(renewed.sites[0]?.tokens[0]?.domain).toBe('e.com')
    expect(changes(renewed, at('staging.e.com'))).toEqual([])
  })

  test('without it they are two sites', () => {
    expect(changes(baselineFrom(visit(plain)), visit({ ...plain, origin: 'https://f.com' }))).toContain('  site-not-seen')
  })
})

describe('with a baseline', () => {
  const known = visit({ ...plain, attributes: 'Path=/' })

  test('what was known does not count, and what got worse does', () => {
    expect(storyAbout(known).fails).toBe(true)
    expect(storyAbout(known, { baseline: baselineFrom(known) }).fails).toBe(false)
    expect(storyAbout(known, { baseline: baselineFrom(visit(plain)) }).fails).toBe(true)
  })

  test('a new low finding does not count where the threshold is high, but a lost attribute does', () => {
    const worse = (after: Behaviour) => storyAbout(visit(after), { baseline: baselineFrom(visit(plain)), failOn: 'high' }).fails
    expect(worse({ ...plain, attributes: `${good}; Max-Age=31536000` })).toBe(false)
    expect(worse({ ...plain, attributes: 'Path=/; Secure; HttpOnly' })).toBe(true)
  })

  test('an empty one makes everything new', () => {
    const told = changes(noBaseline, known)
    expect(told).toContain('  token-new')
    expect(told).toContain('! finding-new session-token-without-httponly')
  })
})

test('a subject with a hostile name is compared by that name', () => {
  for (const name of ['__proto__', 'constructor', '<b>', 'a|b', '\u202e']) {
    const subject = `cookie:${name};e.com;/` as SubjectId
    const baseline = baselineFrom(visit({ name }))
    expect(baseline.sites[0]?.passed.some(({ subjects }) => subjects.includes(subject))).toBe(true)
    expect(changes(baseline, visit({ name, attributes: 'Path=/; Secure; SameSite=Lax' }))).toContain(
      '! attribute-lost HttpOnly > no HttpOnly',
    )
  }
})
