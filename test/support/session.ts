import { bySite } from '../../src/audit/by-site.ts'
import { siteView } from '../../src/audit/facts/site-view.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import type { JarScanned, Observation, SecretsTried } from '../../src/audit/observation.ts'
import type { SiteState } from '../../src/audit/site.ts'
import type { SiteView } from '../../src/audit/view.ts'
import { type PageFacts, type ProbeFound, Recording, type Seeing } from './recording.ts'
import type { Answer, Ask } from './wire.ts'

/**
 * Sessions as the wire shows them, step by step: what every part's tests are written in. Each step takes a second, times are
 * explicit (`wait`), and what is told is what an extension in a browser with access to all sites sees.
 *
 *     session(
 *       get('https://app.example/login', { setCookie: ['sid=…; Path=/'] }),
 *       post('https://app.example/login', { form: { user: 'alice', password: 'x' }, setCookie: ['sid=…'], location: '/' }),
 *       page('https://app.example/', { logoutControl: true }),
 *       scan(),
 *     )
 */
export function session(...steps: readonly Step[]): readonly Observation[] {
  return sessionSeen({}, ...steps)
}

/** One thing that happens. */
export type Step = (recording: Recording) => void

/** The same, seen otherwise. */
export function sessionSeen(seeing: Seeing, ...steps: readonly Step[]): readonly Observation[] {
  const recording = new Recording(seeing)
  for (const step of steps) step(recording)
  return recording.observations
}

/** The folded state of one site of a session: the first that was seen, or the one named. */
export function siteOf(observations: readonly Observation[], site?: string): SiteState {
  const logs = [...bySite(observations).sites.values()]
  const log = logs.find((one) => site === undefined || one.site === site)
  if (log === undefined) throw new Error(`the session shows nothing of ${site ?? 'any site'}`)
  return fold(emptySite(log.store, log.site), log.observations)
}

/** The facts of one site of a session, a second after its last observation. */
export function viewOf(observations: readonly Observation[], site?: string): SiteView {
  return siteView(siteOf(observations, site), endOf(observations))
}

/** A second after the last observation. */
export function endOf(observations: readonly Observation[]): number {
  return Math.max(...observations.map(({ at }) => at)) + 1_000
}

export function get(url: string, exchange: Ask & Answer = {}): Step {
  return request('GET', url, exchange)
}

export function post(url: string, exchange: Ask & Answer = {}): Step {
  return request('POST', url, exchange)
}

/** A request with its answer: what is asked and what is answered in one table. */
export function request(method: string, url: string, exchange: Ask & Answer = {}): Step {
  return (recording) => recording.exchange(method, url, exchange)
}

/** A page has loaded and its facts were read. */
export function page(url: string, facts: PageFacts = {}): Step {
  return (recording) => recording.page(url, facts)
}

/** The whole jar was read: every site that was visited, also where it holds nothing. */
export function scan(reason: JarScanned['reason'] = 'request'): Step {
  return (recording) => recording.scan(reason)
}

/** A script on a page writes `document.cookie`. */
export function script(url: string, setCookieString: string): Step {
  return (recording) => recording.script(url, setCookieString)
}

/** The user, or another extension, takes a cookie out of the jar. */
export function removed(name: string): Step {
  return (recording) => recording.remove(name)
}

/** The user says what just happened on a site. */
export function mark(what: 'signed-in' | 'signed-out' | 'password-changed' | 'role-changed', site: string): Step {
  return (recording) => recording.mark({ what }, site)
}

/** The user says that a cookie is, or is not, the session token. */
export function markToken(name: string, what: 'session-token' | 'not-session-token' = 'session-token'): Step {
  return (recording) => recording.markToken(what, name)
}

/** A probe of these cookies has come to its end. */
export function probed(probe: string, names: readonly string[], found: ProbeFound): Step {
  return (recording) => recording.probe(probe, names, found)
}

/** The user has had lists of secrets tried on a cookie; `lines`: how many the list of their own has. */
export function secretsTried(name: string, found: SecretsTried['found'], lines = 0): Step {
  return (recording) => recording.secrets(name, { found, lines })
}

/** Seconds pass. */
export function wait(seconds: number): Step {
  return (recording) => recording.wait(seconds)
}

/** The extension's access changes. */
export function access(level: Required<Seeing>['access']): Step {
  return (recording) => recording.access(level)
}

/** Steps that nobody sees: the worker was dead, and a gap says so. */
export function unseen(...steps: readonly Step[]): Step {
  return (recording) =>
    recording.unseen(() => {
      for (const step of steps) step(recording)
    })
}

/** Several steps as one. */
export function steps(...some: readonly Step[]): Step {
  return (recording) => {
    for (const step of some) step(recording)
  }
}
