import { UnusableHar } from './unusable-har.ts'

/** Refuses what begins like another kind of file. HAR is UTF-8 (HAR 1.2), with or without a byte order mark. */
export function refuseForeignOctets(first: Uint8Array, file: string | null): void {
  if (first.length === 0) throw new UnusableHar('The file is empty', 'byte 0', 'Export it again, and wait until it is written.', file)
  const kind = kinds.find(({ begins }) => begins.every((octet, i) => first[i] === octet))
  if (kind !== undefined) throw new UnusableHar(kind.what, 'byte 0', kind.whatToDo, file)
}

const utf16 = { what: 'The file is UTF-16', whatToDo: 'Save it as UTF-8.' }

const kinds: readonly { readonly begins: readonly number[]; readonly what: string; readonly whatToDo: string }[] = [
  { begins: [0x50, 0x4b, 0x03, 0x04], what: 'This is a zip archive', whatToDo: 'Unpack it and name the .har file inside.' },
  { begins: [0x1f, 0x8b], what: 'The file is compressed with gzip', whatToDo: 'Unpack it with gunzip and name the .har file.' },
  { begins: [0xff, 0xfe], ...utf16 },
  { begins: [0xfe, 0xff], ...utf16 },
  { begins: [0x7b, 0x00], ...utf16 },
  { begins: [0x00, 0x7b], ...utf16 },
]
