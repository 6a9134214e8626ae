/** Has the browser save text as a file, where the user keeps downloads. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** A site's name holds no sign that a file system refuses but the colons of an IPv6 address. */
export function fileNameOf(site: string): string {
  return site.replaceAll(/[^\w.-]/g, '-')
}

/** YYYY-MM-DD */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
