import { readFileSync } from 'node:fs'
import { auditRecordings } from '../../src/library/audit-recording.ts'

// Reads one recording, by `audit` or by `parse`, and prints how long it took and how much memory there was at most.
const [how, path = ''] = process.argv.slice(2)
const start = process.cpuUsage()
const result: unknown = how === 'parse' ? JSON.parse(readFileSync(path, 'utf8')) : auditRecordings([path])
const { user, system } = process.cpuUsage(start)
if (result === null) throw new Error('Nothing was read.')
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 }))
