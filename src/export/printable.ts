/**
 * Hostile text for a terminal or a plain file: control characters, which steer a terminal (ECMA-48), and those that turn the direction of
 * a line or cannot be seen (Unicode UAX #9) are written as their numbers, and so are halves of a character.
 */
export function printable(text: string): string {
  return text.replaceAll(unprintable, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
}

const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu
