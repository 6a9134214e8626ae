import type { Observation } from '../../../../src/audit/observation.ts'
import { get, page, post, type Step, scan, session, steps } from '../../../support/session.ts'

const app = 'https://app.example'

/** A value that no other is like. */
export function unlike(n: number, length = 32): string {
  let [x, text] = [(n * 2_654_435_761 + 97) >>> 0, '']
  while (text.length < length) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0
    text += (x >>> 8).toString(16).padStart(6, '0')
  }
  return text.slice(0, length)
}

const signIn = (n: number): Step =>
  steps(
    get(`${app}/login`),
    page(`${app}/login`, { passwordInput: true, loginForm: true }),
    post(`${app}/login`, {
      form: { user: 'alice', password: 'x', csrf_token: unlike(n) },
      setCookie: [`sid=${unlike(n + 1)}; Path=/; HttpOnly`],
      location: '/',
    }),
    page(`${app}/`, { logoutControl: true }),
    scan('journey-end'),
  )

const cookies = (n: number): readonly string[] =>
  ['_ga', '_gid', 'theme', 'lang', 'AWSALB', 'cart', 'visitor', 'flags'].map(
    (name, i) => `${name}=${unlike(n + i, i < 4 ? 12 : 40)}; Path=/`,
  )

/** Long use of an application: pages, interface calls with a token that changes each time, other sites, now and then another login. */
export function busyVisit(rounds: number): readonly Observation[] {
  const all: Step[] = [get(app, { setCookie: cookies(1) }), signIn(3)]
  for (let i = 0; i < rounds; i += 1) {
    const n = 1_000 + i * 10
    all.push(get(`${app}/section-${i % 37}/list`, { setCookie: i % 4 === 0 ? [`AWSALB=${unlike(n)}; Path=/`] : [] }))
    all.push(page(`${app}/section-${i % 37}/list`, { logoutControl: true }))
    all.push(get(`${app}/api/items/${i % 11}?page=${i}`, { resource: 'xhr' }))
    all.push(
      post(`${app}/api/items`, {
        json: { name: 'x' },
        headers: { 'X-CSRF-Token': unlike(n) },
        setCookie: [`csrf=${unlike(n + 1)}; Path=/; Secure`],
      }),
    )
    if (i % 5 === 0) all.push(get(`https://tracker.example/collect/${unlike(n)}`, { resource: 'image', from: app }))
    if (i % 50 === 49)
      all.push(post(`${app}/logout`, { form: {}, setCookie: ['sid=; Path=/; Max-Age=0'], location: '/login' }), signIn(n + 5))
  }
  return session(...all)
}
