import type { ComponentChild } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { messages } from '../../scripts/locales.ts'
import { LanguageContext } from '../../src/ui/language.tsx'
import { PopupView } from '../../src/ui/popup-view.tsx'
import { messageKey } from '../../src/ui/translate.ts'
import type { State } from './fixtures/states.ts'

const byKey = new Map([...(await messages())].map(([id, text]) => [messageKey(id), text]))

/** The popup in English, as HTML. */
export function popup({ page, report }: State): string {
  return english(<PopupView page={page} report={report} />)
}

/** A view in English, as HTML. */
export function english(view: ComponentChild): string {
  return renderToString(
    <LanguageContext.Provider value={{ lookup: (key) => byKey.get(key) ?? '', locale: 'en' }}>{view}</LanguageContext.Provider>,
  )
}

/** What a person reads of it. */
export function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}
