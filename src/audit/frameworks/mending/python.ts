/** Mending in Python; how it is written stands in `../mending-row.ts`. A table is as long as its list of frameworks. */
export const python = `
django django-messages ¦ https://docs.djangoproject.com/en/stable/ref/settings/#sessions
  secure: SESSION_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')
  httponly: SESSION_COOKIE_HTTPONLY = True
  samesite: SESSION_COOKIE_SAMESITE = 'Lax'
  domain: SESSION_COOKIE_DOMAIN = None
    SESSION_COOKIE_PATH = '/'
  prefix: SESSION_COOKIE_NAME = '__Host-«name»'
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_DOMAIN = None
  lifetime: SESSION_EXPIRE_AT_BROWSER_CLOSE = True
    SESSION_COOKIE_AGE = 8 * 60 * 60
  rotation: request.session.cycle_key()
  logout: logout(request)
  entropy opaque url ! own-code
  https: SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31536000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
django-signed ¦ https://docs.djangoproject.com/en/stable/topics/http/sessions/#using-cookie-based-sessions
  secure: SESSION_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')
  httponly: SESSION_COOKIE_HTTPONLY = True
  samesite: SESSION_COOKIE_SAMESITE = 'Lax'
  domain: SESSION_COOKIE_DOMAIN = None
    SESSION_COOKIE_PATH = '/'
  prefix: SESSION_COOKIE_NAME = '__Host-«name»'
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_DOMAIN = None
  lifetime: SESSION_EXPIRE_AT_BROWSER_CLOSE = True
    SESSION_COOKIE_AGE = 8 * 60 * 60
  rotation ! content
    SESSION_ENGINE = 'django.contrib.sessions.backends.db'
  logout: SESSION_ENGINE = 'django.contrib.sessions.backends.db'
  opaque: SESSION_ENGINE = 'django.contrib.sessions.backends.db'
  entropy url ! own-code
  https: SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31536000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
django-csrf ¦ https://docs.djangoproject.com/en/stable/ref/settings/#csrf-cookie-secure
  secure: CSRF_COOKIE_SECURE = True
  samesite: CSRF_COOKIE_SAMESITE = 'Lax'
  domain: CSRF_COOKIE_DOMAIN = None
flask ¦ https://flask.palletsprojects.com/en/stable/config/
  secure: app.config['SESSION_COOKIE_SECURE'] = True
  httponly: app.config['SESSION_COOKIE_HTTPONLY'] = True
  samesite: app.config['SESSION_COOKIE_SAMESITE'] = 'Lax'
  domain: app.config['SESSION_COOKIE_DOMAIN'] = False
    app.config['SESSION_COOKIE_PATH'] = '/'
  prefix: app.config['SESSION_COOKIE_NAME'] = '__Host-«name»'
    app.config['SESSION_COOKIE_SECURE'] = True
    app.config['SESSION_COOKIE_PATH'] = '/'
  lifetime: session.permanent = False
  rotation ! content
  logout: session.clear()
  opaque: app.config['SESSION_TYPE'] = 'filesystem'
    Session(app)
  entropy url ! own-code
  https: @app.after_request
    def strict_transport(response):
        response.headers['Strict-Transport-Security'] = 'max-age=31536000; includeSubDomains'
        return response
flask-session superset airflow ¦ https://flask-session.readthedocs.io/en/latest/config.html
  secure: app.config['SESSION_COOKIE_SECURE'] = True
  httponly: app.config['SESSION_COOKIE_HTTPONLY'] = True
  samesite: app.config['SESSION_COOKIE_SAMESITE'] = 'Lax'
  domain: app.config['SESSION_COOKIE_DOMAIN'] = False
    app.config['SESSION_COOKIE_PATH'] = '/'
  prefix: app.config['SESSION_COOKIE_NAME'] = '__Host-«name»'
    app.config['SESSION_COOKIE_SECURE'] = True
    app.config['SESSION_COOKIE_PATH'] = '/'
  lifetime: app.config['SESSION_PERMANENT'] = False
  rotation: app.session_interface.regenerate(session)
  logout: session.clear()
  entropy opaque url ! own-code
  https: @app.after_request
    def strict_transport(response):
        response.headers['Strict-Transport-Security'] = 'max-age=31536000; includeSubDomains'
        return response
flask-login ¦ https://flask-login.readthedocs.io/en/latest/#cookie-settings
  secure: app.config['REMEMBER_COOKIE_SECURE'] = True
  httponly: app.config['REMEMBER_COOKIE_HTTPONLY'] = True
  samesite: app.config['REMEMBER_COOKIE_SAMESITE'] = 'Lax'
  domain: app.config['REMEMBER_COOKIE_DOMAIN'] = None
  prefix: app.config['REMEMBER_COOKIE_NAME'] = '__Host-«name»'
    app.config['REMEMBER_COOKIE_SECURE'] = True
  lifetime: app.config['REMEMBER_COOKIE_DURATION'] = timedelta(days=14)
  rotation ! content
  logout: logout_user()
  opaque ! content
  entropy url ! own-code
  https ! no-setting
starlette ¦ https://www.starlette.io/middleware/#sessionmiddleware
  secure: app.add_middleware(SessionMiddleware, secret_key=secret_key, https_only=True)
  httponly ! by-itself
  samesite: app.add_middleware(SessionMiddleware, secret_key=secret_key, same_site='lax')
  domain: app.add_middleware(SessionMiddleware, secret_key=secret_key, domain=None, path='/')
  prefix: app.add_middleware(SessionMiddleware, secret_key=secret_key, session_cookie='__Host-«name»', https_only=True, path='/')
  lifetime: app.add_middleware(SessionMiddleware, secret_key=secret_key, max_age=None)
  rotation ! content
  logout: request.session.clear()
  opaque ! content
  entropy url ! own-code
  https: app.add_middleware(HTTPSRedirectMiddleware)
tornado ¦ https://www.tornadoweb.org/en/stable/web.html#cookies
  secure: self.set_secure_cookie('«cookie»', value, secure=True)
  httponly: self.set_secure_cookie('«cookie»', value, httponly=True)
  samesite: self.set_secure_cookie('«cookie»', value, samesite='Lax')
  domain: self.set_secure_cookie('«cookie»', value, domain=None, path='/')
  prefix: self.set_secure_cookie('__Host-«name»', value, secure=True, path='/')
  lifetime: self.set_secure_cookie('«cookie»', value, expires_days=None)
  rotation: value = secrets.token_urlsafe(32)
  logout: self.clear_cookie('«cookie»', path='/')
  entropy opaque: value = secrets.token_urlsafe(32)
  url ! own-code
  https: self.set_header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
bottle ¦ https://bottlepy.org/docs/stable/tutorial.html#cookies
  secure: response.set_cookie('«cookie»', value, secret=secret, path='/', secure=True)
  httponly: response.set_cookie('«cookie»', value, secret=secret, path='/', httponly=True)
  samesite: response.set_cookie('«cookie»', value, secret=secret, path='/', samesite='lax')
  domain: response.set_cookie('«cookie»', value, secret=secret, path='/')
  prefix: response.set_cookie('__Host-«name»', value, secret=secret, path='/', secure=True)
  lifetime: response.set_cookie('«cookie»', value, secret=secret, path='/')
  rotation: value = secrets.token_urlsafe(32)
  logout: response.delete_cookie('«cookie»', path='/')
  entropy opaque: value = secrets.token_urlsafe(32)
  url ! own-code
  https: response.set_header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
pyramid ¦ https://docs.pylonsproject.org/projects/pyramid/en/latest/api/session.html
  secure: SignedCookieSessionFactory(secret, secure=True)
  httponly: SignedCookieSessionFactory(secret, httponly=True)
  samesite: SignedCookieSessionFactory(secret, samesite='Lax')
  domain: SignedCookieSessionFactory(secret, domain=None, path='/')
  prefix: SignedCookieSessionFactory(secret, cookie_name='__Host-«name»', secure=True, path='/')
  lifetime: SignedCookieSessionFactory(secret, max_age=None, timeout=30 * 60)
  rotation ! content
  logout: request.session.invalidate()
  opaque ! content
  entropy url ! own-code
  https: response.headers['Strict-Transport-Security'] = 'max-age=31536000; includeSubDomains'
pyramid-authtkt ¦ https://docs.pylonsproject.org/projects/pyramid/en/latest/api/authentication.html
  secure: AuthTktCookieHelper(secret, secure=True)
  httponly: AuthTktCookieHelper(secret, http_only=True)
  samesite: AuthTktCookieHelper(secret, samesite='Lax')
  domain: AuthTktCookieHelper(secret, wild_domain=False, parent_domain=False)
  prefix: AuthTktCookieHelper(secret, cookie_name='__Host-«name»', secure=True, path='/', wild_domain=False)
  lifetime: AuthTktCookieHelper(secret, max_age=None, timeout=30 * 60, reissue_time=3 * 60)
  rotation ! content
  logout: headers = helper.forget(request)
  opaque ! content
  entropy url ! own-code
  https ! no-setting
aiohttp ¦ https://aiohttp-session.readthedocs.io/en/stable/reference.html
  secure: aiohttp_session.setup(app, EncryptedCookieStorage(key, secure=True))
  httponly: aiohttp_session.setup(app, EncryptedCookieStorage(key, httponly=True))
  samesite: aiohttp_session.setup(app, EncryptedCookieStorage(key, samesite='Lax'))
  domain: aiohttp_session.setup(app, EncryptedCookieStorage(key, domain=None, path='/'))
  prefix: aiohttp_session.setup(app, EncryptedCookieStorage(key, cookie_name='__Host-«name»', secure=True, path='/'))
  lifetime: aiohttp_session.setup(app, EncryptedCookieStorage(key, max_age=None))
  rotation ! content
  logout: session.invalidate()
  entropy opaque url ! own-code
  https: response.headers['Strict-Transport-Security'] = 'max-age=31536000; includeSubDomains'
cherrypy ¦ https://docs.cherrypy.dev/en/latest/pkg/cherrypy.lib.sessions.html
  secure: cherrypy.config.update({'tools.sessions.secure': True})
  httponly: cherrypy.config.update({'tools.sessions.httponly': True})
  samesite ! no-setting
  domain: cherrypy.config.update({'tools.sessions.domain': None, 'tools.sessions.path': '/'})
  prefix: cherrypy.config.update({'tools.sessions.name': '__Host-«name»', 'tools.sessions.secure': True, 'tools.sessions.path': '/'})
  lifetime: cherrypy.config.update({'tools.sessions.persistent': False, 'tools.sessions.timeout': 30})
  rotation: cherrypy.session.regenerate()
  logout: cherrypy.lib.sessions.expire()
    cherrypy.session.delete()
  entropy opaque url ! own-code
  https: cherrypy.config.update({'tools.response_headers.on': True, 'tools.response_headers.headers': [('Strict-Transport-Security', 'max-age=31536000')]})
web2py ¦ http://www.web2py.com/books/default/chapter/29/04/the-core#session
  secure: session.secure()
  httponly: session.httponly_cookies = True
  samesite: session.samesite('Lax')
  lifetime ! by-itself
  rotation: session.renew(clear_session=False)
  logout: session.renew(clear_session=True)
  domain prefix ! no-setting
  entropy opaque url ! own-code
  https ! no-setting
authentik ¦ https://docs.goauthentik.io/install-config/configuration/
  domain: AUTHENTIK_COOKIE_DOMAIN=
  secure httponly samesite rotation logout ! by-itself
  prefix opaque ! product
  lifetime ! product
  entropy url ! own-code
  https ! no-setting
`
