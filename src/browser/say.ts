import { browser } from './api.ts'

/** What the background says, by message id, in the language of the user's browser; empty where the build has no such message. */
export function say(id: string, args: Readonly<Record<string, string>> = {}): string {
  return message(id).replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(args, name) ? (args[name] ?? whole) : whole))
}

/** The id of the form of a counted sentence that the language of the build wants for this number; `other` where it lacks it. */
export function counted(id: string, count: number): string {
  const form = `${id}.${new Intl.PluralRules(message('language') || 'en').select(count)}`
  return message(form) === '' ? `${id}.other` : form
}

/** Message keys allow neither dot nor hyphen. */
function message(id: string): string {
  return browser.i18n.getMessage(id.replaceAll('.', '__').replaceAll('-', '_'))
}
