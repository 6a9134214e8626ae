import { useContext, useState } from 'preact/hooks'
import type { ProbeOffer, ProbeProgress, ProbeQuestion, SessionCheck } from '../audit/probe.ts'
import type { ProbeSummary } from '../audit/report.ts'
import { clock } from './amounts.ts'
import { CollectionOffers } from './collection-offers.tsx'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Fold } from './fold.tsx'
import { FoldHeading } from './fold-heading.tsx'
import { ForeignOffers } from './foreign-offers.tsx'
import { ForgeryOffers } from './forgery-offers.tsx'
import { Count, Say, useLanguage } from './language.tsx'
import type { Probes } from './page.ts'
import { ProbeResult, titleOf } from './probe-result.tsx'
import { Question } from './question.tsx'
import { ReplayOffers } from './replay-offers.tsx'
import { replayOf } from './replay-title.ts'
import { SessionCheckForm } from './session-check-form.tsx'
import { TimeoutOffers } from './timeout-offers.tsx'

/** The probes: what each would do, how far one is, what the last one found. */
export function ProbeSection({ probes, last }: { probes: Probes; last: ProbeSummary | null }) {
  const { offer, progress } = probes
  return (
    <>
      {progress !== null && <Progress progress={progress} />}
      {progress === null && last !== null && <ProbeResult probe={last} />}
      {progress === null && offer !== null && (
        <Fold testid="probe" summary={<FoldHeading id="probe.offers" />} content={() => <Offer offer={offer} />} />
      )}
    </>
  )
}

function Offer({ offer }: { offer: ProbeOffer }) {
  const commands = useContext(CommandsContext)
  const [check, setCheck] = useState<SessionCheck>({ by: 'difference' })
  const [consents, setConsents] = useState(offer.consented)
  const ask = (question: ProbeQuestion) => commands.startProbe(check, question)
  const choose = (chosen: SessionCheck) => {
    setCheck(chosen)
    commands.offerProbe(chosen)
  }
  return (
    <div class="probe">
      {offer.refused === null ? (
        <>
          <p>
            <Say id="probe.intro" args={{ origin: offer.origin }} />
          </p>
          <label class="tick">
            <input
              type="checkbox"
              data-testid="probe-consent"
              checked={consents}
              onChange={(event) => setConsents(event.currentTarget.checked)}
            />
            <span>
              <Say id="probe.consent" />
            </span>
          </label>
          <Question id="probe.title">
            <p class="note" data-testid="probe-amount" data-cookies={offer.cookies} data-most={offer.atMost}>
              <Say id="probe.what" /> <Count id="probe.asked" count={offer.cookies} />{' '}
              <Say id="probe.amount" args={{ most: offer.atMost }} />
            </p>
            {consents && (
              <CommandButton testid="probe-start" done="probe.started" run={() => ask({ probe: 'which-cookie' })}>
                <Say id="probe.start" />
              </CommandButton>
            )}
          </Question>
          {consents && <FurtherOffers offer={offer} ask={ask} />}
        </>
      ) : (
        <p data-testid="probe-refused" data-why={offer.refused}>
          <Say id={`probe.refused.${offer.refused}`} />
        </p>
      )}
      <SessionCheckForm origin={offer.origin} onCheck={choose} />
    </div>
  )
}

/** What else could be asked, where there is anything to ask it about. */
function FurtherOffers({ offer, ask }: { offer: ProbeOffer; ask: (question: ProbeQuestion) => Promise<void> }) {
  return (
    <>
      <ReplayOffers offers={offer.replays} start={(probe) => ask({ probe })} />
      <ForeignOffers offers={offer.foreign} start={(probe) => ask({ probe })} />
      <TimeoutOffers offers={offer.timeouts} start={(longest) => ask({ probe: 'timeout', longest })} />
      {offer.collection !== null && <CollectionOffers offer={offer.collection} start={(count) => ask({ probe: 'collect-ids', count })} />}
      <ForgeryOffers offers={offer.forgeries} start={(probe) => ask({ probe, allowed: true })} />
    </>
  )
}

function Progress({ progress }: { progress: ProbeProgress }) {
  const commands = useContext(CommandsContext)
  const { locale } = useLanguage()
  const replay = progress.armed ? replayOf(progress.probe) : null
  return (
    <section class="part probe" aria-labelledby="probe" data-testid="probe-progress">
      <h2 id="probe">
        <Say id={titleOf(progress.probe)} />
      </h2>
      <progress max={progress.atMost} value={progress.sent} aria-labelledby="probe" />
      <p class="note">
        <Say id="probe.progress" args={{ sent: progress.sent, most: progress.atMost }} />{' '}
        {progress.next !== null && progress.until !== null && (
          <span data-testid="probe-next">
            <Say
              id={progress.probe === 'expired-token' ? 'probe.expired-token.waits' : 'probe.progress.next'}
              args={{ next: clock(progress.next, progress.next, locale), until: clock(progress.until, progress.next, locale) }}
            />
          </span>
        )}
      </p>
      {replay !== null && (
        <>
          <p data-testid="probe-armed">
            <Say id={`probe.${replay}.armed`} /> <Say id="probe.replay.held" />
          </p>
          <CommandButton testid="probe-continue" done="probe.started" run={commands.continueProbe}>
            <Say id="probe.replay.continue" />
          </CommandButton>
        </>
      )}
      <CommandButton testid="probe-cancel" done="probe.cancelled" run={commands.cancelProbe}>
        <Say id="probe.cancel" />
      </CommandButton>
    </section>
  )
}
