import express, { type Express } from 'express'

/** Somebody else's site: a script, a badge and a counter for the pages of others. What it learns of their visitors is up to them. */
export function partner(): Express {
  const app = express()
  app.disable('x-powered-by')
  app.get('/widget.js', (_request, response) => void response.type('js').send("document.body.dataset.widget = 'here'\n"))
  app.get('/badge.svg', (_request, response) => {
    response.type('svg').send('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="8"/></svg>')
  })
  app.get('/count', (_request, response) => void response.status(204).end())
  return app
}
