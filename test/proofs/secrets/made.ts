import type { Beside } from '../../../src/audit/value/read-value.ts'

/** A value that a test has sealed, and with what. */
export interface Made {
  readonly of: string
  readonly value: string
  readonly secret: string | Buffer
  readonly beside?: Beside
}
