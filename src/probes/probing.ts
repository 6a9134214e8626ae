import type { ProbeAnswered } from '../audit/observation.ts'
import type { SessionCheck } from '../audit/probe.ts'
import { browser } from '../browser/api.ts'
import type { Life } from '../browser/life.ts'
import { type Probing, probeAlarm } from '../browser/probing.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { readAnswer } from './answer-reader.ts'
import { sendChanged } from './changed-request.ts'
import { giveConsent, hasConsent, withdrawConsent } from './consent.ts'
import { removeCookieRule } from './cookie-rule.ts'
import { prepare } from './preparation.ts'
import { loadProbe, noteCancelled, type RunningProbe, removeProbe, saveProbe } from './running-probe.ts'
import { cookieHeader, cookiesFor } from './sent-cookies.ts'
import { type Doubt, mostRequests, nextStep, type Verdict } from './which-cookie.ts'

/** From an answer to the next request: at most two requests a second. */
const pace = 500

/** So many requests may be repeated because a worker died under them. */
const repeats = 3

type Ending = Verdict | { readonly outcome: 'cannotTell'; readonly why: Doubt | Interruption }
type Interruption = 'cancelled' | 'jar-changed' | 'not-as-meant' | 'unreachable'

/**
 * Carries out one probe at a time, one request at a waking: each reads from storage what was answered so far, sends one request, and
 * writes down its answer. A worker may die anywhere between; the alarm wakes the next, which first takes back what was left.
 */
export function probing(): Probing {
  let turn: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | null = null
  let stop = new AbortController()

  /** One thing at a time. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  function goOn(life: Life, after: number): void {
    if (timer !== null) return
    timer = setTimeout(() => {
      timer = null
      inTurn(() => step(life)).catch(() => undefined) // storage cannot be written: the alarm tries again
    }, after)
  }

  async function step(life: Life): Promise<void> {
    const probe = await loadProbe()
    if (probe === null) return rest()
    if (probe.cancelled) return end(life, probe, { outcome: 'cannotTell', why: 'cancelled' })
    const { of, url, check, suspects, guards, exchanged, begun } = probe
    const { next, ...decided } = nextStep(guards, exchanged)
    if (next === null && 'verdict' in decided) return end(life, probe, decided.verdict)
    if (next === null || begun === mostRequests(suspects.length) + repeats)
      return end(life, probe, { outcome: 'cannotTell', why: 'too-many-requests' })

    const cookie = cookieHeader(suspects, next, await cookiesFor(url, of), of.store, life.reader.digest)
    if ('changed' in cookie) return end(life, probe, { outcome: 'cannotTell', why: 'jar-changed' })
    const asking = { ...probe, asking: next, begun: begun + 1 }
    await saveProbe(asking)
    const sent = await sendChanged(url, cookie.header, stop.signal)
    if (stop.signal.aborted) return
    if ('failed' in sent) return end(life, asking, { outcome: 'cannotTell', why: sent.failed })
    const seen = readAnswer(sent.answer, check, life.reader.digest)
    await saveProbe({ ...asking, asking: null, exchanged: [...exchanged, { sent: next, seen }] })
    goOn(life, pace)
  }

  async function begin(life: Life, of: SiteOfStore, tab: number, check: SessionCheck): Promise<void> {
    if ((await loadProbe()) !== null) throw new Error('another probe is under way')
    const prepared = await prepare(life, of, tab, check)
    if ('refused' in prepared) throw new Error(prepared.refused)
    await giveConsent(of.site)
    stop = new AbortController()
    await browser.alarms.create(probeAlarm, { periodInMinutes: 0.5 })
    await saveProbe(prepared.probe)
    goOn(life, 0)
  }

  async function endIfCancelled(life: Life, of: SiteOfStore): Promise<void> {
    const probe = await loadProbe()
    if (probe !== null && isOf(probe, of)) await end(life, probe, { outcome: 'cannotTell', why: 'cancelled' })
  }

  async function cancel(life: Life, of: SiteOfStore): Promise<void> {
    const probe = await loadProbe()
    if (probe === null || !isOf(probe, of)) return
    await noteCancelled()
    stop.abort()
    await inTurn(() => endIfCancelled(life, of))
  }

  return {
    async offer(life, of, tab, check) {
      const prepared = await prepare(life, of, tab, check)
      const consented = await hasConsent(of.site)
      if ('refused' in prepared) return { refused: prepared.refused, origin: '', cookies: 0, atMost: 0, consented }
      const { url, suspects } = prepared.probe
      return {
        refused: null,
        origin: new URL(url).origin,
        cookies: suspects.length,
        atMost: mostRequests(suspects.length),
        consented,
      }
    },
    start: (life, of, tab, check) => inTurn(() => begin(life, of, tab, check)),
    cancel,
    resume: (life) =>
      inTurn(async () => {
        await removeCookieRule()
        if ((await loadProbe()) !== null) goOn(life, pace)
      }),
    wake: async (life) => goOn(life, 0),
    async forget(life, of) {
      await cancel(life, of)
      await withdrawConsent(of.site)
    },
  }
}

/** Nothing is under way. */
async function rest(): Promise<void> {
  await browser.alarms.clear(probeAlarm)
  await removeCookieRule()
}

/** Writes what was sent and found into the site's log, by names. */
async function end(life: Life, probe: RunningProbe, ending: Ending): Promise<void> {
  const found = ending.outcome === 'yes' ? { why: null, ...ending } : { sets: [], proven: [], unneeded: [], ...ending }
  const answered: Omit<ProbeAnswered, 'v' | 'id' | 'epoch' | 'boot' | 'seq'> = {
    type: 'probe-answered',
    at: Date.now(),
    ...probe.of,
    probe: 'which-cookie',
    host: new URL(probe.url).host,
    cookies: probe.suspects.map(({ key }) => key),
    sent: [...probe.exchanged.map(({ sent }) => sent), ...(probe.asking === null ? [] : [probe.asking])],
    ...found,
  }
  life.record([answered])
  await rest()
  // What was found is on the page before the progress goes: the result before this one is not shown again.
  await life.compactNow([probe.of])
  await removeProbe(probe.of)
}

function isOf({ of }: RunningProbe, { store, site }: SiteOfStore): boolean {
  return of.store === store && of.site === site
}
