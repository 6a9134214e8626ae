import { nameHints } from '../frameworks/name-hints.ts'
import type { CookieHistory, Generation } from '../site.ts'
import { carriesByForm, type ValueTraits } from '../traits.ts'
import type { Reason } from '../view.ts'
import type { Term } from './behaviour.ts'
import { once } from './once.ts'
import { signaturePairs } from './signature-pairs.ts'
import type { StaticClass } from './static-class.ts'
import type { Story } from './story.ts'

/** Evidence from what a cookie is called, holds and allows, whatever the site does. */
export function staticTerms(story: Story, history: CookieHistory, known: StaticClass, { attributes, traits }: Generation): readonly Term[] {
  const isSigned = signaturePairs(story).isSigned(history)
  const hints = hintsOf(history)
  const terms: (Term | null)[] = [
    attributes?.httpOnly ? { weight: 1.5, reason: { id: 'token.http-only' } } : null,
    // Content beside which a signature stands is a session that the browser keeps.
    isSigned && traits.kind === 'structured' ? null : valueTerm(traits),
    isSigned || traits.kind === 'signed' || traits.kind === 'jwt' ? { weight: 1, reason: { id: 'token.signed' } } : null,
    known.class === 'session-token' || hints.session || hints.auth ? { weight: 1, reason: { id: 'token.named-like-one' } } : null,
    known.class !== 'session-token' && known.class !== 'unknown' && known.class !== 'remember-me'
      ? { weight: -2, reason: nameReason(known) }
      : null,
    hints.preference && !hints.session && !hints.auth ? { weight: -1, reason: { id: 'token.named-like-a-preference' } } : null,
  ]
  return terms.filter((term) => term !== null)
}

const hintsOf = once(({ cookie }: CookieHistory) => nameHints(cookie.name))

/** A value that can carry a secret, or one that plainly holds something else. */
function valueTerm(traits: ValueTraits): Term | null {
  const readable = ['empty', 'placeholder', 'word', 'number', 'time', 'url', 'text', 'structured'].includes(traits.kind)
  if (readable && traits.bits < 64) return { weight: -4, reason: { id: 'token.value-is-readable' } }
  if (traits.bits < 24 && !carriesByForm(traits)) return { weight: -4, reason: { id: 'token.value-is-short' } }
  return traits.bits >= 48 ? { weight: 1, reason: { id: 'token.value-can-hold-a-secret', args: { bits: Math.floor(traits.bits) } } } : null
}

/** Who is known to use that name. */
export function nameReason(known: StaticClass): Reason {
  return { id: known.byFormat ? 'token.name-and-format-of' : 'token.name-of', args: { source: known.source ?? '' } }
}
