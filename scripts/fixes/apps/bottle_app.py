import secrets

from bottle import redirect, request, response, route, run
from page import page, port, secret, year

users = {}


def give(value):
    # <setup>
    response.set_cookie('sid', value, secret=secret, path='/', max_age=year)
    # </setup>


def begun():
    known = request.get_cookie('sid', secret=secret) or request.get_cookie('__Host-sid', secret=secret)
    if known in users:
        return known
    value = secrets.token_urlsafe(32)
    users[value] = None
    give(value)
    return value


@route('/')
def home():
    return page(users[begun()])


@route('/login')
def form():
    begun()
    return page()


@route('/login', method='POST')
def login():
    value = begun()
    # <login +>
    # </login>
    users[value] = request.forms.get('user')
    give(value)
    redirect('/')


@route('/logout', method='POST')
def logout():
    users[begun()] = None
    # <logout +>
    # </logout>
    redirect('/')


run(host='127.0.0.1', port=port, quiet=True)
