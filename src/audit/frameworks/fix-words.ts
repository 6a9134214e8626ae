import type { CannotMend } from '../report.ts'

/** Why a framework has no line to write, in English. */
export const fixWords: Readonly<Record<`fix.cannot.${CannotMend}`, string>> = {
  'fix.cannot.own-code': '{framework} does not do this by itself: look for it in the site’s own code and settings.',
  'fix.cannot.content':
    'With {framework} this cookie holds the whole session: there is no identifier to renew, and nothing on the server that a sign-out could end. A session in a store on the server can do both.',
  'fix.cannot.no-setting': '{framework} has no setting for this. The application, or the proxy in front of it, can write the line itself:',
  'fix.cannot.no-renewal': '{framework} cannot give a session a new identifier: end the session and begin another.',
  'fix.cannot.by-itself': '{framework} does this by itself: look for a setting or a plugin that turns it off.',
  'fix.cannot.product': '{framework} decides this itself and has no setting for it: look for a newer version.',
  'fix.cannot.script':
    'Scripts in the page need to read this cookie with {framework}: only a session that the server holds can be kept from them.',
}
