import type { TokenSummary } from '../audit/report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { clock } from './amounts.ts'
import { Say, useLanguage } from './language.tsx'

const shown = 8

/** The values a token has had, as letters: what changed and what stayed, without showing any of it. */
export function TokenLife({ token, asOf }: { token: TokenSummary; asOf: EpochMilliseconds }) {
  const { locale } = useLanguage()
  if (token.generations.length === 0) return null
  const marks = [...new Set(token.generations.map((generation) => generation.mark))]
  return (
    <>
      <h4>
        <Say id="card.life" />
      </h4>
      <ol class="life">
        {token.generations.slice(-shown).map((generation) => (
          <li key={generation.from}>
            <b>
              <Say id="card.life.value" args={{ letter: letter(marks.indexOf(generation.mark)) }} />
            </b>
            <span>
              {clock(generation.from, asOf, locale)}
              {' – '}
              {generation.until === null ? <Say id="card.life.now" /> : clock(generation.until, asOf, locale)}
            </span>
          </li>
        ))}
      </ol>
      <p class="note">
        <Say id="card.life.note" />
      </p>
    </>
  )
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26))
}
