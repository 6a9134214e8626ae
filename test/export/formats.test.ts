import { describe, expect, test } from 'vitest'
import type { Baseline } from '../../src/export/baseline/baseline.ts'
import { type FormatName, formats } from '../../src/export/formats.ts'
import { type Story, storyOf } from '../../src/export/story.ts'
import { hostile } from '../ui/fixtures/hostile.ts'
import { bySchema } from './by-schema.ts'
import { baselineFrom, e, flawed, ids, options, storyAbout, visit, written } from './support.ts'
import { wellFormed } from './well-formed.ts'

const names = Object.keys(formats) as readonly FormatName[]
const hostileStory = storyOf([{ ...hostile, outcomes: hostileOutcomes() }], { ...options, recordings: ['a:b/\u001b[31m <x> #1.har'] })
const plain = { name: 'sid' }
const lax = visit({ ...plain, attributes: 'Path=/; Secure; HttpOnly' })
const baseline = baselineFrom(lax)
const accepting: Baseline = {
  ...baseline,
  sites: baseline.sites.map((site) => ({
    ...site,
    accepted: [{ rule: 'session-token-samesite-absent', subject: 'cookie:sid;e.com;/', reason: 'Old browsers <b>' }],
  })),
}
const stories = {
  worse: storyAbout(flawed, { baseline: baselineFrom(visit(plain)) }),
  better: storyAbout(visit(plain), { baseline: baselineFrom(flawed) }),
  accepted: storyAbout(lax, { baseline: accepting }),
  flawed: storyAbout(flawed),
  good: storyAbout(visit()),
  nothing: storyOf([], options),
  hostile: hostileStory,
}

function hostileOutcomes() {
  const subjects = hostile.tokens.map(({ subject }) => subject)
  return [{ rule: 'session-token-without-secure', outcome: 'passed', subjects, why: null } as const]
}

describe.each(names)('%s', (format) => {
  test('holds no value', () => {
    for (const value of Object.values(ids)) expect(written(format, stories.flawed)).not.toContain(value)
  })

  test('is the same for the same recording, whatever the reading of it was keyed with', () => {
    expect(written(format, storyAbout(flawed))).toBe(written(format, stories.flawed))
  })

  test('holds no control character but the end of a line, and nothing that turns its direction', () => {
    expect(written(format, hostileStory)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/)
  })

  test('says that there is nothing where there is nothing', () => {
    expect(written(format, stories.nothing)).not.toBe('')
  })
})

describe('json', () => {
  const valid = bySchema('docs/schema/report-v1.schema.json')
  test.each(Object.entries(stories))('of a %s story is as its schema says', (_name, story) => {
    expect(valid(JSON.parse(written('json', story)))).toEqual([])
  })

  test('names what each finding rests on by numbers, and what it means in words', () => {
    const { sites } = JSON.parse(written('json', stories.flawed))
    expect(sites[0].findings[0]).toMatchObject({
      rule: 'session-token-kept-across-login',
      subject: 'cookie:sid;e.com;/',
      counts: true,
      words: { title: 'Session token not renewed at login' },
    })
    expect(sites[0].findings[0].evidence[0]).toBe(1)
  })
})

describe('sarif', () => {
  const valid = bySchema('test/export/schema/sarif-2.1.0.json')
  test.each(Object.entries(stories))('of a %s story is as the schema of SARIF 2.1.0 says', (_name, story) => {
    expect(valid(JSON.parse(written('sarif', story)))).toEqual([])
  })

  test('has a place in the repository, a level by severity, help and a fingerprint for each result', () => {
    const [{ results, tool }] = JSON.parse(written('sarif', stories.flawed)).runs
    expect(results.map(({ ruleId, level }: Result) => `${level} ${ruleId}`)).toEqual([
      'error session-token-kept-across-login',
      'warning session-token-without-httponly',
      'warning session-token-without-secure',
      'note session-token-samesite-absent',
    ])
    for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
      expect(tool.driver.rules[ruleIndex]).toMatchObject({ id: ruleId, help: { text: expect.stringMatching(/\S/) } })
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe('recordings/visit.har')
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[\w-]{16}$/)
    }
    expect(new Set(results.map((result: Result) => result.partialFingerprints.primaryLocationLineHash)).size).toBe(results.length)
  })

  test('has no web address and no drive as a place, whatever a file is called', () => {
    const [{ artifacts }] = JSON.parse(written('sarif', hostileStory)).runs
    expect(artifacts[0].location.uri).toBe('a%3Ab/%1B%5B31m%20%3Cx%3E%20%231.har')
  })

  test('says what is new against a baseline, and what is accepted why', () => {
    const states = (story: Story) =>
      JSON.parse(written('sarif', story)).runs[0].results.map(({ ruleId, baselineState }: Result) => `${baselineState} ${ruleId}`)
    expect(states(stories.worse)).toEqual([
      'new session-token-kept-across-login',
      'new session-token-without-httponly',
      'new session-token-without-secure',
      'new session-token-samesite-absent',
    ])
    const [{ results }] = JSON.parse(written('sarif', stories.accepted)).runs
    expect(results[0]).toMatchObject({ suppressions: [{ kind: 'external', status: 'accepted', justification: 'Old browsers <b>' }] })
  })

  test('leaves doubts out', () => {
    const doubtful = storyAbout(flawed)
    const [site] = doubtful.sites
    const results = (site?.results ?? []).map((result) => ({ ...result, finding: { ...result.finding, outcome: 'cantTell' as const } }))
    const story = { ...doubtful, sites: site === undefined ? [] : [{ ...site, results }] }
    expect(JSON.parse(written('sarif', story)).runs[0].results).toEqual([])
  })
})

