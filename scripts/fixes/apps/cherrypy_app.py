import cherrypy
from page import page, port, year


class Root:
    @cherrypy.expose
    def index(self):
        cherrypy.session['begun'] = True
        return page(cherrypy.session.get('user'))

    @cherrypy.expose
    def login(self, user=None, password=None):
        cherrypy.session['begun'] = True
        if cherrypy.request.method == 'GET':
            return page()
        # <login +>
        # </login>
        cherrypy.session['user'] = user
        raise cherrypy.HTTPRedirect('/')

    @cherrypy.expose
    def logout(self):
        # <logout>
        cherrypy.session['user'] = None
        # </logout>
        raise cherrypy.HTTPRedirect('/')


cherrypy.config.update({'server.socket_host': '127.0.0.1', 'server.socket_port': port, 'engine.autoreload.on': False})
cherrypy.config.update({'tools.sessions.on': True, 'tools.proxy.on': True, 'log.screen': False})
# <setup +>
cherrypy.config.update({'tools.sessions.timeout': year // 60})
# </setup>
cherrypy.quickstart(Root())
