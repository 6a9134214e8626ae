import { browser } from '../browser/api.ts'
import type { Language } from '../ui/language.tsx'

/** The language of the user's browser, as far as the build has its words. */
export const browserLanguage: Language = { lookup: (key) => browser.i18n.getMessage(key), locale: browser.i18n.getUILanguage() }
