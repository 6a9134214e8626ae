/**
 * Names of fields that may be kept: registered claims (IANA JSON Web Token Claims), and words that session contents use. A name that is
 * not listed is dropped: a key of hostile JSON could hold a secret as well as a value can.
 */
const words = new Map(
  `iss sub aud exp nbf iat jti sid azp acr amr auth_time nonce scope scopes scp at_hash c_hash s_hash typ alg kid cnf act client_id
  session session_id sessionid sess_id session_token session_state session_key session_data sessions passport phpsessid jsessionid
  user user_id userid uid user_name username uname login login_name account account_id member member_id customer customer_id owner
  name given_name family_name middle_name first_name firstname last_name lastname full_name fullname display_name displayname nickname
  preferred_username email email_verified mail e_mail phone phone_number address birthdate gender picture avatar profile
  role roles is_admin isadmin admin admin_access app_access is_staff is_superuser permissions permission groups group authorities rights
  authenticated logged_in loggedin is_authenticated auth auth_user_id auth_user_backend auth_user_hash auth_key
  token access_token refresh_token id_token auth_token api_key apikey key secret code state redirect return_to next url referer
  csrf csrf_token _csrf_token xsrf_token csrf_secret _token form_key flash flashes messages message
  created created_at updated_at updated issued_at issued expires expires_at expires_in expire expiry _expire _maxage max_age maxage ttl
  last_activity last_seen seen timestamp time ts date
  ip ip_address remote_addr user_agent useragent device device_id fingerprint host hostname domain tenant tenant_id org organization
  id uuid guid identifier hash sign signature sig mac hmac tag iv value data payload version v type kind status provider
  lang language locale timezone tz currency country region city theme mode color cookie cookies consent preferences settings
  cart cart_id basket items count counter views visits page path purpose pur rails _fresh _id _user_id _permanent fresh
  servercheckresult servercheckstate servercheckcheck servercheckchecktime app_metadata user_metadata aal factors`
    .split(/\s+/)
    .toReversed()
    .map((word) => [plain(word), word]),
)

/** The listed spelling of a field name, or null. The case and the separators of the text do not matter, and are not kept. */
export function fieldWord(name: string): string | null {
  return name.length > 32 ? null : (words.get(plain(name)) ?? null)
}

/** Letters and digits in lower case: `sessionId`, `session_id` and `Session-ID` are one word. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

const idWords = new Map(
  [
    'session_token',
    'session_id',
    'sessionid',
    'sess_id',
    'sid',
    'session',
    'phpsessid',
    'jsessionid',
    'session_key',
    'identifier',
    'token',
    'jti',
  ].map((word, rank) => [plain(word), rank]),
)

/** How surely a field of this name holds the session's identifier: lower is surer, null is not at all. */
export function idRank(name: string): number | null {
  return idWords.get(plain(name)) ?? null
}

const following = new Set([
  'hash',
  'sign',
  'signature',
  'sig',
  'mac',
  'hmac',
  'tag',
  'iv',
  'athash',
  'chash',
  'shash',
  'kid',
  'nonce',
  'csrf',
  'csrftoken',
  'xsrftoken',
  'token_',
])

/** The field follows from the others or is no part of the secret: it adds nothing to what must be guessed. */
export function isFollowing(name: string): boolean {
  return following.has(plain(name))
}

const times = {
  issued: ['iat', 'issuedat', 'issued', 'createdat', 'created', 'authtime'],
  expires: ['exp', 'expires', 'expiresat', 'expire', 'expiry'],
}

/** The field holds the time of issue or of expiry. */
export function timeField(name: string): 'issued' | 'expires' | null {
  const word = plain(name)
  return times.issued.includes(word) ? 'issued' : times.expires.includes(word) ? 'expires' : null
}
