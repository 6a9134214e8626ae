import { randomBytes } from 'node:crypto'
import cookieParser from 'cookie-parser'
import express from 'express'
import { page, port, secret, year } from './page.mjs'

const app = express()
const sessions = new Map()
app.use(cookieParser(secret), express.urlencoded({ extended: false }))

function give(res, value) {
  // <setup>
  res.cookie('sid', value, { signed: true, maxAge: year * 1000 })
  // </setup>
}

function begun(req, res) {
  const known = req.signedCookies.sid ?? req.signedCookies['__Host-sid']
  if (sessions.has(known)) return known
  const value = randomBytes(16).toString('hex')
  sessions.set(value, undefined)
  give(res, value)
  return value
}

app.get('/', (req, res) => res.send(page(sessions.get(begun(req, res)))))
app.get('/login', (req, res) => {
  begun(req, res)
  res.send(page())
})
app.post('/login', (req, res) => {
  const old = begun(req, res)
  const renewed = () => {
    // <login>
    const value = old
    // </login>
    return value
  }
  const value = renewed()
  sessions.set(value, req.body.user)
  give(res, value)
  res.redirect('/')
})
app.post('/logout', (req, res) => {
  sessions.set(begun(req, res), undefined)
  // <logout +>
  // </logout>
  res.redirect('/')
})
app.listen(port, '127.0.0.1')
