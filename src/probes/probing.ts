import type { ProbeQuestion, SessionCheck } from '../audit/probe.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { browser } from '../browser/api.ts'
import type { Life } from '../browser/life.ts'
import { type Probing, probeAlarm } from '../browser/probing.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { addressFor } from './address-place.ts'
import { changedRequests } from './changed-request.ts'
import { collectedIds, dropCollected, keepCollected } from './collected-ids.ts'
import { giveConsent, withdrawConsent } from './consent.ts'
import { removeCookieRule } from './cookie-rule.ts'
import { endProbe, rest } from './ending.ts'
import { exchangeOf, withAnswer } from './exchange.ts'
import { dropHeldValues, heldValues, holdValues } from './held-values.ts'
import { type Ending, interrupted, kindOf } from './kinds.ts'
import { keepOnDisk } from './left-on-disk.ts'
import { offer } from './offering.ts'
import { planned } from './planning.ts'
import { maySee, survey, surveyAt } from './preparation.ts'
import { recover } from './recovery.ts'
import { planOf } from './replay-kind.ts'
import { afterEvent } from './replay-preparation.ts'
import { loadProbe, noteCancelled, type RunningProbe, saveProbe } from './running-probe.ts'
import { cookieHeader, cookiesFor } from './sent-cookies.ts'
import { lastUseOf } from './session-watch.ts'

/** From an answer to the next request: at most two requests a second. */
const pace = 500

/** So many requests may be repeated because a worker died under them. */
const repeats = 3

/** Browsers wake nobody sooner than this, in minutes: what is due before is done by a timer, while the worker lives. */
const alarmPeriod = 0.5

/**
 * Carries out one probe at a time, one request at a waking: each reads from storage what was answered so far, sends one request, and
 * writes down its answer. A worker may die anywhere between; the alarm wakes the next, which first takes back what was left.
 */
