import tempfile

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from page import page, port, secret, year
from wsgiref.simple_server import make_server

SECRET_KEY = secret
ROOT_URLCONF = __name__
ALLOWED_HOSTS = ['*']
MIDDLEWARE = ['django.contrib.sessions.middleware.SessionMiddleware']
INSTALLED_APPS = ['django.contrib.sessions']
SESSION_ENGINE = 'django.contrib.sessions.backends.file'
SESSION_FILE_PATH = tempfile.mkdtemp()
# <setup +>
SESSION_COOKIE_SECURE = False
SESSION_COOKIE_HTTPONLY = False
SESSION_COOKIE_SAMESITE = None
SESSION_COOKIE_AGE = year
# </setup>
settings.configure(**{name: value for name, value in globals().items() if name.isupper()})
django.setup()

from django.contrib.auth import logout  # noqa: E402
from django.http import HttpResponse, HttpResponseRedirect  # noqa: E402
from django.urls import path  # noqa: E402


def home(request):
    request.session['begun'] = True
    return HttpResponse(page(request.session.get('user')))


def login(request):
    if request.method == 'GET':
        request.session['begun'] = True
        return HttpResponse(page())
    # <login +>
    # </login>
    request.session['user'] = request.POST['user']
    return HttpResponseRedirect('/')


def leave(request):
    # <logout>
    request.session['user'] = None
    # </logout>
    return HttpResponseRedirect('/')


urlpatterns = [path('', home), path('login', login), path('logout', leave)]
offered = logout
make_server('127.0.0.1', port, get_wsgi_application()).serve_forever()
