from wsgiref.simple_server import make_server

from page import page, port, secret, year
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPFound
from pyramid.response import Response
from pyramid.session import SignedCookieSessionFactory


def home(request):
    request.session['begun'] = True
    return Response(page(request.session.get('user')))


def login(request):
    if request.method == 'GET':
        request.session['begun'] = True
        return Response(page())
    request.session['user'] = request.POST['user']
    return HTTPFound('/')


def logout(request):
    # <logout>
    request.session['left'] = True
    # </logout>
    return HTTPFound('/')


factory = (
    # <setup>
    SignedCookieSessionFactory(secret, samesite=None, max_age=year, timeout=year)
    # </setup>
)
config = Configurator(session_factory=factory)
for name, pattern, view in [('home', '/', home), ('login', '/login', login), ('logout', '/logout', logout)]:
    config.add_route(name, pattern)
    config.add_view(view, route_name=name)
make_server('127.0.0.1', port, config.make_wsgi_app()).serve_forever()
