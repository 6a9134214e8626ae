/** Milliseconds since 1970, as browsers stamp events. The phantom unit keeps it apart from {@link EpochSeconds}. */
export type EpochMilliseconds = number & { readonly unit?: 'ms' }

/** Seconds since 1970, as cookies count their expiry (RFC 6265bis §5.7). */
export type EpochSeconds = number & { readonly unit?: 's' }

/** A span of time in seconds (`Max-Age`, HSTS `max-age`). */
export type Seconds = number & { readonly unit?: 'span' }

export const secondsIn = { minute: 60, hour: 3600, day: 86_400 } as const

export function toMilliseconds(seconds: EpochSeconds): EpochMilliseconds {
  return ((seconds as number) * 1000) as EpochMilliseconds
}
