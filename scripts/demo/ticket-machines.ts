import { randomBytes, randomInt } from 'node:crypto'
import express, { type Express } from 'express'
import { hardenedCookie } from './departments/session-department.ts'
import { type Machine, ticketMachines } from './ticket-makers.ts'
import type { Twin } from './twins.ts'

/** How many tickets a roll has at most. */
const longestRoll = 2_000

/** How far apart visitors come, in milliseconds, where a roll is made as if they had: never quite as far as before. */
const between = () => randomInt(300, 700)

/**
 * Machines that give every visitor a ticket in a cookie, each with IDs of another maker; those of the hardened twin look alike and are random.
 * `?roll=200` is what so many visitors would have got, one a line, each with its time.
 */
export function ticketApplication(twin: Twin): Express {
  const app = express()
  for (const { name, begin } of ticketMachines) {
    const issue = twin.name === 'flawed' ? begin() : lookingLike(begin())
    app.get(`/${name}`, ({ query: { roll } }, response) => {
      let at = Date.now()
      const count = typeof roll === 'string' ? Math.min(longestRoll, Number.parseInt(roll, 10) || 0) : 0
      const tickets = Array.from({ length: count }, () => {
        at += between()
        return `${issue(at)}\t${at}\n`
      })
      if (count === 0) response.cookie('ticket', issue(at), { ...hardenedCookie, path: `/tickets/${name}` })
      response.type('text/plain').send(tickets.join(''))
    })
  }
  return app
}

const alphabets = ['0123456789', '0123456789abcdef', '0123456789abcdefghijklmnopqrstuvwxyz'] as const

/** Tickets of 32 characters of the alphabet of the other ones: no ticket that is shorter is hard to guess. */
export function lookingLike(issue: ReturnType<Machine['begin']>): ReturnType<Machine['begin']> {
  const model = issue(0).replace(/\W/g, '').toLowerCase()
  const alphabet = alphabets.find((one) => [...model].every((digit) => one.includes(digit))) ?? alphabets[2]
  return () => {
    let ticket = ''
    // An octet beyond the last whole round would favour the first digits.
    while (ticket.length < 32)
      for (const octet of randomBytes(32)) if (octet < 256 - (256 % alphabet.length)) ticket += alphabet[octet % alphabet.length]
    return ticket.slice(0, 32)
  }
}
