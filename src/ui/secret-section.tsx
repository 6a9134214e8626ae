import { useRef } from 'preact/hooks'
import type { TokenSummary } from '../audit/report.ts'
import { CookieName } from './cookie-name.tsx'
import { numberFormat } from './formats.ts'
import { Say, useLanguage } from './language.tsx'
import { useSearch } from './search.ts'
import { SearchProgress } from './search-progress.tsx'
import type { SearchSecret, SecretAnswer } from './secret-search.ts'

interface Props {
  tokens: readonly TokenSummary[]
  search: SearchSecret
}

/** An answer, and the name of the token that it is about. */
interface Answered {
  readonly answer: SecretAnswer
  readonly name: string
}

/** Whether a token is signed or encrypted with a secret that anyone would try. */
export function SecretSection({ tokens, search }: Props) {
  const { state, run, stop } = useSearch<Answered>()
  const list = useRef<HTMLInputElement>(null)
  const begin = ({ name, domain, hostOnly, path, partition }: TokenSummary) => {
    const added = list.current?.files?.[0] ?? null
    return run((onShare) => {
      const { found, stop } = search({ cookie: { name, domain, hostOnly, path, partition }, added }, onShare)
      return { found: found.then((answer) => (answer === null ? null : { answer, name })), stop }
    })
  }
  return (
    <section class="part secret" aria-labelledby="secret" data-testid="secret" data-state={state.is === 'found' ? 'answered' : state.is}>
      <h2 id="secret">
        <Say id="secret.title" />
      </h2>
      <p class="note">
        <Say id="secret.about" />
      </p>
      {state.is === 'busy' ? (
        <SearchProgress id="secret.busy" share={state.share} stop={stop} />
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
        {state.is === 'found' && <Answer {...state.found} />}
      </div>
    </section>
  )
}

/** What came of a search: where the secret stands, never the secret. */
export function Answer({ answer, name }: Answered) {
  const { locale } = useLanguage()
  const number = (value: number) => numberFormat(locale, {}).format(value)
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
        <>
          <p>
            <Say id="secret.mend" />
          </p>
          <p class="note">
            <Say id="secret.kept" />
          </p>
        </>
      )}
    </div>
  )
}
