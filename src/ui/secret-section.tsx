import { useEffect, useRef, useState } from 'preact/hooks'
import type { TokenSummary } from '../audit/report.ts'
import { CookieName } from './cookie-name.tsx'
import { Busy } from './ids-busy.tsx'
import { Say, useLanguage } from './language.tsx'
import type { SearchSecret, SecretAnswer } from './secret-search.ts'

interface Props {
  tokens: readonly TokenSummary[]
  search: SearchSecret
}

type State =
  | { readonly is: 'asked' | 'failed' }
  | { readonly is: 'busy'; readonly share: number }
  | { readonly is: 'answered'; readonly answer: SecretAnswer; readonly name: string }

/** Whether a token is signed or encrypted with a secret that anyone would try. */
export function SecretSection({ tokens, search }: Props) {
  const [state, setState] = useState<State>({ is: 'asked' })
  const list = useRef<HTMLInputElement>(null)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const begin = async (token: TokenSummary) => {
    const { name, domain, hostOnly, path, partition } = token
    const added = list.current?.files?.[0] ?? null
    setState({ is: 'busy', share: 0 })
    try {
      const asked = search({ cookie: { name, domain, hostOnly, path, partition }, added }, (share) => setState({ is: 'busy', share }))
      stop.current = asked.stop
      const answer = await asked.found
      setState(answer === null ? { is: 'asked' } : { is: 'answered', answer, name })
    } catch {
      setState({ is: 'failed' })
    }
  }
  return (
    <section class="part secret" aria-labelledby="secret" data-testid="secret" data-state={state.is}>
      <h2 id="secret">
        <Say id="secret.title" />
      </h2>
      <p class="note">
        <Say id="secret.about" />
      </p>
      {state.is === 'busy' ? (
        <Busy id="secret.busy" share={state.share} stop={() => stop.current()} />
      ) : (
        <div class="ids-form screen">
          <label for="secret-list">
            <Say id="secret.added" />
          </label>
          <input id="secret-list" ref={list} type="file" accept="text/plain,.txt,.lst" data-testid="secret-list" />
          {tokens.map((token) => (
            <button
              key={token.subject}
              type="button"
              class="button plain"
              data-testid="secret-start"
              data-name={token.name}
              onClick={() => void begin(token)}
            >
              <span>
                <Say id="secret.start" /> <CookieName name={token.name} />
              </span>
            </button>
          ))}
        </div>
      )}
      <div role="status">
        {state.is === 'failed' && (
          <p class="said">
            <Say id="secret.failed" />
          </p>
        )}
        {state.is === 'answered' && <Answer answer={state.answer} name={state.name} />}
      </div>
    </section>
  )
}

/** What came of a search: where the secret stands, never the secret. */
export function Answer({ answer, name }: { answer: SecretAnswer; name: string }) {
  const { locale } = useLanguage()
  const number = (value: number) => new Intl.NumberFormat(locale).format(value)
  return (
    <div class="ids-result" data-testid="secret-answer" data-answer={answer.is}>
      <p class={answer.is === 'found' ? 'verdict weak' : 'verdict'}>
        <CookieName name={name} />
        {': '}
        {answer.is === 'found' && <Say id={`secret.found.${answer.list}`} args={{ line: number(answer.line) }} />}
        {answer.is === 'not-found' && <Say id="secret.not-found" args={{ tried: number(answer.tried) }} />}
        {answer.is === 'gone' && <Say id="secret.gone" />}
        {answer.is === 'not-sealed' && <Say id="secret.not-sealed" />}
      </p>
      {answer.is === 'found' && (
        <p>
          <Say id="secret.mend" />
        </p>
      )}
    </div>
  )
}
