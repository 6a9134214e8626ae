/** Session cookies of the Java platform; how a row is written stands in `../framework-row.ts`. */
export const jvm = String.raw`
tomcat ¦ Apache Tomcat / Spring Boot embedded Tomcat ¦ Java ¦ session-token ¦ ^JSESSIONID(?:SSO)?$ ¦ #tomcat hex:32 ¦ ay- ¦ read
  secure: <session-config><cookie-config><secure>true</secure></cookie-config></session-config>; Spring Boot: server.servlet.session.cookie.secure=true
  httponly: <cookie-config><http-only>true</http-only></cookie-config>; Spring Boot: server.servlet.session.cookie.http-only=true
  samesite: <CookieProcessor sameSiteCookies="lax"/>; Spring Boot: server.servlet.session.cookie.same-site=lax
  rotation: request.changeSessionId() (Spring Security does it: sessionFixation().changeSessionId())
jetty ¦ Eclipse Jetty ¦ Java ¦ session-token ¦ ^JSESSIONID(?:\.[0-9a-f]+)?$ ¦ #jetty ¦ an- ¦ read
  secure: sessionHandler.getSessionCookieConfig().setSecure(true)
  httponly: sessionHandler.setHttpOnly(true)
  samesite: sessionHandler.setSameSite(HttpCookie.SameSite.LAX)
  rotation: request.changeSessionId()
undertow ¦ Undertow / WildFly / JBoss EAP 7+ ¦ Java ¦ session-token ¦ JSESSIONID ¦ base64:40 #node-suffix ¦ nn- ¦ read
  secure: <cookie-config><secure>true</secure></cookie-config> in web.xml
  httponly: <cookie-config><http-only>true</http-only></cookie-config> in web.xml
  samesite: samesite-cookie(mode=Lax) in undertow-handlers.conf
  rotation: request.changeSessionId()
weblogic ¦ Oracle WebLogic ¦ Java ¦ session-token ¦ JSESSIONID ¦ #weblogic ¦ ny- ¦ knowledge
  secure: <session-descriptor><cookie-secure>true</cookie-secure></session-descriptor> in weblogic.xml
  httponly: <cookie-http-only>true</cookie-http-only> in weblogic.xml
  rotation: request.changeSessionId()
websphere ¦ IBM WebSphere / Liberty ¦ Java ¦ session-token ¦ JSESSIONID ¦ #websphere base64:27 ¦ ny- ¦ knowledge
  secure: <httpSession cookieSecure="true"/> in server.xml
  httponly: <httpSession cookieHttpOnly="true"/> in server.xml
  samesite: <httpSession cookieSameSite="Lax"/> in server.xml
  rotation: request.changeSessionId()
ltpa ¦ IBM LTPA SSO ¦ Java ¦ session-token ¦ ^LtpaToken2?$ ¦ base64:64-4096 ¦ ny- ¦ read
  secure: <webAppSecurity ssoRequiresSSL="true"/>
  httponly: <webAppSecurity httpOnlyCookies="true"/>
  samesite: <webAppSecurity sameSiteCookie="Lax"/>
glassfish ¦ GlassFish / Payara ¦ Java ¦ session-token ¦ JSESSIONID ¦ hex:28 ¦ ny- ¦ knowledge
  secure: glassfish-web.xml cookieSecure=true
  rotation: request.changeSessionId()
spring-session ¦ Spring Session ¦ Java ¦ session-token ¦ SESSION ¦ #uuid-v4 ¦ ayL ¦ read
  secure: cookieSerializer.setUseSecureCookie(true)
  httponly: cookieSerializer.setUseHttpOnlyCookie(true)
  samesite: cookieSerializer.setSameSite("Lax")
  rotation: request.changeSessionId() (Spring Security does it)
spring-rememberme ¦ Spring Security token remember-me ¦ Java ¦ remember-me ¦ remember-me ¦ #spring-remember-me base64:40-256 ¦ ay- ¦ read
  secure: http.rememberMe(r -> r.useSecureCookie(true))
  rotation: PersistentTokenBasedRememberMeServices: a new token at each use
shiro ¦ Apache Shiro rememberMe ¦ Java ¦ remember-me ¦ rememberMe ¦ base64:44-4096 ¦ ny- ¦ read
  secure: rememberMeManager.cookie.secure=true; set own cipherKey
  rotation: change cipherKey
play ¦ Play Framework ¦ Scala/Java ¦ session-token ¦ PLAY_SESSION ¦ #jwt ¦ nyL ¦ read
  secure: play.http.session.secure=true
  rotation: set new session: Result.withNewSession
vertx ¦ Vert.x Web ¦ Java ¦ session-token ¦ vertx-web.session ¦ hex:32-128 ¦ nn- ¦ knowledge
  secure: SessionHandler.create(store).setCookieSecureFlag(true)
  httponly: SessionHandler.create(store).setCookieHttpOnlyFlag(true)
  samesite: SessionHandler.create(store).setCookieSameSite(CookieSameSite.LAX)
  rotation: ctx.session().regenerateId()
micronaut ¦ Micronaut ¦ Java ¦ session-token ¦ SESSION ¦ #uuid-v4 ¦ ay- ¦ knowledge
  secure: micronaut.session.http.cookie-secure=true
  rotation: SessionStore new session
quarkus ¦ Quarkus form/OIDC ¦ Java ¦ session-token ¦ ^quarkus-credential$|^q_session(?:_.*)?$ ¦ base64:24-4096 #jwe #jwt ¦ ayS ¦ knowledge
  secure: quarkus.http.auth.form.cookie-same-site, quarkus.oidc.authentication.cookie-force-secure=true
  samesite: quarkus.http.auth.form.cookie-same-site, quarkus.oidc.authentication.cookie-force-secure=true
ktor ¦ Ktor sessions ¦ Kotlin ¦ session-token ¦ ~.* ¦ #slash-signed ¦ ny- ¦ knowledge
  secure: cookie.secure = true
  httponly: cookie.httpOnly = true
  samesite: cookie.extensions["SameSite"] = "lax"
  rotation: call.sessions.set(newSession)
jenkins ¦ Jenkins (Jetty/Winstone) ¦ Java ¦ session-token ¦ ^JSESSIONID\.[0-9a-f]{8}$ ¦ #jetty ¦ ay- ¦ knowledge
  secure: run behind HTTPS with --httpsPort or X-Forwarded-Proto
keycloak ¦ Keycloak ¦ Java ¦ session-token ¦ KEYCLOAK_IDENTITY KEYCLOAK_SESSION KEYCLOAK_IDENTITY_LEGACY KEYCLOAK_SESSION_LEGACY ¦ #jwt #jwe printable:36-256 ¦ yyN ¦ knowledge
  secure: realm require SSL=external/all
peoplesoft ¦ Oracle PeopleSoft ¦ Java ¦ session-token ¦ PS_TOKEN ¦ base64:120-4096 ¦ ny- ¦ read
  secure: web profile: Secure Cookie with SSL
sonarqube ¦ SonarQube ¦ Java ¦ session-token ¦ JWT-SESSION ¦ #jwt ¦ ayL ¦ knowledge
  secure: serve via HTTPS
metabase ¦ Metabase ¦ Clojure ¦ session-token ¦ metabase.SESSION ¦ #uuid-v4 ¦ ayL ¦ knowledge
  secure: MB_SESSION_COOKIE_SAMESITE, HTTPS
  samesite: MB_SESSION_COOKIE_SAMESITE, HTTPS
ring ¦ Ring (Clojure) ¦ Clojure ¦ session-token ¦ ring-session ¦ #uuid #ring-encrypted ¦ ny- ¦ read
  secure: (wrap-session {:cookie-attrs {:secure true}})
  httponly: (wrap-session {:cookie-attrs {:http-only true}})
  samesite: (wrap-session {:cookie-attrs {:same-site :lax}})
  rotation: (vary-meta session assoc :recreate true)
`
