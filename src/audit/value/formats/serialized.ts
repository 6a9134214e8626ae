import { fromBase64 } from '../base64.ts'
import { fromHex } from '../hex.ts'
import { content, type Format } from '../layer.ts'
import { printableRuns } from '../printable-runs.ts'

/** What languages write of their objects, told by how it begins. */
const beginnings: readonly (readonly [format: string, begins: (octets: Uint8Array) => boolean])[] = [
  // Java object serialization stream protocol, version 5.
  ['java-serialized', ([a, b, c, d]) => a === 0xac && b === 0xed && c === 0 && d === 5],
  // BinaryFormatter: a header record with root 1 and header -1 (MS-NRBF §2.6.1).
  [
    'dotnet-binary',
    (octets) => octets.subarray(0, 9).every((octet, i) => octet === [0, 1, 0, 0, 0, 255, 255, 255, 255][i]) && octets.length > 16,
  ],
  // LosFormatter and ObjectStateFormatter of ASP.NET: marker, version, then a type.
  ['dotnet-state', ([a, b, type = 0]) => a === 0xff && b === 1 && type >= 0x01 && type <= 0x32],
  // Marshal 4.8, then a hash, an array, an object or a string with an encoding.
  ['ruby-marshal', ([major, minor, type = 0]) => major === 4 && minor === 8 && '{[oI"'.includes(String.fromCharCode(type))],
  // Protocols 2 to 5 of pickle end with STOP.
  ['python-pickle', (octets) => octets[0] === 0x80 && (octets[1] ?? 0) >= 2 && (octets[1] ?? 0) <= 5 && octets.at(-1) === 0x2e],
]

/** Serialised objects in base64 or hexadecimal without a signature: whoever may write one chooses what the server builds. */
export const serialized: Format = (text) => {
  const octets = /^(?:rO0AB|AAEAAAD\/|\/wE|BA[ghij]|gA[I-X])[\w+/=-]{8,}$/.test(text)
    ? fromBase64(text)
    : /^(?:aced0005|ff01|0408|800[2-5])(?:[0-9a-f]{2}){8,}$/i.test(text)
      ? fromHex(text)
      : null
  const found = octets === null ? undefined : beginnings.find(([, begins]) => begins(octets))
  if (octets === null || found === undefined) return null
  const runs = printableRuns(octets)
  // A beginning of two or three octets is chance in a random identifier; words inside are not.
  if (found[0] !== 'java-serialized' && found[0] !== 'dotnet-binary' && !runs.some((run) => /[A-Za-z_]{4,}/.test(run))) return null
  return { format: found[0], kind: 'structured', inside: runs.map((run) => content(run)), selfContained: true, sealBits: 0 }
}
