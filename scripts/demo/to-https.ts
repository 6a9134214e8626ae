import type { RequestHandler } from 'express'

/** Sends plaintext visitors to the same address over https. */
export function toHttps(httpsPort: number): RequestHandler {
  return (request, response, next) =>
    request.secure ? next() : response.redirect(308, `https://${request.hostname}:${httpsPort}${request.originalUrl}`)
}
