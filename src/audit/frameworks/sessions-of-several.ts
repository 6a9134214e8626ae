import type { ValueTraits } from '../traits.ts'
import { type Form, formsOf, hasForm } from './framework-row.ts'

/**
 * A product that keeps a session sealed on the server: one cookie holds its ID and another the key that opens it. Neither is worth
 * anything alone, and often the login renews one of them only.
 */
export interface SessionOfSeveral {
  readonly product: string
  /** where its source, or its documentation, says so */
  readonly source: string
  readonly members: readonly Member[]
}

interface Member {
  /** what stands in brackets is the installation's own and the same in every member */
  readonly name: RegExp
  readonly forms: readonly Form[]
}

/** One product a line: `product ¦ source ¦ pattern of a name ¦ its value forms ¦ pattern ¦ forms`. */
export const sessionsOfSeveral: readonly SessionOfSeveral[] = String.raw`
Adminer ¦ github.com/vrana/adminer: adminer/include/auth.inc.php ¦ adminer_sid ¦ base64:22-256 ¦ adminer_key ¦ hex:32
DokuWiki ¦ github.com/dokuwiki/dokuwiki: inc/auth.php ¦ DokuWiki ¦ base64:22-256 ¦ DW[0-9a-f]{32} ¦ #pieces #percent base64:24-4096
Discuz! ¦ gitee.com/Discuz/DiscuzX: class/discuz/discuz_application.php ¦ (\w{4}_\w{4}_)auth ¦ base64:40-512 ¦ (\w{4}_\w{4}_)saltkey ¦ alphanumeric:8
Horde ¦ github.com/horde/Core: lib/Horde/Core/Secret.php ¦ Horde ¦ base64:22-256 ¦ horde_secret_key ¦ base64:22-64
Nextcloud/ownCloud ¦ github.com/nextcloud/server: lib/private/Session/CryptoWrapper.php ¦ oc[a-z0-9]{10} ¦ base64:22-256 ¦ oc_sessionPassphrase ¦ base64:128
Roundcube ¦ github.com/roundcube/roundcubemail: program/lib/Roundcube/rcube_session.php ¦ roundcube_sessid ¦ base64:22-256 ¦ roundcube_sessauth ¦ base64:22-64
SquirrelMail ¦ svn.code.sf.net/p/squirrelmail: src/redirect.php ¦ SQMSESSID ¦ base64:22-256 ¦ key ¦ base64:4-128
`
  .trim()
  .split('\n')
  .map(rowOf)

function rowOf(line: string): SessionOfSeveral {
  const [product = '', source = '', ...cells] = line.split(' ¦ ')
  const members = cells.flatMap((pattern, index) =>
    index % 2 === 0 ? [{ name: new RegExp(`^${pattern}$`), forms: formsOf(cells[index + 1] ?? '') }] : [],
  )
  return { product, source, members }
}

interface Place {
  readonly session: SessionOfSeveral
  readonly member: Member
  /** the installation's part of the name */
  readonly own: string
}

/** Where a cookie of this name and form stands in a session of several; null for all others. */
export function placeInSession(name: string, traits: ValueTraits): Place | null {
  for (const session of sessionsOfSeveral) {
    for (const member of session.members) {
      const match = member.name.exec(name)
      if (match !== null && hasForm(member, traits)) return { session, member, own: match[1] ?? '' }
    }
  }
  return null
}

/** They are different members of one installation's session. */
export function areOfOneSession(one: Place, other: Place): boolean {
  return one.session === other.session && one.member !== other.member && one.own === other.own
}
