import aiohttp_session
from aiohttp import web
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from cryptography import fernet
from page import page, port, year


async def home(request):
    session = await aiohttp_session.get_session(request)
    session.setdefault('begun', True)
    return web.Response(text=page(session.get('user')), content_type='text/html')


async def form(request):
    session = await aiohttp_session.get_session(request)
    session.setdefault('begun', True)
    return web.Response(text=page(), content_type='text/html')


async def login(request):
    session = await aiohttp_session.get_session(request)
    session['user'] = (await request.post())['user']
    return web.HTTPFound('/')


async def logout(request):
    session = await aiohttp_session.get_session(request)
    # <logout>
    session.setdefault('left', True)
    # </logout>
    return web.HTTPFound('/')


app = web.Application()
key = fernet.Fernet(fernet.Fernet.generate_key())
# <setup>
aiohttp_session.setup(app, EncryptedCookieStorage(key, httponly=False, max_age=year))
# </setup>
app.add_routes([web.get('/', home), web.get('/login', form), web.post('/login', login), web.post('/logout', logout)])
web.run_app(app, host='127.0.0.1', port=port, print=None)