interface Result {
  readonly ruleId: string
  readonly baselineState?: string
  readonly level: string
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
}

describe('junit', () => {
  test.each(Object.entries(stories))('of a %s story is well-formed', (_name, story) => {
    expect(wellFormed(written('junit', story))).toBe('well-formed')
  })

  test('has one case for each rule and subject, and a failure for what counts', () => {
    const xml = written('junit', stories.flawed)
    const cases = [...xml.matchAll(/<testcase classname="([^"]*)" name="([^"]*)"/g)].map(([, site, name]) => `${site} ${name}`)
    expect(new Set(cases).size).toBe(cases.length)
    expect(cases).toContain('sidwatch.e.com session-token-kept-across-login cookie:sid;e.com;/')
    expect(xml).toContain(`<testsuites name="Sidwatch" tests="${cases.length}" failures="3" skipped="0"`)
    expect([...xml.matchAll(/<failure /g)]).toHaveLength(3)
    expect(xml).toMatch(/<failure message="Session token readable by scripts: sid" type="medium">/)
  })

  test('has a case for each attribute that was lost', () => {
    expect(written('junit', stories.worse)).toContain(
      'name="attribute-lost cookie:sid;e.com;/ HttpOnly" time="0"><failure message="Attribute lost:',
    )
  })

  test('has no failure for what is below the threshold', () => {
    expect(written('junit', storyAbout(flawed, { failOn: 'high' }))).toContain('failures="1"')
  })
})

describe('markdown', () => {
  test('shows each finding with its fix', () => {
    const text = written('markdown', stories.flawed)
    expect(text).toContain('### e.com: Grade E \\(15 of 100\\)')
    expect(text).toContain('<details><summary><b>high</b>: Session token not renewed at login (sid)</summary>')
    expect(text).toContain('Set-Cookie: sid=<value>; Path=/; Secure; HttpOnly; SameSite=Lax')
  })

  test('begins with what changed, the worst in bold', () => {
    expect(written('markdown', stories.worse)).toMatch(
      /^## .*\n\n### What changed\n\ne\.com\n\n- \*\*Attribute lost: Secure, now no Secure/,
    )
    expect(written('markdown', stories.better)).toContain('- Fixed: Session token readable by scripts')
  })

  test('has no tag, link or mention that a name brought', () => {
    const name = '@octocat <img src=x onerror=alert(1)> [a](javascript:b) #12 https://evil.example `x` **y** |z'
    const text = written('markdown', storyOf([{ ...hostile, site: name, findings: [], tokens: [], bearer: true }], options))
    expect(text).not.toMatch(/<img|\]\(|@o|#1|https:\/\/|[^\\]\*|[^\\]`|[^\\]\|/)
  })

  test('is not left by a fence that a name brought', () => {
    const text = '```\n</details>'
    const story = storyOf(
      [
        {
          ...hostile,
          findings: hostile.findings.slice(0, 1).map((finding) => ({ ...finding, fix: finding.fix && { ...finding.fix, text } })),
        },
      ],
      options,
    )
    expect(written('markdown', story)).toContain(`\`\`\`\`\n${text}\n\`\`\`\``)
  })
})

describe('html', () => {
  test.each(Object.entries(stories))('of a %s story is well-formed, and runs and loads nothing', (_name, story) => {
    const page = written('html', story)
    expect(wellFormed(page.replace('<!doctype html>\n', '').replaceAll(/<(meta|br)([^>]*)>/g, '<$1$2/>'))).toBe('well-formed')
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed|form|base)\b/)
    expect([...page.matchAll(/ on\w+="/g)]).toEqual([])
    expect(page).toContain("default-src 'none'")
  })

  test('shows the site, its token and each finding with its reason', () => {
    const page = written('html', stories.flawed)
    for (const part of [e.slice(8), '>sid<', 'Session token readable by scripts', 'Why it matters', '@media print'])
      expect(page).toContain(part)
  })
})

describe('pretty', () => {
  test('reads from the grade to the line to write', () => {
    expect(written('pretty', stories.flawed)).toMatch(
      /^e\.com {2}Grade E \(15 of 100\)\n[\s\S]* high {2}Session token not renewed at login {2}sid\n[\s\S]*SameSite=Lax\n/,
    )
  })
})
