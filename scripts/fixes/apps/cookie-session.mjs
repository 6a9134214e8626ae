import cookieSession from 'cookie-session'
import express from 'express'
import session from 'express-session'
import { page, port, secret, year } from './page.mjs'

const app = express()
const options = { name: 'session', keys: [secret], httpOnly: false, maxAge: year * 1000 }
// <setup>
app.use(cookieSession(options))
// </setup>
app.use(express.urlencoded({ extended: false }))
app.get('/', (req, res) => {
  req.session.begun = true
  res.send(page(req.session.user))
})
app.get('/login', (req, res) => {
  req.session.begun = true
  res.send(page())
})
app.post('/login', (req, res) => {
  req.session.user = req.body.user
  res.redirect('/')
})
app.post('/logout', (req, res) => {
  // <logout>
  res.redirect('/')
  // </logout>
})
app.listen(port, '127.0.0.1')
