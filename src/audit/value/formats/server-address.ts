import { content, type Format, type Layer } from '../layer.ts'

/** Cookies of load balancers that tell the address of the server behind them. */
export const serverAddress: Format = (text) => bigIp(text) ?? bigIpRouteDomain(text) ?? netScaler(text)

/** F5 BIG-IP: the four octets of the address as one little-endian number, `.` the port with its octets swapped, `.0000`. */
function bigIp(text: string): Layer | null {
  const [, address = '', port = ''] = /^(\d{7,10})\.(\d{1,5})\.0000$/.exec(text) ?? []
  const number = Number(address)
  if (address === '' || number > 0xffffffff || Number(port) > 0xffff) return null
  return layerOf('bigip-address', [number & 255, (number >>> 8) & 255, (number >>> 16) & 255, number >>> 24].join('.'))
}

/** F5 BIG-IP with a route domain, in hexadecimal: `rd5o` an IPv4 address mapped into IPv6 `o80`, and `vi` an IPv6 address `.port`. */
function bigIpRouteDomain(text: string): Layer | null {
  const [, mapped] = /^rd\d{1,5}o0{20}f{4}([0-9a-f]{8})o\d{1,5}$/.exec(text) ?? []
  const [, plain] = /^(?:rd\d{1,5}o|vi)([0-9a-f]{32})(?:o\d{1,5}|\.\d{1,5})$/.exec(text) ?? []
  if (mapped !== undefined) return layerOf('bigip-address', dotted(Number.parseInt(mapped, 16)))
  return plain === undefined ? null : layerOf('bigip-address', (plain.match(/.{4}/g) ?? []).join(':'))
}

/** Citrix NetScaler: the address and the port under a mask that is the same everywhere, between them another constant. */
function netScaler(text: string): Layer | null {
  const [, masked] = /^ffffffff([0-9a-f]{8})45525d5f4f58455e445a4a42[0-9a-f]{4}$/.exec(text) ?? []
  return masked === undefined ? null : layerOf('netscaler-address', dotted(Number.parseInt(masked, 16) ^ 0x03081e11))
}

function dotted(address: number): string {
  return [address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255].join('.')
}

function layerOf(format: string, address: string): Layer {
  return { format, kind: 'structured', inside: [content(address)], selfContained: false }
}
