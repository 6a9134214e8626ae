import { browser } from '../browser/api.ts'
import type { Language } from '../ui/language.tsx'

/** The language of the user's browser, as far as the build has its words. */
export const browserLanguage: Language = { lookup: (key) => browser.i18n.getMessage(key), locale: shownLocale() }

// A screen reader takes its voice from this.
document.documentElement.lang = browserLanguage.locale

/** The user's locale with its region where its language is the one that is shown; without words of it the browser shows English. */
function shownLocale(): string {
  const shown = browser.i18n.getMessage('language')
  const wanted = browser.i18n.getUILanguage()
  return new Intl.Locale(wanted).language === new Intl.Locale(shown).language ? wanted : shown
}
