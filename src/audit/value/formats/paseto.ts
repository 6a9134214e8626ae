import { fromBase64 } from '../base64.ts'
import { content, type Format } from '../layer.ts'
import { utf8Text } from '../utf8.ts'

/** Octets of the signature behind the message, by version. */
const signatureOctets = new Map([
  ['1', 256],
  ['2', 64],
  ['3', 96],
  ['4', 64],
])

/** PASETO: `v4.local.` and a sealed payload, `v4.public.` and JSON with a signature behind it; perhaps `.` and a footer. */
export const paseto: Format = (text) => {
  const [, version = '', purpose, payload = ''] = /^v([1-4])\.(local|public)\.([\w-]{40,})(?:\.[\w-]*)?$/.exec(text) ?? []
  const octets = fromBase64(payload)
  const signature = signatureOctets.get(version)
  if (octets === null || signature === undefined) return null
  if (purpose === 'local') return { format: 'paseto', kind: 'encrypted', inside: [], selfContained: true, sealBits: 256 }
  const claims = utf8Text(octets.subarray(0, Math.max(0, octets.length - signature)))
  return claims === null ? null : { format: 'paseto', kind: 'signed', inside: [content(claims)], selfContained: true, sealBits: 256 }
}
