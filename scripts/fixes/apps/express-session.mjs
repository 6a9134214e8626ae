import express from 'express'
import session from 'express-session'
import { page, port, secret, year } from './page.mjs'

const app = express()
const options = { secret, resave: false, saveUninitialized: true }
// <setup>
app.set('trust proxy', 1)
app.use(session({ ...options, cookie: { httpOnly: false, maxAge: year * 1000 } }))
// </setup>
app.use(express.urlencoded({ extended: false }))
app.get('/', (req, res) => {
  req.session.visits = (req.session.visits ?? 0) + 1
  res.send(page(req.session.user))
})
app.get('/login', (req, res) => {
  req.session.visits = (req.session.visits ?? 0) + 1
  res.send(page())
})
app.post('/login', (req, res, next) => {
  const { user } = req.body
  // <login>
  req.session.user = user
  res.redirect('/')
  // </login>
})
app.post('/logout', (req, res, next) => {
  // <logout>
  req.session.user = undefined
  res.redirect('/')
  // </logout>
})
app.listen(port, '127.0.0.1')
