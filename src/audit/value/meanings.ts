import type { Meaning } from '../traits.ts'

const email = /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const ipv6 = /^(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}$/i

/** What a readable text speaks of by its own form. */
export function meaningsOfText(text: string): readonly Meaning[] {
  if (text.length > 320) return []
  if (email.test(text)) return ['email']
  if (ipv4.test(text) && text.split('.').every((part) => Number(part) < 256)) return ['ip-address']
  if (ipv6.test(text)) return ['ip-address']
  return /^[a-z]{2}[-_][A-Z]{2}$/.test(text) ? ['locale'] : []
}

const byField: readonly (readonly [Meaning, RegExp])[] = [
  ['user-name', /^(?:user|username|uname|login|loginname|nickname|preferredusername|account|member|owner|customer)$/],
  ['role', /^(?:roles?|isadmin|admin|adminaccess|isstaff|issuperuser|permissions?|groups?|authorities|rights)$/],
  ['personal-name', /^(?:givenname|familyname|middlename|firstname|lastname|fullname|displayname)$/],
  [
    'personal-data',
    /^(?:phone|phonenumber|mobile|mobilenumber|birthdate|birthday|dateofbirth|dob|gender|streetaddress|postalcode|zipcode)$/,
  ],
  ['ip-address', /^(?:ip|ipaddress|remoteaddr)$/],
  ['time', /^(?:iat|exp|nbf|authtime|createdat|updatedat|expires(?:at)?|expire|expiry|lastactivity|lastseen|seen|timestamp)$/],
  ['counter', /^(?:count|counter|views|visits)$/],
  ['locale', /^(?:lang|language|locale|timezone|tz|currency|country)$/],
  ['session-data', /^(?:cart|cartid|basket|items|flash|flashes|messages|passport)$/],
]

/** Fields that say who somebody is, mostly by a number or an opaque identifier. */
const isIdentityField = /^(?:id|sub|uid|userid)$/

/** Words that stand there for a kind of user or of token, not for somebody. */
const nobody =
  /^(?:user|guest|anonymous|session|access|auth|login|refresh|token|service|client|web|api|app|default|public|customer|member)$/i

/** A word as people and accounts are called: letters alone, in one or two parts. */
function isName(text: string): boolean {
  return /^[a-z]{3,20}(?:[._-][a-z]{2,20})?$/i.test(text) && /[aeiouy]/i.test(text) && !nobody.test(text)
}

/** Who it is of a kind or a domain: `user//alice`, `EXAMPLE\\alice`, `local:alice`. */
function lastPart(text: string): string {
  return text.split(/[/\\:|]+/).at(-1) ?? text
}

/**
 * What a field speaks of by its name, where its text can be that: an empty text speaks of nothing, and an internal number or an opaque
 * identifier under `user` names nobody.
 */
export function meaningsOfField(field: string, text: string, opaque: boolean): readonly Meaning[] {
  const name = field.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (text === '' || /^(?:null|none|undefined|false|0|\[\]|\{\})$/i.test(text)) return []
  if (isIdentityField.test(name)) return !opaque && isName(name === 'id' ? text : lastPart(text)) ? ['user-name'] : []
  return byField.flatMap(([meaning, pattern]) => {
    if (!pattern.test(name)) return []
    const namesSomebody = meaning === 'user-name' || meaning === 'personal-name'
    return namesSomebody && (opaque || /^[\d-]+$/.test(text)) ? [] : [meaning]
  })
}
