import { type KeptJson, keptOctets } from './kept-octets.ts'
import type { Octets } from './octets.ts'

/** Where a text stops being JSON (RFC 8259). */
export class JsonMistake extends Error {
  /** octets from the beginning of the file */
  readonly at: number
  /** nothing is wrong but that it ends */
  readonly isEnd: boolean

  constructor(at: number, isEnd: boolean) {
    super(`no JSON from octet ${at} on`)
    this.at = at
    this.isEnd = isEnd
  }
}

/** Whether the value of a member is left out of what is kept; both names are '' where there is none. */
export type LeaveOut = (name: string, ofMember: string) => boolean

/**
 * Reads JSON of any length value by value, with one chunk of it in memory, and the text of the one value that it is asked for. Strings
 * are only looked through for their end: what is wrong within one shows when its text is parsed. Long, as its parts share a position in
 * the chunk: apart, each octet would cost a call.
 */
export interface JsonCursor {
  /** of the next octet that is not taken, from the beginning of the file */
  position(): number
  seek(position: number): void
  /** the next octet that is no white space, without taking it; -1 at the end */
  next(): number
  /** Goes through the members of an object; `each` takes the value. */
  members(each: (name: string) => void): void
  /** Goes through the elements of a list; `each` takes the element. */
  elements(each: () => void): void
  skipValue(): void
  keepValue(leaveOut: LeaveOut): KeptJson
  /** @throws JsonMistake */
  mistake(): never
}

const chunkSize = 262_144
const deepest = 200
/** A name this long is none of those that anybody asks for. */
const longestName = 64

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const brace = { open: 0x7b, close: 0x7d }
const bracket = { open: 0x5b, close: 0x5d }

/** @param mostKept octets that the text of one value may have */
export function jsonCursor(octets: Octets, mostKept: number): JsonCursor {
  const chunk = new Uint8Array(chunkSize)
  /** place of the chunk in the file */
  let base = 0
  let at = 0
  let filled = 0
  const sink = keptOctets(mostKept)
  let isKeeping = false
  let keepFrom = 0
  let leftOut: LeaveOut = () => false

  function position(): number {
    return base + at
  }

  function seek(to: number): void {
    if (to >= base && to <= base + filled) {
      at = to - base
      return
    }
    base = to
    at = 0
    filled = 0
  }

  function store(): void {
    if (isKeeping) sink.add(chunk, keepFrom, at)
    keepFrom = at
  }

  /** Reads on behind what is left of the chunk, which moves to its beginning. */
  function more(): boolean {
    store()
    chunk.copyWithin(0, at, filled)
    base += at
    filled -= at
    at = 0
    keepFrom = 0
    const read = octets.read(base + filled, chunk.subarray(filled))
    filled += read
    return read > 0
  }

  /** Brings so much into the chunk that a name or a scalar lies in it whole. */
  function lookAhead(): void {
    while (filled - at < longestName && more());
  }

  function mistake(isEnd = false): never {
    throw new JsonMistake(isEnd ? octets.size : position(), isEnd)
  }

  function next(): number {
    for (;;) {
      while (at < filled) {
        const octet = chunk[at]!
        if (octet !== 0x20 && octet !== 0x0a && octet !== 0x0d && octet !== 0x09) return octet
        at++
      }
      if (!more()) return -1
    }
  }

  function expect(octet: number): void {
    const found = next()
    if (found !== octet) mistake(found === -1)
    at++
  }

  function skipString(): void {
    at++
    let isEscaped = false
    for (;;) {
      for (; at < filled; at++) {
        if (isEscaped) isEscaped = false
        else if (chunk[at] === quote) {
          at++
          return
        } else isEscaped = chunk[at] === backslash
      }
      if (!more()) mistake(true)
    }
  }

  /** '' for a name that is long or written with escapes. */
  function takeName(): string {
    const first = next()
    if (first !== quote) mistake(first === -1)
    lookAhead()
    const end = chunk.indexOf(quote, at + 1)
    const length = end - at - 1
    if (end === -1 || end >= filled || length > longestName - 2) {
      skipString()
      return ''
    }
    let name = ''
    for (let i = at + 1; i < end; i++) {
      if (chunk[i] === backslash) {
        skipString()
        return ''
      }
      name += String.fromCharCode(chunk[i]!)
    }
    at = end + 1
    return name
  }

  function members(each: (name: string) => void): void {
    expect(brace.open)
    if (next() === brace.close) {
      at++
      return
    }
    for (;;) {
      const name = takeName()
      expect(colon)
      each(name)
      const then = next()
      if (then === brace.close) break
      if (then !== comma) mistake(then === -1)
      at++
    }
    at++
  }

  function elements(each: () => void): void {
    expect(bracket.open)
    if (next() === bracket.close) {
      at++
      return
    }
    for (;;) {
      each()
      const then = next()
      if (then === bracket.close) break
      if (then !== comma) mistake(then === -1)
      at++
    }
    at++
  }

  function skipScalar(): void {
    lookAhead()
    let end = at
    while (end < filled && isOfScalar(chunk[end]!)) end++
    const scalar = String.fromCharCode(...chunk.subarray(at, Math.min(end, at + longestName)))
    if (!/^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/.test(scalar)) {
      mistake(base + end === octets.size && /^(?:-?[\d.eE+-]*|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(scalar))
    }
    at = end
  }

  /** The name of the value's member, and of the member that holds that object. */
  function value(name: string, parent: string, depth: number): void {
    const first = next()
    if (isKeeping && leftOut(name, parent)) {
      store()
      isKeeping = false
      const from = position()
      value('', '', depth)
      isKeeping = true
      keepFrom = at
      sink.leaveOut(position() - from)
      return
    }
    if (depth > deepest || first === -1) mistake(first === -1)
    if (first === quote) skipString()
    else if (first === brace.open) members((inner) => value(inner, name, depth + 1))
    else if (first === bracket.open) elements(() => value('', name, depth + 1))
    else skipScalar()
  }

  return {
    position,
    seek,
    next,
    members,
    elements,
    skipValue: () => value('', '', 0),
    keepValue(leaveOut) {
      next()
      sink.clear()
      isKeeping = true
      keepFrom = at
      leftOut = leaveOut
      try {
        value('', '', 0)
        store()
        return sink.kept()
      } finally {
        isKeeping = false
      }
    },
    mistake: () => mistake(next() === -1),
  }
}

function isOfScalar(octet: number): boolean {
  return (
    (octet >= 0x30 && octet <= 0x39) ||
    (octet >= 0x61 && octet <= 0x7a) ||
    octet === 0x2d ||
    octet === 0x2b ||
    octet === 0x2e ||
    octet === 0x45
  )
}
