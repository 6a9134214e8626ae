import type { ProbeSummary } from '../audit/report.ts'
import { list } from './amounts.ts'
import { CookieName } from './cookie-name.tsx'
import { Fold } from './fold.tsx'
import { ForeignResult } from './foreign-result.tsx'
import { foreignOf } from './foreign-title.ts'
import { ForgeryResult } from './forgery-result.tsx'
import { forgeryOf } from './forgery-title.ts'
import { Count, Say, useLanguage } from './language.tsx'
import { ReplayResult } from './replay-result.tsx'
import { replayOf } from './replay-title.ts'
import { TimeoutResult } from './timeout-result.tsx'
import type { WordId } from './words.ts'

/** What the last probe found and sent, by names. */
export function ProbeResult({ probe }: { probe: ProbeSummary }) {
  return (
    <section
      class="part probe"
      aria-labelledby="probe-result"
      data-testid="probe-result"
      data-outcome={probe.outcome}
      data-why={probe.why ?? ''}
      data-requests={probe.sent.length}
      data-at={probe.at}
    >
      <h2 id="probe-result">
        <Say id={titleOf(probe.probe)} />
      </h2>
      {probe.outcome === 'yes' && probe.probe === 'which-cookie' && <Found probe={probe} />}
      {probe.outcome === 'cannotTell' && <Doubt why={probe.why} />}
      <ReplayResult probe={probe} />
      <ForeignResult probe={probe} />
      <ForgeryResult probe={probe} />
      {probe.limits !== null && <TimeoutResult limits={probe.limits} />}
      {probe.collected !== null && (
        <p data-testid="collection-result" data-count={probe.collected}>
          <Count id="probe.collect-ids.result" count={probe.collected} />
        </p>
      )}
      {probe.sent.length > 0 && (
        <Fold
          testid="probe-sent"
          summary={
            <span class="note">
              <Say id="probe.sent" args={{ host: probe.host }} />
            </span>
          }
          content={() => (
            <ol class="sent">
              {probe.sent.map((names, index) => (
                <li key={index}>
                  {names.length === 0 && <Say id="probe.sent.nothing" />}
                  <Names names={names} />
                </li>
              ))}
            </ol>
          )}
        />
      )}
    </section>
  )
}

export function titleOf(probe: string): WordId {
  if (replayOf(probe) !== null) return 'probe.replay.title'
  if (foreignOf(probe) !== null) return 'probe.foreign.title'
  const forgery = forgeryOf(probe)
  if (forgery !== null) return `probe.${forgery}.title`
  if (probe === 'collect-ids') return 'probe.collect-ids.title'
  return probe === 'timeout' ? 'probe.timeout.title' : 'probe.title'
}

function Found({ probe }: { probe: ProbeSummary }) {
  const { locale } = useLanguage()
  return (
    <>
      {probe.sets.map((set, index) => (
        <p key={index} data-testid="probe-set" data-names={JSON.stringify(set)}>
          <Say id={index === 0 ? 'probe.result' : 'probe.result.or'} />{' '}
          {set.map((name, place) => (
            <span key={place}>
              {place > 0 && (
                <>
                  {' '}
                  <Say id="probe.result.together" />{' '}
                </>
              )}
              <CookieName name={name} />
            </span>
          ))}
        </p>
      ))}
      {probe.unneeded.length > 0 && (
        <p class="note">
          <Say id="probe.result.unneeded" args={{ names: list(probe.unneeded, locale) }} />
        </p>
      )}
    </>
  )
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((name, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <CookieName name={name} />
        </span>
      ))}
    </>
  )
}

const doubts = [
  'no-difference',
  'answers-differ',
  'not-signed-in',
  'server-refuses',
  'several-long-lived',
  'other-answer',
  'session-changed',
  'jar-changed',
  'not-as-meant',
  'unreachable',
  'too-many-requests',
  'cancelled',
  'cookie-expired',
  'browser-closed',
  'reissued',
  'in-use',
  'still-signed-in',
  'not-held',
  'access-lost',
  'waited-too-long',
  'no-id-issued',
  'one-id-for-all',
  'not-replaced',
  'only-part',
  'known-without',
] as const

function Doubt({ why }: { why: string | null }) {
  const known = doubts.find((doubt) => doubt === why)
  const id: WordId | null = known === undefined ? null : `probe.why.${known}`
  return (
    <p>
      <Say id="probe.result.cannotTell" /> {id !== null && <Say id={id} />}
    </p>
  )
}
