/** Session cookies of Python; how a row is written stands in `../framework-row.ts`. */
export const python = String.raw`
django ¦ Django ¦ Python ¦ session-token ¦ sessionid ¦ alphanumeric:32 ¦ nyL ¦ read
  secure: SESSION_COOKIE_SECURE = True
  httponly: SESSION_COOKIE_HTTPONLY = True
  samesite: SESSION_COOKIE_SAMESITE = 'Lax'
  rotation: login(request, user) renews the key; else request.session.cycle_key()
django-signed ¦ Django signed_cookies backend ¦ Python ¦ session-token ¦ sessionid ¦ #django-signed ¦ nyL ¦ read
  secure: SESSION_COOKIE_SECURE = True
  httponly: SESSION_COOKIE_HTTPONLY = True
  samesite: SESSION_COOKIE_SAMESITE = 'Lax'
  rotation: SESSION_ENGINE = 'django.contrib.sessions.backends.db': signed cookies cannot be ended
django-csrf ¦ Django CSRF ¦ Python ¦ csrf ¦ csrftoken ¦ alphanumeric:32 alphanumeric:64 ¦ nnL ¦ knowledge
  secure: CSRF_COOKIE_SECURE = True
  samesite: CSRF_COOKIE_SAMESITE = 'Lax'
django-messages ¦ Django messages cookie ¦ Python ¦ unknown ¦ ~^messages$ ¦ #django-signed ¦ nyL ¦ knowledge
  secure: SESSION_COOKIE_SECURE applies
flask ¦ Flask ¦ Python ¦ session-token ¦ ~^session$ ¦ #flask ¦ ny- ¦ read
  secure: app.config.update(SESSION_COOKIE_SECURE=True)
  httponly: app.config.update(SESSION_COOKIE_HTTPONLY=True)
  samesite: app.config.update(SESSION_COOKIE_SAMESITE='Lax')
  rotation: session.clear() before the login is stored; Flask-Session: app.session_interface.regenerate(session)
flask-session ¦ Flask-Session ¦ Python ¦ session-token ¦ ~^session$ ¦ #flask-session base64:43 #uuid ¦ ny- ¦ read
  secure: app.config.update(SESSION_COOKIE_SECURE=True)
  httponly: app.config.update(SESSION_COOKIE_HTTPONLY=True)
  samesite: app.config.update(SESSION_COOKIE_SAMESITE='Lax')
  rotation: app.session_interface.regenerate(session)
flask-login ¦ Flask-Login ¦ Python ¦ remember-me ¦ ~^remember_token$ ¦ #flask-login ¦ ny- ¦ knowledge
  secure: REMEMBER_COOKIE_SECURE = True
  httponly: REMEMBER_COOKIE_HTTPONLY = True
  samesite: REMEMBER_COOKIE_SAMESITE = 'Lax'
  rotation: get_id() with an alternative token that changes with the password
starlette ¦ Starlette / FastAPI SessionMiddleware ¦ Python ¦ session-token ¦ ~^session$ ¦ #starlette ¦ nyL ¦ read
  secure: app.add_middleware(SessionMiddleware, secret_key=…, https_only=True)
  samesite: app.add_middleware(SessionMiddleware, secret_key=…, same_site='lax')
  rotation: request.session.clear()
tornado ¦ Tornado / Jupyter ¦ Python ¦ session-token ¦ ~^(?:user|username-[\w-]+)$ ¦ #tornado ¦ nn- ¦ read
  secure: self.set_signed_cookie(name, value, secure=True)
  httponly: self.set_signed_cookie(name, value, httponly=True)
  samesite: self.set_signed_cookie(name, value, samesite='Lax')
bottle ¦ Bottle signed cookie ¦ Python ¦ unknown ¦ ~.* ¦ #bottle ¦ nn- ¦ read
  secure: response.set_cookie(name, value, secret=…, secure=True)
  httponly: response.set_cookie(name, value, secret=…, httponly=True)
  samesite: response.set_cookie(name, value, secret=…, samesite='lax')
pyramid ¦ Pyramid signed session ¦ Python ¦ session-token ¦ ~^session$ ¦ #pyramid ¦ nnL ¦ read
  secure: SignedCookieSessionFactory(secret, secure=True)
  httponly: SignedCookieSessionFactory(secret, httponly=True)
  samesite: SignedCookieSessionFactory(secret, samesite='Lax')
  rotation: request.session.invalidate()
pyramid-authtkt ¦ Pyramid AuthTkt ¦ Python ¦ session-token ¦ auth_tkt ¦ #auth-tkt ¦ nnL ¦ read
  secure: AuthTktCookieHelper(secret, secure=True)
  httponly: AuthTktCookieHelper(secret, http_only=True)
  samesite: AuthTktCookieHelper(secret, samesite='Lax')
  rotation: reissue_time
aiohttp ¦ aiohttp-session ¦ Python ¦ session-token ¦ AIOHTTP_SESSION ¦ #fernet ¦ ny- ¦ read
  secure: EncryptedCookieStorage(key, secure=True)
  httponly: EncryptedCookieStorage(key, httponly=True)
  samesite: EncryptedCookieStorage(key, samesite='Lax')
  rotation: await new_session(request)
cherrypy ¦ CherryPy ¦ Python ¦ session-token ¦ ~^session_id$ ¦ hex:40 ¦ nn- ¦ knowledge
  secure: tools.sessions.secure = True
  httponly: tools.sessions.httponly = True
  rotation: cherrypy.session.regenerate()
web2py ¦ web2py ¦ Python ¦ session-token ¦ ^session_id_[\w-]+$ ¦ #pieces printable:40-64 ¦ nyL ¦ knowledge
  secure: session.secure()
  rotation: session.renew()
superset ¦ Apache Superset ¦ Python ¦ session-token ¦ ~^session$ ¦ #flask ¦ nyL ¦ knowledge
  secure: SESSION_COOKIE_SECURE=True (Talisman)
  rotation: SUPERSET_SECRET_KEY rotation
airflow ¦ Apache Airflow 1/2 ¦ Python ¦ session-token ¦ ~^session$ ¦ #flask #flask-session ¦ nyL ¦ knowledge
  secure: [webserver] cookie_secure=True, secret_key random
authentik ¦ authentik ¦ Python ¦ session-token ¦ authentik_session ¦ #jwt ¦ ayL ¦ knowledge
  secure: AUTHENTIK_COOKIE_DOMAIN, HTTPS
`
