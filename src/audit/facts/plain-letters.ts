/** The text in small letters, Latin ones without their marks: `Contraseña` is `contrasena`, `Çıkış` is `cikis`. */
export function plainLetters(text: string): string {
  return isAscii.test(text) ? text.toLowerCase() : withoutMarks(text)
}

const isAscii = /^[ -~]*$/

function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
}
