/** Every source that a rule may cite, by key: the only place where section numbers and addresses stand. */
export const references = {
  'rfc6265bis-secure': {
    title: 'RFC 6265bis §4.1.2.5, the Secure attribute',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.5',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly url: string }>>

export type Reference = keyof typeof references
