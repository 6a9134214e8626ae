/** Mending on the Java platform; how it is written stands in `../mending-row.ts`. A table is as long as its list of frameworks. */
export const jvm = `
tomcat ¦ https://tomcat.apache.org/tomcat-10.1-doc/config/context.html
  secure: servletContext.getSessionCookieConfig().setSecure(true);
  httponly: servletContext.getSessionCookieConfig().setHttpOnly(true);
  samesite: Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
    cookies.setSameSiteCookies("lax");
    context.setCookieProcessor(cookies);
  domain: servletContext.getSessionCookieConfig().setDomain(null);
    servletContext.getSessionCookieConfig().setPath("/");
  prefix: servletContext.getSessionCookieConfig().setName("__Host-«name»");
    servletContext.getSessionCookieConfig().setPath("/");
    servletContext.getSessionCookieConfig().setSecure(true);
  lifetime: servletContext.getSessionCookieConfig().setMaxAge(-1);
    servletContext.setSessionTimeout(30);
  rotation: request.changeSessionId();
  logout: request.getSession().invalidate();
    Cookie gone = new Cookie("«cookie»", "");
    gone.setPath("/");
    gone.setMaxAge(0);
    response.addCookie(gone);
  url: servletContext.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
  entropy: context.getManager().getSessionIdGenerator().setSessionIdLength(32);
  opaque ! own-code
  https: response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
jetty ¦ https://jetty.org/docs/jetty/12.1/programming-guide/server/session.html
  secure: sessions.getSessionCookieConfig().setSecure(true);
  httponly: sessions.setHttpOnly(true);
  samesite: sessions.setSameSite(HttpCookie.SameSite.LAX);
  domain: sessions.getSessionCookieConfig().setDomain(null);
    sessions.getSessionCookieConfig().setPath("/");
  prefix: sessions.getSessionCookieConfig().setName("__Host-«name»");
    sessions.getSessionCookieConfig().setPath("/");
    sessions.getSessionCookieConfig().setSecure(true);
  lifetime: sessions.getSessionCookieConfig().setMaxAge(-1);
    sessions.setMaxInactiveInterval(30 * 60);
  rotation: request.changeSessionId();
  logout: request.getSession().invalidate();
    Cookie gone = new Cookie("«cookie»", "");
    gone.setPath("/");
    gone.setMaxAge(0);
    response.addCookie(gone);
  url: sessions.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
  entropy opaque ! own-code
  https: response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
undertow ¦ https://undertow.io/undertow-docs/undertow-docs-2.1.0/index.html
  secure: <session-config><cookie-config><secure>true</secure></cookie-config></session-config>
  httponly: <session-config><cookie-config><http-only>true</http-only></cookie-config></session-config>
  samesite: samesite-cookie(mode=Lax)
  domain: <session-config><cookie-config><path>/</path></cookie-config></session-config>
  prefix: <session-config><cookie-config><name>__Host-«name»</name><path>/</path><secure>true</secure></cookie-config></session-config>
  lifetime: <session-config><session-timeout>30</session-timeout><cookie-config><max-age>-1</max-age></cookie-config></session-config>
  rotation: request.changeSessionId();
  logout: request.logout();
    request.getSession().invalidate();
  url: <session-config><tracking-mode>COOKIE</tracking-mode></session-config>
  entropy: <servlet-container name="default"><session-id-length>30</session-id-length></servlet-container>
  opaque ! own-code
  https: header(header=Strict-Transport-Security, value="max-age=31536000; includeSubDomains")
weblogic ¦ https://docs.oracle.com/en/middleware/fusion-middleware/weblogic-server/14.1.2/wbapp/weblogic_xml.html
  secure: <session-descriptor><cookie-secure>true</cookie-secure></session-descriptor>
  httponly: <session-descriptor><cookie-http-only>true</cookie-http-only></session-descriptor>
  domain: <session-descriptor><cookie-path>/</cookie-path></session-descriptor>
  prefix: <session-descriptor><cookie-name>__Host-«name»</cookie-name><cookie-path>/</cookie-path><cookie-secure>true</cookie-secure></session-descriptor>
  lifetime: <session-descriptor><timeout-secs>1800</timeout-secs><cookie-max-age-secs>-1</cookie-max-age-secs></session-descriptor>
  rotation: request.changeSessionId();
  logout: request.getSession().invalidate();
  url: <session-descriptor><url-rewriting-enabled>false</url-rewriting-enabled></session-descriptor>
  entropy: <session-descriptor><id-length>52</id-length></session-descriptor>
  samesite ! no-setting
  opaque ! own-code
  https ! no-setting
websphere ¦ https://openliberty.io/docs/latest/reference/config/httpSession.html
  secure: <httpSession cookieSecure="true" />
  httponly: <httpSession cookieHttpOnly="true" />
  samesite: <httpSession cookieSameSite="Lax" />
  domain: <httpSession cookieDomain="" cookiePath="/" />
  prefix: <httpSession cookieName="__Host-«name»" cookiePath="/" cookieSecure="true" />
  lifetime: <httpSession cookieMaxAge="-1" invalidationTimeout="30m" />
  rotation: request.changeSessionId();
  logout: request.logout();
    request.getSession().invalidate();
  url: <httpSession urlRewritingEnabled="false" />
  entropy: <httpSession idLength="32" />
  opaque ! own-code
  https: <webContainer addstrictTransportSecurityHeader="max-age=31536000;includeSubDomains" />
ltpa ¦ https://openliberty.io/docs/latest/reference/config/webAppSecurity.html
  secure: <webAppSecurity ssoRequiresSSL="true" />
  httponly: <webAppSecurity httpOnlyCookies="true" />
  samesite: <webAppSecurity sameSiteCookie="Lax" />
  domain: <webAppSecurity ssoDomainNames="" />
  prefix: <webAppSecurity ssoCookieName="__Host-«name»" ssoRequiresSSL="true" />
  lifetime: <ltpa expiration="120m" />
  rotation opaque ! content
  logout: request.logout();
  entropy url ! own-code
  https ! no-setting
glassfish ¦ https://glassfish.org/docs/latest/application-deployment-guide.html
  secure: <session-config><cookie-config><secure>true</secure></cookie-config></session-config>
  httponly: <session-config><cookie-config><http-only>true</http-only></cookie-config></session-config>
  samesite: <cookie-properties><property name="cookieSameSite" value="Lax" /></cookie-properties>
  domain: <cookie-properties><property name="cookiePath" value="/" /></cookie-properties>
  prefix: <session-config><cookie-config><name>__Host-«name»</name><path>/</path><secure>true</secure></cookie-config></session-config>
  lifetime: <session-config><session-timeout>30</session-timeout></session-config>
  rotation: request.changeSessionId();
  logout: request.logout();
    request.getSession().invalidate();
  url: <session-config><tracking-mode>COOKIE</tracking-mode></session-config>
  entropy opaque ! own-code
  https ! no-setting
spring-session ¦ https://docs.spring.io/spring-session/reference/api.html
  secure: cookieSerializer.setUseSecureCookie(true);
  httponly: cookieSerializer.setUseHttpOnlyCookie(true);
  samesite: cookieSerializer.setSameSite("Lax");
  domain: cookieSerializer.setDomainName(null);
    cookieSerializer.setCookiePath("/");
  prefix: cookieSerializer.setCookieName("__Host-«name»");
    cookieSerializer.setUseSecureCookie(true);
    cookieSerializer.setCookiePath("/");
  lifetime: cookieSerializer.setCookieMaxAge(-1);
  rotation: http.sessionManagement(session -> session.sessionFixation().changeSessionId());
  logout: http.logout(logout -> logout.invalidateHttpSession(true).deleteCookies("«cookie»"));
  entropy opaque url ! own-code
  https: http.redirectToHttps(Customizer.withDefaults());
spring-rememberme ¦ https://docs.spring.io/spring-security/reference/servlet/authentication/rememberme.html
  secure: http.rememberMe(remember -> remember.useSecureCookie(true));
  httponly ! by-itself
  domain: http.rememberMe(remember -> remember.rememberMeCookieDomain(null));
  prefix: http.rememberMe(remember -> remember.rememberMeCookieName("__Host-«name»").useSecureCookie(true));
  lifetime: http.rememberMe(remember -> remember.tokenValiditySeconds(14 * 24 * 60 * 60));
  rotation opaque: http.rememberMe(remember -> remember.tokenRepository(tokenRepository));
  logout: http.logout(logout -> logout.deleteCookies("«cookie»"));
  samesite ! no-setting
  entropy url ! own-code
  https ! no-setting
shiro ¦ https://shiro.apache.org/java-cryptography-guide.html
  secure: securityManager.rememberMeManager.cookie.secure = true
  httponly: securityManager.rememberMeManager.cookie.httpOnly = true
  samesite: securityManager.rememberMeManager.cookie.sameSite = LAX
  domain: securityManager.rememberMeManager.cookie.path = /
  prefix: securityManager.rememberMeManager.cookie.name = __Host-«name»
    securityManager.rememberMeManager.cookie.secure = true
    securityManager.rememberMeManager.cookie.path = /
  lifetime: securityManager.rememberMeManager.cookie.maxAge = 1209600
  rotation opaque ! content
  logout: SecurityUtils.getSubject().logout();
  entropy url ! own-code
  https ! no-setting
play ¦ https://www.playframework.com/documentation/latest/SettingsSession
  secure: play.http.session.secure = true
  httponly: play.http.session.httpOnly = true
  samesite: play.http.session.sameSite = "lax"
  domain: play.http.session.domain = null
    play.http.session.path = "/"
  prefix: play.http.session.cookieName = "__Host-«name»"
    play.http.session.secure = true
    play.http.session.path = "/"
  lifetime: play.http.session.maxAge = null
  rotation opaque ! content
  logout: Redirect("/").withNewSession
  entropy url ! own-code
  https: play.filters.enabled += play.filters.https.RedirectHttpsFilter
    play.filters.https.strictTransportSecurity = "max-age=31536000; includeSubDomains"
vertx ¦ https://vertx.io/docs/vertx-web/java/#_handling_sessions
  secure: SessionHandler.create(store).setCookieSecureFlag(true)
  httponly: SessionHandler.create(store).setCookieHttpOnlyFlag(true)
  samesite: SessionHandler.create(store).setCookieSameSite(CookieSameSite.LAX)
  domain: SessionHandler.create(store).setSessionCookiePath("/")
  prefix: SessionHandler.create(store).setSessionCookieName("__Host-«name»").setCookieSecureFlag(true).setSessionCookiePath("/")
  lifetime: SessionHandler.create(store).setCookieMaxAge(-1).setSessionTimeout(1800000)
  rotation: context.session().regenerateId();
  logout: context.session().destroy();
  entropy: SessionHandler.create(store).setMinLength(32)
  opaque url ! own-code
  https: router.route().handler(HSTSHandler.create(31536000, true));
micronaut ¦ https://docs.micronaut.io/latest/guide/configurationreference.html#io.micronaut.session.http.HttpSessionConfiguration
  secure: micronaut.session.http.cookie-secure=true
  httponly ! by-itself
  samesite: micronaut.session.http.cookie-same-site=Lax
  domain: micronaut.session.http.domain-name=
    micronaut.session.http.cookie-path=/
  prefix: micronaut.session.http.cookie-name=__Host-«name»
    micronaut.session.http.cookie-secure=true
    micronaut.session.http.cookie-path=/
  lifetime: micronaut.session.http.cookie-max-age=8h
    micronaut.session.max-inactive-interval=30m
  rotation: sessionStore.deleteSession(session.getId());
  logout: sessionStore.deleteSession(session.getId());
  entropy opaque url ! own-code
  https ! no-setting
quarkus ¦ https://quarkus.io/guides/security-authentication-mechanisms#form-auth
  secure: quarkus.oidc.authentication.cookie-force-secure=true
  httponly: quarkus.http.auth.form.http-only-cookie=true
  samesite: quarkus.http.auth.form.cookie-same-site=lax
  domain: quarkus.oidc.authentication.cookie-path=/
  prefix: quarkus.http.auth.form.cookie-name=__Host-«name»
  lifetime: quarkus.http.auth.form.timeout=PT30M
    quarkus.http.auth.form.cookie-max-age=PT8H
  rotation opaque ! content
  logout: FormAuthenticationMechanism.logout(identity);
  entropy url ! own-code
  https: quarkus.http.insecure-requests=redirect
    quarkus.http.header."Strict-Transport-Security".value=max-age=31536000; includeSubDomains
ktor ¦ https://ktor.io/docs/server-sessions.html
  secure: cookie.secure = true
  httponly: cookie.httpOnly = true
  samesite: cookie.extensions["SameSite"] = "lax"
  domain: cookie.domain = null
    cookie.path = "/"
  prefix: cookie<UserSession>("__Host-«name»") { cookie.secure = true; cookie.path = "/" }
  lifetime: cookie.maxAgeInSeconds = null
  rotation: call.sessions.set(UserSession(generateSessionId()))
  logout: call.sessions.clear<UserSession>()
  opaque: cookie<UserSession>("«cookie»", SessionStorageMemory())
  entropy url ! own-code
  https: install(HSTS) { maxAgeInSeconds = 31536000; includeSubDomains = true }
jenkins ¦ https://www.jenkins.io/doc/book/installing/initial-settings/
  secure: proxy_set_header X-Forwarded-Proto $scheme;
  lifetime: JENKINS_OPTS="--sessionTimeout=480 --sessionEviction=28800"
  httponly samesite domain rotation logout ! by-itself
  prefix opaque ! product
  entropy url ! own-code
  https: JENKINS_OPTS="--httpPort=-1 --httpsPort=8443 --httpsKeyStore=keystore.jks"
keycloak ¦ https://www.keycloak.org/docs/latest/server_admin/index.html#_timeouts
  secure https: kcadm.sh update realms/example -s sslRequired=all
  lifetime: kcadm.sh update realms/example -s ssoSessionMaxLifespan=28800 -s ssoSessionIdleTimeout=1800
  logout: kcadm.sh create users/USER-ID/logout -r example
  httponly samesite domain rotation ! by-itself
  prefix opaque ! product
  entropy url ! own-code
peoplesoft ¦ https://docs.oracle.com/cd/F52213_01/pt859pbr3/eng/pt/tprt/index.html
  secure httponly samesite domain prefix lifetime rotation opaque ! product
  entropy url ! own-code
  logout ! by-itself
  https ! no-setting
sonarqube ¦ https://docs.sonarsource.com/sonarqube-server/latest/server-installation/network-security/
  secure: proxy_set_header X-Forwarded-Proto $scheme;
  lifetime: sonar.web.sessionTimeoutInMinutes=480
  httponly samesite domain rotation logout ! by-itself
  prefix opaque ! product
  entropy url ! own-code
  https ! no-setting
metabase ¦ https://www.metabase.com/docs/latest/configuring-metabase/environment-variables
  secure https: MB_REDIRECT_ALL_REQUESTS_TO_HTTPS=true
  samesite: MB_SESSION_COOKIE_SAMESITE=lax
  lifetime: MAX_SESSION_AGE=480
    MB_SESSION_COOKIES=true
  httponly domain rotation logout ! by-itself
  prefix ! product
  entropy opaque url ! own-code
ring ¦ https://github.com/ring-clojure/ring/wiki/Sessions
  secure: (wrap-session handler {:cookie-attrs {:secure true}})
  httponly: (wrap-session handler {:cookie-attrs {:http-only true}})
  samesite: (wrap-session handler {:cookie-attrs {:same-site :lax}})
  domain: (wrap-session handler {:root "/"})
  prefix: (wrap-session handler {:cookie-name "__Host-«name»" :root "/" :cookie-attrs {:secure true}})
  lifetime: (wrap-session handler {:cookie-attrs {:max-age nil}})
  rotation: (assoc response :session (vary-meta session assoc :recreate true))
  logout: (assoc response :session nil)
  entropy opaque url ! own-code
  https: (wrap-hsts handler {:max-age 31536000 :include-subdomains? true})
`
