/** A usual way to make a text of whole words of 32 random bits. */
export interface WordRecipe {
  readonly id: string
  /** words that one text takes */
  readonly words: number
  /** its words in the order they were made, each null where it is not known whole; null where this recipe does not make such a text */
  read(text: string): readonly (number | null)[] | null
  write(words: readonly number[]): string
}

/** Every usual way that can have made all of these texts. Where no digit is a leading zero, none was written: that is how most people do it. */
export function wordRecipesFor(texts: readonly string[]): readonly WordRecipe[] {
  const first = texts[0] ?? ''
  const hyphens = [...first].flatMap((character, place) => (character === '-' && place > 0 ? [place] : []))
  const digits = first.replaceAll('-', '').length
  const fixed =
    digits % 8 === 0
      ? [
          ...(digits % 16 === 0 ? [hexWords('java-long', digits / 8, hyphens, borrowed)] : []),
          hexWords('hex-words', digits / 8, hyphens, same),
          hexWords('byte-words', digits / 8, hyphens, swapped),
          hexWords('getrandbits', digits / 8, hyphens, reversed),
        ]
      : []
  return [javaLong, ...fixed, decimalWord, signedWord, bigInteger].filter(({ read }) => texts.every((text) => read(text) !== null))
}

type Order = {
  readonly from: (words: readonly number[]) => readonly number[]
  readonly to: (words: readonly number[]) => readonly number[]
}

const same: Order = { from: (words) => words, to: (words) => words }

/** `Random.nextLong` of Java adds the second word as a signed number to the first. */
const borrowed: Order = {
  from: (words) => words.map((word, i) => (i % 2 === 0 && words[i + 1]! >= 2 ** 31 ? (word + 1) >>> 0 : word)),
  to: (words) => words.map((word, i) => (i % 2 === 0 && words[i + 1]! >= 2 ** 31 ? (word - 1) >>> 0 : word)),
}

/** `Random.nextBytes` of Java and many others: the lowest octet of a word first. */
const swapped: Order = { from: (words) => words.map(swap), to: (words) => words.map(swap) }

/** `getrandbits` of Python: the lowest word first. */
const reversed: Order = { from: (words) => words.toReversed(), to: (words) => words.toReversed() }

function swap(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0
}

function hexWords(id: string, words: number, hyphens: readonly number[], order: Order): WordRecipe {
  return {
    id,
    words,
    read: (text) => {
      const digits = text.replaceAll('-', '')
      if (digits.length !== 8 * words || !/^[0-9a-f]+$/.test(digits)) return null
      return order.from(Array.from({ length: words }, (_, i) => Number.parseInt(digits.slice(8 * i, 8 * i + 8), 16)))
    },
    write: (made) => {
      let text = order
        .to(made)
        .map((word) => word.toString(16).padStart(8, '0'))
        .join('')
      for (const at of hyphens) text = `${text.slice(0, at)}-${text.slice(at)}`
      return text
    },
  }
}

/** `Long.toHexString(random.nextLong())`: without leading zeros. */
const javaLong: WordRecipe = {
  id: 'java-long',
  words: 2,
  read: (text) => (/^[1-9a-f][0-9a-f]{0,15}$/.test(text) ? hexWords('', 2, [], borrowed).read(text.padStart(16, '0')) : null),
  write: (made) =>
    hexWords('', 2, [], borrowed)
      .write(made)
      .replace(/^0+(?=.)/, ''),
}

const decimalWord: WordRecipe = {
  id: 'decimal-words',
  words: 1,
  read: (text) => (/^(?:0|[1-9]\d{0,9})$/.test(text) && Number(text) < 2 ** 32 ? [Number(text)] : null),
  write: ([word = 0]) => `${word}`,
}

/** `random.nextInt()` of Java as text. */
const signedWord: WordRecipe = {
  id: 'signed-words',
  words: 1,
  read: (text) => (/^(?:0|-?[1-9]\d{0,9})$/.test(text) && (Number(text) | 0) === Number(text) ? [Number(text) >>> 0] : null),
  write: ([word = 0]) => `${word | 0}`,
}

/** `new BigInteger(130, random).toString(32)` of Java: seventeen octets of five words, of which the first keeps two bits. */
const bigInteger: WordRecipe = {
  id: 'java-big-integer',
  words: 5,
  read: (text) => {
    if (!/^[1-9a-v][0-9a-v]{22,25}$/.test(text)) return null
    let value = 0n
    for (const digit of text) value = value * 32n + BigInt(Number.parseInt(digit, 32))
    const word = (i: number) => swap(Number((value >> BigInt(8 * (13 - 4 * i))) & 0xffffffffn))
    return value >> 130n === 0n ? [null, word(1), word(2), word(3), null] : null
  },
  write: (made) => {
    let value = 0n
    for (const word of made.slice(0, 4)) value = (value << 32n) | BigInt(swap(word))
    const all = (value << 8n) | BigInt(made[4]! & 0xff)
    return (all & ((1n << 130n) - 1n)).toString(32)
  },
}
