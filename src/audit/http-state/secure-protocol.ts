import { isLoopback } from './canonical-host.ts'

/** A "secure" protocol (RFC 6265bis §5.7 step 13): encrypted, or this very machine, which Chromium and Firefox trust too. */
export function isSecureProtocol(scheme: string, host: string): boolean {
  return scheme === 'https' || scheme === 'wss' || isLoopback(host)
}
