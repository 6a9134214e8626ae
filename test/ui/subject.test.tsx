import { expect, it } from 'vitest'
import { Subject } from '../../src/ui/subject.tsx'
import { other, report, token } from './fixtures/build.ts'
import { english, textOf } from './render.tsx'

const place = { domain: 'shop.example', hostOnly: true, partition: null }
const sid = token('sid', { ...place, path: '/', subject: 'cookie:sid;shop.example;/' })
const sidOfHelp = token('sid', { ...place, path: '/help', subject: 'cookie:sid;shop.example;/help' })
const theme = other('theme', { ...place, path: '/', subject: 'cookie:theme;shop.example;/' })
const said = (tokens: Parameters<typeof report>[0]) => textOf(english(<Subject id={sidOfHelp.subject} report={report(tokens)} />)).trim()

it('goes by its name where no other cookie is called so', () => {
  expect(said({ tokens: [sidOfHelp], others: [theme] })).toBe('sid')
})

it('has its place beside it where another is called so: one could not be told from the other', () => {
  expect(said({ tokens: [sid, sidOfHelp] })).toMatch(/^sid , .*shop\.example.*\/help$/)
})
