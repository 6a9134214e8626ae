import type { EpochMilliseconds } from '../time.ts'
import type { KeyHint, Meaning, ValueKind, ValueTraits } from '../traits.ts'
import { fieldWord, idRank, isFollowing, timeField } from './field-words.ts'
import { formats } from './formats/index.ts'
import { keygripSigned } from './formats/node-signed.ts'
import { type Identifier, identifier } from './identifier.ts'
import type { FormatContext, Layer, Part } from './layer.ts'
import { meaningsOfField } from './meanings.ts'
import type { Seal } from './seal.ts'

/** What a text turned out to be, with its readable parts: lives only while a value is read. */
export interface Reading {
  readonly kind: ValueKind
  readonly formats: readonly string[]
  readonly alphabet: ValueTraits['alphabet']
  readonly bits: number
  /** the opaque identifier inside, where there is one */
  readonly id: string | null
  /** how surely: rank of its field */
  readonly idRank: number
  readonly leaves: readonly string[]
  readonly fields: readonly string[]
  readonly meanings: readonly Meaning[]
  readonly selfContained: boolean
  readonly issuedAt: number | null
  readonly expiresAt: number | null
  readonly algorithm: string | null
  readonly keyHints: readonly KeyHint[]
  readonly seals: readonly Seal[]
}

export interface Reader extends FormatContext {
  readonly issued: EpochMilliseconds | null
  /** how many more texts are opened: bounds the work for any input */
  budget: number
}

const deepest = 5

/** Opens a text, and what stands inside it, format by format. */
export function reading(text: string, reader: Reader, depth = 0): Reading {
  reader.budget -= 1
  const paired = keygripSigned(text, reader)
  if (paired !== null) return composed(paired, { ...reader, signature: null }, depth)
  for (const format of depth > deepest || reader.budget < 0 ? [] : formats) {
    const layer = format(text, reader)
    if (layer !== null) return composed(layer, reader, depth + 1)
  }
  return ofIdentifier(text, identifier(text, reader.issued))
}

function ofIdentifier(text: string, found: Identifier): Reading {
  return {
    ...found,
    id: found.kind === 'opaque' ? text : null,
    idRank: plainRank,
    leaves: text === '' ? [] : [text, ...(found.pieces ?? [])],
    fields: [],
    selfContained: false,
    expiresAt: null,
    algorithm: null,
    keyHints: [],
    seals: [],
  }
}

/** An identifier without a field that says so. */
const plainRank = 100

interface Opened {
  readonly part: Part
  readonly inner: Reading
}

function composed(layer: Layer, reader: Reader, depth: number): Reading {
  const opened = layer.inside.map((part) => ({ part, inner: innerReading(part, reader, depth) }))
  const inners = opened.map(({ inner }) => inner)
  const only = opened.length === 1 ? inners[0] : undefined
  const best = bestId(opened, layer)
  const kind = layer.kind ?? only?.kind ?? opened.find(({ part }) => part.role === 'id')?.inner.kind ?? 'structured'
  const selfContained = holdsSession(layer, opened, best)
  const id = selfContained && best?.rank === plainRank ? null : best
  const secret = opened.filter(({ part }) => part.role !== 'public')
  return {
    kind,
    formats: [layer.format, ...new Set(inners.flatMap((inner) => inner.formats))],
    alphabet: best?.inner.alphabet ?? only?.alphabet ?? 'printable',
    bits: bitsOf(layer, selfContained, secret),
    id: id?.inner.id ?? null,
    idRank: id?.rank ?? plainRank,
    leaves: opened.flatMap(({ part, inner }) => (part.role === 'public' ? [] : inner.leaves)),
    fields: opened.flatMap(({ part, inner }) => [...(fieldOf(part) ?? []), ...inner.fields]),
    meanings: opened.flatMap(({ part, inner }) => [
      ...(part.role === 'public' ? [] : inner.meanings),
      ...(part.field === undefined ? [] : meaningsOfField(part.field, part.text, inner.kind === 'opaque' || inner.kind === 'jwt')),
    ]),
    selfContained,
    issuedAt: layer.issuedAt ?? timeOf(opened, 'issued') ?? only?.issuedAt ?? null,
    expiresAt: layer.expiresAt ?? timeOf(opened, 'expires') ?? only?.expiresAt ?? null,
    algorithm: layer.algorithm ?? inners.find((inner) => inner.algorithm !== null)?.algorithm ?? null,
    keyHints: [...(layer.keyHints ?? []), ...inners.flatMap((inner) => inner.keyHints)],
    seals: [...(layer.seal === undefined ? [] : [layer.seal]), ...inners.flatMap((inner) => inner.seals)].slice(0, 4),
  }
}

