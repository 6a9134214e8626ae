import express, { type Express } from 'express'
import { rules } from '../../src/audit/rules/index.ts'
import type { Demo } from './demo.ts'
import { type FlawedPlace, flawedPlaces } from './flaws.ts'
import { html, text } from './pages.ts'
import { demoUser } from './people.ts'
import { sides } from './sites.ts'
import { ticketMachines } from './ticket-makers.ts'

const titles = new Map(rules.map(({ id, words }) => [id, words.title]))

/** Everything that the demo has to show: by place, each with a link to both of its sides and a sentence for each flaw. */
export function indexApplication(origin: Demo['origin']): Express {
  const app = express()
  app.disable('x-powered-by')
  app.get('/', (_request, response) => void response.send(indexPage(origin)))
  return app
}

function indexPage(origin: Demo['origin']): string {
  const places: readonly FlawedPlace[] = Object.values(flawedPlaces)
  return html(
    'What there is to see',
    `<h1>What there is to see</h1>
     <p>A shop with a flawed and a hardened side. Sign in anywhere as <b>${text(demoUser.name)}</b> with the password
     <b>${text(demoUser.password)}</b>, do what stands here, and open Sidwatch’s popup.</p>
     ${places.map((place) => sectionOf(place, origin)).join('\n')}
     ${ticketSection(origin)}`,
  )
}

/** A roll of tickets from each machine, to be pasted into the report page. */
function ticketSection(origin: Demo['origin']): string {
  const items = ticketMachines.map(({ name, count }) => {
    const links = sides.map((side) => `<a href="${origin(side)}/tickets/${name}?roll=${Math.max(200, count)}">${side}</a>`)
    return `<li>${text(name)}: ${links.join(' · ')}</li>`
  })
  return `<h2>Ticket machines</h2>
    <p>Each gives away what made its IDs on the flawed side, and nothing on the hardened one: paste a roll into the report page.</p>
    <ul>${items.join('\n')}</ul>`
}

function sectionOf({ title, next, todo, flaws, ...first }: FlawedPlace, origin: Demo['origin']): string {
  const links = sides.map((side) => {
    const [address = '', further] = [first, next].map((at) => at && origin(side, at.place) + at.path)
    return `<a href="${address}">${side}</a>${further === undefined ? '' : `, then <a href="${further}">${text(further)}</a>`}`
  })
  const items = flaws.map(({ rule, how }) => `<li><b>${text(titles.get(rule) ?? rule)}</b>: ${text(how)}</li>`)
  return `<h2>${text(title)}</h2><p>${links.join(' · ')}</p><p>${text(todo)}</p><ul>${items.join('\n')}</ul>`
}
