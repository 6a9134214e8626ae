import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type LabelledCookie, readLabelledCookies } from './labelled-cookies.ts'
import { readRecordedJars } from './recorded-jars.ts'

/** The labelled data of a folder: jars of 2014 (`auth-cookies-2014*.csv`) and recorded applications (`sessions/`). */
export function readShapeData(folder: string): { readonly jars: readonly LabelledCookie[]; readonly recorded: readonly LabelledCookie[] } {
  const csv = join(folder, 'auth-cookies-2014.dev.csv')
  const sessions = join(folder, 'sessions')
  return { jars: existsSync(csv) ? readLabelledCookies(csv) : [], recorded: existsSync(sessions) ? readRecordedJars(sessions) : [] }
}
