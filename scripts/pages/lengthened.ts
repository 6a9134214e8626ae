/** The text with every word two fifths longer, to see what a language with longer words would do; placeholders and addresses stay. */
export function lengthened(text: string): string {
  return text.replaceAll(/https:\S+|\{\w+\}|\p{L}+/gu, (piece) =>
    /^\p{L}/u.test(piece) && !piece.startsWith('https:') ? longer(piece) : piece,
  )
}

/** Letters said twice look like a word, and break nowhere else. */
function longer(word: string): string {
  return [...word].map((letter, index) => (index % 5 === 1 || index % 5 === 3 ? letter + letter.toLowerCase() : letter)).join('')
}
