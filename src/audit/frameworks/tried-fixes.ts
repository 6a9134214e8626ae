/** What `npm run fixes` has tried, written by it: framework ¦ names and versions ¦ fixes after which the finding was gone. */
export const triedFixes = `
aiohttp ¦ aiohttp-session 2.11.0, aiohttp 3.8.4 ¦ secure httponly samesite prefix lifetime
bottle ¦ Bottle 0.12.23 ¦ secure httponly samesite prefix lifetime rotation logout
catalyst ¦ Catalyst 5.90130, Catalyst::Plugin::Session 0.43 ¦ secure httponly prefix lifetime rotation logout
cgi-session ¦ CGI::Session 4.48, CGI 4.55 ¦ secure httponly samesite prefix lifetime rotation logout
cherrypy ¦ CherryPy 18.8.0 ¦ secure httponly prefix lifetime rotation logout
cookie-parser ¦ Express 5.3.0, cookie-parser 1.4.7 ¦ secure httponly samesite prefix lifetime rotation logout
cookie-session ¦ cookie-session 2.1.1, Express 5.3.0, express-session 1.19.0 ¦ secure httponly samesite prefix lifetime logout opaque
dancer2 ¦ Dancer2 0.400001 ¦ secure httponly samesite prefix lifetime rotation logout
django ¦ Django 3.2.25 ¦ secure httponly samesite prefix lifetime rotation logout
express-session ¦ express-session 1.19.0, Express 5.3.0 ¦ secure httponly samesite prefix lifetime rotation logout
fastify-secure-session ¦ @fastify/secure-session 8.4.0, Fastify 5.12.8 ¦ secure httponly prefix lifetime logout
fastify-session ¦ @fastify/session 11.1.3, Fastify 5.12.8 ¦ secure httponly samesite prefix lifetime rotation logout
flask ¦ Flask 2.2.2, Flask-Session 0.3.2 ¦ secure httponly samesite prefix lifetime opaque
flask-session ¦ Flask-Session 0.3.2, Flask 2.2.2 ¦ secure httponly prefix lifetime logout
h3 ¦ h3 1.15.11 ¦ secure httponly samesite prefix lifetime logout
hono ¦ Hono 4.13.19 ¦ secure httponly samesite prefix lifetime rotation logout
iron-session ¦ iron-session 8.0.4 ¦ secure httponly samesite prefix lifetime logout
jetty ¦ Jetty 9.4.57 ¦ secure httponly samesite prefix lifetime rotation logout
koa-session ¦ koa-session 7.0.2, Koa 3.3.0 ¦ secure httponly samesite prefix lifetime rotation logout
mojolicious ¦ Mojolicious 9.31 ¦ secure samesite prefix lifetime
php ¦ PHP 8.2.36 ¦ secure httponly samesite prefix lifetime rotation logout
pyramid ¦ Pyramid 2.0 ¦ secure httponly samesite prefix lifetime
rack-id ¦ Rack 2.2.22, Sinatra 3.0.5 ¦ secure httponly samesite prefix lifetime rotation logout
rack2 ¦ Rack 2.2.22, Sinatra 3.0.5 ¦ secure httponly samesite prefix lifetime logout opaque
rails-enc ¦ Rails 6.1.7.10 ¦ secure httponly samesite prefix lifetime
rails-server ¦ Rails 6.1.7.10 ¦ secure httponly samesite prefix lifetime rotation logout
remix ¦ React Router 7.18.6 ¦ secure httponly samesite prefix lifetime logout opaque
starlette ¦ Starlette 0.26.1 ¦ secure prefix lifetime
symfony ¦ Symfony HttpFoundation 5.4.53 ¦ secure httponly samesite prefix lifetime rotation logout
tomcat ¦ Tomcat 10.1.60 ¦ secure httponly samesite prefix lifetime rotation logout
tornado ¦ Tornado 6.2.0 ¦ secure httponly samesite prefix lifetime rotation logout
yar ¦ @hapi/yar 11.0.3, hapi 21.4.10 ¦ secure httponly samesite prefix lifetime
`
