from urllib.parse import parse_qs

import uvicorn
from page import page, port, secret, year
from starlette.applications import Starlette
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import Route

secret_key = secret


async def home(request):
    request.session['begun'] = True
    return HTMLResponse(page(request.session.get('user')))


async def login(request):
    if request.method == 'GET':
        request.session['begun'] = True
        return HTMLResponse(page())
    fields = parse_qs((await request.body()).decode())
    request.session['user'] = fields['user'][0]
    return RedirectResponse('/', 302)


async def logout(request):
    # <logout>
    request.session['left'] = True
    # </logout>
    return RedirectResponse('/', 302)


app = Starlette(routes=[Route('/', home), Route('/login', login, methods=['GET', 'POST']), Route('/logout', logout, methods=['POST'])])
# <setup>
app.add_middleware(SessionMiddleware, secret_key=secret_key, max_age=year)
# </setup>
uvicorn.run(app, host='127.0.0.1', port=port)