export function probing(): Probing {
  const sendChanged = changedRequests()
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
    const probe = withoutLost(await loadProbe())
    if (probe === null) return rest(life)
    if (probe.cancelled) return finish(life, probe, interrupted(probe, 'cancelled'))
    const { of, url, suspects, begun } = probe
    if (!maySee(life, of)) return finish(life, probe, interrupted(probe, 'access-lost'))
    const used = await lastUseOf(life, probe)
    const decided = kindOf(probe).nextStep(probe, used)
    if (decided.next === null && 'awaits' in decided) return waitFor(life, probe, decided.awaits)
    if (decided.next === null) return finish(life, probe, decided.ending)
    if (decided.notBefore > Date.now()) return sleep(life, probe, decided.notBefore)
    const { next } = decided
    if (begun === kindOf(probe).mostRequests(probe) + repeats) return finish(life, probe, interrupted(probe, 'too-many-requests'))

    const held = await heldValues()
    const cookie = cookieHeader(suspects, next, await cookiesFor(url, of), held, of.store, life.reader.digest)
    if ('changed' in cookie) return finish(life, probe, interrupted(probe, isExpired(probe) ? 'cookie-expired' : 'jar-changed'))
    const asking = { ...probe, asking: next, begun: begun + 1 }
    await saveProbe(asking)
    const at = Date.now()
    const sent = await sendChanged(addressFor(url, suspects, next, held), cookie.header, stop.signal)
    if (stop.signal.aborted) return
    if ('failed' in sent) return finish(life, asking, interrupted(asking, sent.failed))
    const answered = Date.now()
    const usedMeanwhile = (await lastUseOf(life, probe)) !== used
    const one = { ...exchangeOf(probe, next, sent, held, life.reader.digest), at, answered, used: usedMeanwhile ? at : used }
    await keepCollected(asking, sent.setCookie, answered)
    await saveProbe(withAnswer(asking, one))
    goOn(life, pace)
  }

  /** The alarm wakes the next worker if this one does not live so long. */
  async function sleep(life: Life, probe: RunningProbe, until: EpochMilliseconds): Promise<void> {
    await saveProbe(probe, until)
    await keepOnDisk(probe)
    await browser.alarms.create(probeAlarm, { when: until, periodInMinutes: alarmPeriod })
    goOn(life, until - Date.now())
  }

  /** The user says when it happened; values are not held for ever. */
  async function waitFor(life: Life, probe: RunningProbe, until: EpochMilliseconds): Promise<void> {
    if (until <= Date.now()) return finish(life, probe, interrupted(probe, 'waited-too-long'))
    await saveProbe(probe, null, until)
    await browser.alarms.create(probeAlarm, { when: until, periodInMinutes: alarmPeriod })
  }

  async function finish(life: Life, probe: RunningProbe, ending: Ending): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    await endProbe(life, probe, ending)
  }

  async function begin(life: Life, of: SiteOfStore, tab: number, check: SessionCheck, question: ProbeQuestion): Promise<void> {
    if ((await loadProbe()) !== null) throw new Error('another probe is under way')
    const surveyed = await survey(life, of, tab, check)
    if ('refused' in surveyed) throw new Error(surveyed.refused)
    const { probe, held } = await planned(life, surveyed, question)
    await giveConsent(of.site)
    stop = new AbortController()
    await browser.alarms.create(probeAlarm, { periodInMinutes: alarmPeriod })
    if (held.size > 0) await holdValues(held)
    await saveProbe(probe)
    goOn(life, 0)
  }

  async function proceed(life: Life, of: SiteOfStore, tab: number): Promise<void> {
    const probe = await loadProbe()
    if (probe === null || !isOf(probe, of)) throw new Error('no probe is under way')
    const step = kindOf(probe).nextStep(probe, null)
    if (step.next !== null || !('awaits' in step)) throw new Error('it waits for nothing')
    const { url, check } = probe
    const today = planOf(probe).probe === 'old-id-after-login' ? await survey(life, of, tab, check) : await surveyAt(life, of, url, check)
    if ('refused' in today) throw new Error(today.refused)
    const { armed: since } = planOf(probe)
    const loggedIn = today.report?.events.some(({ kind, answer, at }) => kind === 'login' && answer === 'yes' && at >= since) === true
    await browser.alarms.create(probeAlarm, { periodInMinutes: alarmPeriod })
    await saveProbe(afterEvent(probe, await heldValues(), today, loggedIn))
    goOn(life, 0)
  }

  async function endIfCancelled(life: Life, of: SiteOfStore): Promise<void> {
    const probe = await loadProbe()
    if (probe !== null && isOf(probe, of)) await finish(life, probe, interrupted(probe, 'cancelled'))
  }

  async function cancel(life: Life, of: SiteOfStore): Promise<void> {
    const probe = await loadProbe()
    if (probe === null || !isOf(probe, of)) return
    await noteCancelled()
    stop.abort()
    await inTurn(() => endIfCancelled(life, of))
  }

  return {
    offer,
    start: (life, of, tab, check, question) => inTurn(() => begin(life, of, tab, check, question)),
    proceed: (life, of, tab) => inTurn(() => proceed(life, of, tab)),
    cancel,
    resume: (life) =>
      inTurn(async () => {
        await removeCookieRule()
        if ((await loadProbe()) !== null || (await recover(life))) goOn(life, pace)
        else await dropHeldValues()
      }),
    wake: async (life) => goOn(life, 0),
    collectedIds,
    dropCollectedIds: dropCollected,
    async forget(life, of) {
      await cancel(life, of)
      await dropCollected(of)
      await withdrawConsent(of.site)
    },
  }
}

/** A worker that died under a request did not write down its answer: the server may have had it, at any time until now. */
function withoutLost(probe: RunningProbe | null): RunningProbe | null {
  return probe === null || probe.asking === null ? probe : { ...probe, asking: null, lost: Date.now() }
}

function isExpired({ plan }: RunningProbe): boolean {
  return plan.probe === 'timeout' && plan.expires !== null && plan.expires <= Date.now()
}

function isOf({ of }: RunningProbe, { store, site }: SiteOfStore): boolean {
  return of.store === store && of.site === site
}
