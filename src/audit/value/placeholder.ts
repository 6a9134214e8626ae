const words = new Set(
  `delete deleted deleteme -del- removed remove expired expire invalid invalidated revoked cleared clear empty null nil none undefined nan
  void n/a na unset unknown logout loggedout logged_out signedout {} [] "" '' - --`.split(/\s+/),
)

/** The value says that there is no value: what servers write instead of an expiry date, or by mistake. */
export function isPlaceholder(text: string): boolean {
  return words.has(text.toLowerCase()) || text === '[object Object]'
}
