import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { clip, comma } from './amounts.ts'
import { numberFormat } from './formats.ts'
import { type Arguments, counted, type Lookup, messageKey, pieces, plain, worded } from './translate.ts'
import type { CountedId, WordId } from './words.ts'

export interface Language {
  readonly lookup: Lookup
  /** BCP 47, for numbers, spans and times */
  readonly locale: string
}

/** The user's language. Its default shows ids, so that a page without one is seen to be broken. */
export const LanguageContext = createContext<Language>({ lookup: () => '', locale: 'en' })

/** Elements that show words: `<Say id="…" />`, `<Count id="…" count={2} />`, and plain text for attributes. */
export function useLanguage() {
  const { lookup, locale } = useContext(LanguageContext)
  const textOf = (id: string) => lookup(messageKey(id)) || id
  return {
    locale,
    /** the message as it stands, empty where there is none */
    text: (id: string) => lookup(messageKey(id)),
    plain: (id: WordId, args?: Arguments) => plain(textOf(id), args),
    pieces: (id: string, args?: Arguments) => pieces(textOf(id), worded(lookup, locale, args)),
    counted: (id: CountedId, count: number) => counted(lookup, locale, id, count),
  }
}

/** A sentence of this page. */
export function Say({ id, args }: { id: WordId; args?: Arguments }) {
  return <Sentence id={id} args={args} />
}

/** A sentence of a rule, a fact or a reference: its id comes with the report. */
export function Sentence({ id, args }: { id: string; args?: Arguments | undefined }) {
  const { pieces } = useLanguage()
  return <>{pieces(id, args).map((piece, index) => (piece.argument ? <Argument key={index} text={piece.text} /> : piece.text))}</>
}

const longestArgument = 120

/** Hostile text: apart in its direction, and clipped. */
function Argument({ text }: { text: string }) {
  const short = clip(text, longestArgument)
  return <bdi title={short === text ? undefined : text}>{short}</bdi>
}

/** Between two words that are no sentence. */
export function Comma() {
  return <>{comma(useLanguage().locale)}</>
}

/** A sentence with a number in it, in the form that the language wants. */
export function Count({ id, count }: { id: CountedId; count: number }) {
  const { counted, locale } = useLanguage()
  return <Sentence id={counted(id, count)} args={{ count: numberFormat(locale, {}).format(count) }} />
}
