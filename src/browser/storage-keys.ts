/** Keys of what is stored of a site, in `storage.session` and `storage.local`. No store and no host holds a slash. */
export const prefixes = {
  snapshot: 'snapshot/',
  report: 'report/',
  /** of a site: what was known of it in its last visits */
  visits: 'visits/',
  /** how far a probe has come */
  progress: 'progress/',
  /** the disk does not know this snapshot yet */
  dirty: 'dirty/',
  /** a snapshot that could not be read, kept beside in case it can be mended */
  aside: 'aside/',
  /** of a notification, which is stored nowhere */
  notice: 'notice/',
} as const

export interface SiteOfStore {
  readonly store: string
  readonly site: string
}

export function storageKey(prefix: string, { store, site }: SiteOfStore): string {
  return `${prefix}${store}/${site}`
}

export function siteOfKey(prefix: string, key: string): SiteOfStore {
  const slash = key.indexOf('/', prefix.length)
  return { store: key.slice(prefix.length, slash), site: key.slice(slash + 1) }
}
