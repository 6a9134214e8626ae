/** Session cookies of Python; how a row is written stands in `../framework-row.ts`. */
export const python = String.raw`
django ¦ Django ¦ Python ¦ session-token ¦ sessionid ¦ alphanumeric:32 ¦ nyL ¦ read
django-signed ¦ Django signed_cookies backend ¦ Python ¦ session-token ¦ sessionid ¦ #django-signed ¦ nyL ¦ read
django-csrf ¦ Django CSRF ¦ Python ¦ csrf ¦ csrftoken ¦ alphanumeric:32 alphanumeric:64 ¦ nnL ¦ knowledge
django-messages ¦ Django messages cookie ¦ Python ¦ unknown ¦ ~^messages$ ¦ #django-signed ¦ nyL ¦ knowledge
flask ¦ Flask ¦ Python ¦ session-token ¦ ~^session$ ¦ #flask ¦ ny- ¦ read
flask-session ¦ Flask-Session ¦ Python ¦ session-token ¦ ~^session$ ¦ #flask-session base64:43 #uuid ¦ ny- ¦ read
flask-login ¦ Flask-Login ¦ Python ¦ remember-me ¦ ~^remember_token$ ¦ #flask-login ¦ ny- ¦ knowledge
starlette ¦ Starlette / FastAPI SessionMiddleware ¦ Python ¦ session-token ¦ ~^session$ ¦ #starlette ¦ nyL ¦ read
tornado ¦ Tornado / Jupyter ¦ Python ¦ session-token ¦ ~^(?:user|username-[\w-]+)$ ¦ #tornado ¦ nn- ¦ read
bottle ¦ Bottle signed cookie ¦ Python ¦ unknown ¦ ~.* ¦ #bottle ¦ nn- ¦ read
pyramid ¦ Pyramid signed session ¦ Python ¦ session-token ¦ ~^session$ ¦ #pyramid ¦ nnL ¦ read
pyramid-authtkt ¦ Pyramid AuthTkt ¦ Python ¦ session-token ¦ auth_tkt ¦ #auth-tkt ¦ nnL ¦ read
aiohttp ¦ aiohttp-session ¦ Python ¦ session-token ¦ AIOHTTP_SESSION ¦ #fernet ¦ ny- ¦ read
cherrypy ¦ CherryPy ¦ Python ¦ session-token ¦ ~^session_id$ ¦ hex:40 ¦ nn- ¦ knowledge
web2py ¦ web2py ¦ Python ¦ session-token ¦ ^session_id_[\w-]+$ ¦ #pieces printable:40-64 ¦ nyL ¦ knowledge
superset ¦ Apache Superset ¦ Python ¦ session-token ¦ ~^session$ ¦ #flask ¦ nyL ¦ knowledge
airflow ¦ Apache Airflow 1/2 ¦ Python ¦ session-token ¦ ~^session$ ¦ #flask #flask-session ¦ nyL ¦ knowledge
authentik ¦ authentik ¦ Python ¦ session-token ¦ authentik_session ¦ #jwt ¦ ayL ¦ knowledge
`
