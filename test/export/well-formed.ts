/**
 * Whether a text is a well-formed XML document (XML 1.0 §2.1): tags that match, quoted attributes of different names, known entities, allowed characters.
 * Returns `well-formed`, or what is wrong where.
 */
export function wellFormed(xml: string): string {
  const open: string[] = []
  let roots = 0
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml)
  if (forbidden !== null) return `forbidden character at ${forbidden.index}`
  const text = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  for (const [piece] of text.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!piece.startsWith('<')) {
      if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(piece)) return `unknown entity in ${piece.slice(0, 40)}`
      if (open.length === 0 && piece.trim() !== '') return `text outside: ${piece.slice(0, 40)}`
      continue
    }
    const end = /^<\/([\w-]+)>$/.exec(piece)
    if (end !== null) {
      if (open.pop() !== end[1]) return `${piece} closes nothing`
      continue
    }
    const start = /^<([\w-]+)((?: [\w-]+="(?:[^"<&]|&(?:amp|lt|gt|quot|apos);)*")*)(\/?)>$/.exec(piece)
    if (start === null) return `no tag: ${piece.slice(0, 60)}`
    const attributes = [...(start[2] ?? '').matchAll(/ ([\w-]+)="/g)].map(([, name]) => name)
    if (new Set(attributes).size < attributes.length) return `attribute twice in ${piece.slice(0, 60)}`
    if (open.length === 0 && ++roots > 1) return `second root: ${piece.slice(0, 60)}`
    if (start[3] === '') open.push(start[1] ?? '')
  }
  return open.length === 0 && roots === 1 ? 'well-formed' : `not closed: ${open.join(' ')}`
}
