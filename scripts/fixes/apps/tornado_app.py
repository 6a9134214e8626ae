import secrets

import tornado.ioloop
import tornado.web
from page import page, port, secret

users = {}


class Handler(tornado.web.RequestHandler):
    def give(self, value):
        # <setup>
        self.set_secure_cookie('sid', value, expires_days=365)
        # </setup>

    def begun(self):
        known = (self.get_secure_cookie('sid') or self.get_secure_cookie('__Host-sid') or b'').decode()
        if known in users:
            return known
        value = secrets.token_urlsafe(32)
        users[value] = None
        self.give(value)
        return value


class Home(Handler):
    def get(self):
        self.write(page(users[self.begun()]))


class Login(Handler):
    def get(self):
        self.begun()
        self.write(page())

    def post(self):
        value = self.begun()
        # <login +>
        # </login>
        users[value] = self.get_argument('user')
        self.give(value)
        self.redirect('/')


class Logout(Handler):
    def post(self):
        users[self.begun()] = None
        # <logout +>
        # </logout>
        self.redirect('/')


tornado.web.Application([('/', Home), ('/login', Login), ('/logout', Logout)], cookie_secret=secret).listen(port, '127.0.0.1')
tornado.ioloop.IOLoop.current().start()
