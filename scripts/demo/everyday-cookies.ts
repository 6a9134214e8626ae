import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'

const week = 7 * 24 * 60 * 60 * 1000

/** The company that session tokens keep on real sites: a preference and a load balancer's stickiness. Analytics comes from the page's script. */
export const everydayCookies: RequestHandler = (request, response, next) => {
  const sent = request.headers.cookie ?? ''
  if (!/(^|; )theme=/.test(sent)) response.cookie('theme', 'light', { maxAge: 50 * week, sameSite: 'lax', secure: request.secure })
  if (request.path === '/') response.cookie('AWSALB', randomBytes(93).toString('base64'), { maxAge: week, encode: String })
  next()
}