/** What is known to everybody is not opened, and a long leaf neither. */
function innerReading(part: Part, reader: Reader, depth: number): Reading {
  if (part.role === 'public') return ofIdentifier(part.text, identifier(part.text, null))
  return reading(part.text, reader, depth)
}

function bestId(opened: readonly Opened[], layer: Layer): (Opened & { readonly rank: number }) | null {
  const ranked = opened.flatMap(({ part, inner }) => {
    if (part.role === 'public' || inner.id === null || (inner.kind === 'jwt' && part.field !== undefined)) return []
    const own = part.field === undefined ? null : idRank(part.field)
    if (own !== null) return [{ part, inner, rank: own }]
    if (inner.idRank < plainRank) return [{ part, inner, rank: inner.idRank + 20 }]
    return part.role === 'id' || (opened.length === 1 && part.field === undefined) ? [{ part, inner, rank: plainRank }] : []
  })
  const found = ranked.toSorted((a, b) => a.rank - b.rank)[0] ?? null
  // A claim of a JWT that is not the session's own id (`jti` changes with every token) is still the best that there is.
  return layer.kind === 'encrypted' ? null : found
}

function holdsSession({ selfContained, kind }: Layer, opened: readonly Opened[], best: { readonly rank: number } | null): boolean {
  if (selfContained === true || selfContained === false) return selfContained
  const inside = opened.some(({ part, inner }) => part.role !== 'public' && inner.selfContained)
  if (inside) return true
  if (selfContained !== 'by-content') return false
  return best === null && (kind !== undefined || opened.some(({ inner }) => inner.kind === 'structured' || inner.kind === 'signed'))
}

/** Sealed or signed content: the seal must be guessed. Else what the opaque parts hold, for what is readable tells nothing. */
function bitsOf(layer: Layer, selfContained: boolean, secret: readonly Opened[]): number {
  if (selfContained && layer.sealBits !== undefined) return layer.sealBits
  if (layer.kind === 'encrypted') return layer.sealBits ?? 256
  if (secret.length === 1 && layer.kind !== 'structured' && secret[0] !== undefined) return secret[0].inner.bits
  const ids = secret.filter(({ part }) => part.role === 'id')
  const counted = ids.length > 0 ? ids : secret.filter(({ part }) => part.field === undefined || !isFollowing(part.field))
  return counted.reduce((sum, { inner }) => sum + (isSecretKind(inner.kind) ? inner.bits : 0), 0)
}

function isSecretKind(kind: ValueKind): boolean {
  return kind === 'opaque' || kind === 'signed' || kind === 'encrypted' || kind === 'jwt' || kind === 'structured'
}

function fieldOf(part: Part): readonly string[] | null {
  const word = part.field === undefined ? null : fieldWord(part.field)
  return word === null ? null : [word]
}

function timeOf(opened: readonly Opened[], which: 'issued' | 'expires'): number | null {
  for (const { part } of opened) {
    if (part.field === undefined || timeField(part.field) !== which || !/^\d{9,13}(?:\.\d+)?$/.test(part.text)) continue
    const number = Number(part.text)
    return Math.floor(number > 1e11 ? number / 1000 : number)
  }
  return null
}
