/**
 * Mending in Go, Rust, Elixir and in infrastructure; how it is written stands in `../mending-row.ts`. A table is as long as its list of
 * frameworks.
 */
export const other = `
gorilla ¦ https://pkg.go.dev/github.com/gorilla/sessions#Options
  secure: store.Options.Secure = true
  httponly: store.Options.HttpOnly = true
  samesite: store.Options.SameSite = http.SameSiteLaxMode
  domain: store.Options.Domain = ""
    store.Options.Path = "/"
  prefix: session, err := store.Get(request, "__Host-«name»")
    store.Options.Secure = true
    store.Options.Path = "/"
  lifetime: store.Options.MaxAge = 0
  rotation opaque ! content
  logout: session.Options.MaxAge = -1
    err := session.Save(request, writer)
  entropy url ! own-code
  https: writer.Header().Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
scs ¦ https://pkg.go.dev/github.com/alexedwards/scs/v2
  secure: sessionManager.Cookie.Secure = true
  httponly: sessionManager.Cookie.HttpOnly = true
  samesite: sessionManager.Cookie.SameSite = http.SameSiteLaxMode
  domain: sessionManager.Cookie.Domain = ""
    sessionManager.Cookie.Path = "/"
  prefix: sessionManager.Cookie.Name = "__Host-«name»"
    sessionManager.Cookie.Secure = true
    sessionManager.Cookie.Path = "/"
  lifetime: sessionManager.Cookie.Persist = false
    sessionManager.Lifetime = 8 * time.Hour
    sessionManager.IdleTimeout = 30 * time.Minute
  rotation: err := sessionManager.RenewToken(request.Context())
  logout: err := sessionManager.Destroy(request.Context())
  entropy opaque url ! own-code
  https: writer.Header().Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
fiber ¦ https://docs.gofiber.io/middleware/session/
  secure: session.New(session.Config{CookieSecure: true})
  httponly: session.New(session.Config{CookieHTTPOnly: true})
  samesite: session.New(session.Config{CookieSameSite: "Lax"})
  domain: session.New(session.Config{CookieDomain: "", CookiePath: "/"})
  prefix: session.New(session.Config{KeyLookup: "cookie:__Host-«name»", CookieSecure: true, CookiePath: "/"})
  lifetime: session.New(session.Config{CookieSessionOnly: true, Expiration: 8 * time.Hour})
  rotation: err := sess.Regenerate()
  logout: err := sess.Destroy()
  entropy opaque ! own-code
  url: session.New(session.Config{KeyLookup: "cookie:«cookie»"})
  https: app.Use(helmet.New(helmet.Config{HSTSMaxAge: 31536000}))
beego ¦ https://github.com/beego/beedoc/blob/master/en-US/mvc/controller/session.md
  secure: web.BConfig.Listen.EnableHTTPS = true
  httponly: web.BConfig.WebConfig.Session.SessionDisableHTTPOnly = false
  samesite: web.BConfig.WebConfig.Session.SessionCookieSameSite = http.SameSiteLaxMode
  domain: web.BConfig.WebConfig.Session.SessionDomain = ""
  prefix: web.BConfig.WebConfig.Session.SessionName = "__Host-«name»"
  lifetime: web.BConfig.WebConfig.Session.SessionCookieLifeTime = 0
  rotation: controller.SessionRegenerateID()
  logout: controller.DestroySession()
  entropy opaque url ! own-code
  https ! no-setting
revel ¦ https://revel.github.io/manual/sessionflash.html
  secure: cookie.secure = true
  httponly: cookie.httponly = true
  samesite: cookie.samesite = lax
  domain: cookie.domain =
  prefix: cookie.prefix = __Host-APP
  lifetime: session.expires = session
  rotation opaque ! content
  logout: for key := range c.Session { c.Session.Del(key) }
  entropy url ! own-code
  https ! no-setting
oauth2-proxy ¦ https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview
  secure: --cookie-secure=true
  httponly: --cookie-httponly=true
  samesite: --cookie-samesite=lax
  domain: --cookie-path=/
  prefix: --cookie-name=__Host-«name»
  lifetime: --cookie-expire=0
  rotation: --cookie-refresh=1h
  logout opaque: --session-store-type=redis --redis-connection-url=redis://localhost:6379
  entropy url ! own-code
  https: --force-https=true
grafana ¦ https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/
  secure: [security]
    cookie_secure = true
  samesite: [security]
    cookie_samesite = lax
  prefix: [auth]
    login_cookie_name = __Host-«name»
  lifetime: [auth]
    login_maximum_lifetime_duration = 8h
    login_maximum_inactive_lifetime_duration = 30m
  rotation: [auth]
    token_rotation_interval_minutes = 10
  httponly domain logout ! by-itself
  entropy opaque url ! own-code
  https: [security]
    strict_transport_security = true
authelia ¦ https://www.authelia.com/configuration/session/introduction/
  samesite: session: { same_site: lax }
  prefix: session: { name: __Host-«name» }
  lifetime: session: { expiration: 8h, inactivity: 30m, remember_me: 0 }
  secure httponly rotation logout ! by-itself
  domain ! product
  entropy opaque url ! own-code
  https ! no-setting
portainer ¦ https://docs.portainer.io/advanced/cli
  secure https: --http-disabled
  httponly samesite domain rotation logout ! by-itself
  prefix lifetime opaque ! product
  entropy url ! own-code
actix ¦ https://docs.rs/actix-session/latest/actix_session/
  secure: SessionMiddleware::builder(store, key).cookie_secure(true).build()
  httponly: SessionMiddleware::builder(store, key).cookie_http_only(true).build()
  samesite: SessionMiddleware::builder(store, key).cookie_same_site(SameSite::Lax).build()
  domain: SessionMiddleware::builder(store, key).cookie_domain(None).cookie_path("/".into()).build()
  prefix: SessionMiddleware::builder(store, key).cookie_name("__Host-«name»".into()).cookie_secure(true).cookie_path("/".into()).build()
  lifetime: SessionMiddleware::builder(store, key).session_lifecycle(BrowserSession::default()).build()
  rotation: session.renew();
  logout: session.purge();
  entropy opaque url ! own-code
  https: DefaultHeaders::new().add(("Strict-Transport-Security", "max-age=31536000; includeSubDomains"))
tower-sessions ¦ https://docs.rs/tower-sessions/latest/tower_sessions/
  secure: SessionManagerLayer::new(store).with_secure(true)
  httponly: SessionManagerLayer::new(store).with_http_only(true)
  samesite: SessionManagerLayer::new(store).with_same_site(SameSite::Lax)
  domain: SessionManagerLayer::new(store).with_path("/")
  prefix: SessionManagerLayer::new(store).with_name("__Host-«name»").with_secure(true).with_path("/")
  lifetime: SessionManagerLayer::new(store).with_expiry(Expiry::OnSessionEnd)
  rotation: session.cycle_id().await?;
  logout: session.flush().await?;
  entropy opaque url ! own-code
  https ! no-setting
rocket ¦ https://api.rocket.rs/v0.5/rocket/http/struct.CookieJar
  secure: cookies.add_private(Cookie::build(("«cookie»", value)).secure(true));
  httponly: cookies.add_private(Cookie::build(("«cookie»", value)).http_only(true));
  samesite: cookies.add_private(Cookie::build(("«cookie»", value)).same_site(SameSite::Lax));
  domain: cookies.add_private(Cookie::build(("«cookie»", value)).path("/"));
  prefix: cookies.add_private(Cookie::build(("__Host-«name»", value)).secure(true).path("/"));
  lifetime: cookies.add_private(Cookie::build(("«cookie»", value)).expires(None));
  rotation ! content
  logout: cookies.remove_private("«cookie»");
  entropy opaque url ! own-code
  https ! no-setting
phoenix phoenix-enc ¦ https://hexdocs.pm/plug/Plug.Session.html
  secure: plug Plug.Session, [secure: true] ++ @session_options
  httponly: plug Plug.Session, [http_only: true] ++ @session_options
  samesite: plug Plug.Session, [same_site: "Lax"] ++ @session_options
  domain: plug Plug.Session, [domain: nil, path: "/"] ++ @session_options
  prefix: plug Plug.Session, [key: "__Host-«name»", secure: true, path: "/"] ++ @session_options
  lifetime: plug Plug.Session, [max_age: nil] ++ @session_options
  rotation: configure_session(conn, renew: true)
  logout: configure_session(conn, drop: true)
  opaque: plug Plug.Session, [encryption_salt: "a salt of its own"] ++ @session_options
  entropy url ! own-code
  https: config :example, ExampleWeb.Endpoint, force_ssl: [hsts: true, rewrite_on: [:x_forwarded_proto]]
domino ¦ https://help.hcl-software.com/domino/14.0.0/admin/conf_sessionbasednamepasswordauthenticationforwebclients_c.html
  lifetime: HTTP_SESSION_TIMEOUT=30
  secure httponly samesite domain prefix rotation logout ! product
  entropy opaque url ! own-code
  https ! no-setting
oracle-apex ¦ https://docs.oracle.com/en/database/oracle/apex/24.2/htmdb/configuring-security.html
  secure https: APEX_INSTANCE_ADMIN.SET_PARAMETER('REQUIRE_HTTPS', 'A');
  lifetime: APEX_UTIL.SET_SESSION_LIFETIME_SECONDS(28800);
    APEX_UTIL.SET_SESSION_MAX_IDLE_SECONDS(1800);
  logout: APEX_AUTHENTICATION.LOGOUT;
  rotation httponly domain ! by-itself
  samesite prefix ! product
  url: APEX_INSTANCE_ADMIN.SET_PARAMETER('REJOIN_EXISTING_SESSIONS', 'N');
  entropy opaque ! own-code
sap ¦ https://help.sap.com/docs/SAP_NETWEAVER_750/68bf513362174d54b58cddec28794093
  secure: login/ticket_only_by_https = 1
  httponly: icf/set_HTTPonly_flag_on_cookies = 0
  samesite domain prefix rotation logout ! product
  lifetime: http/security_session_timeout = 1800
    login/ticket_expiration_time = 8:00
  entropy opaque url ! own-code
  https ! no-setting
aws-alb-auth ¦ https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
  lifetime: "SessionTimeout": 28800
  prefix: "SessionCookieName": "__Host-«name»"
  secure httponly rotation ! by-itself
  samesite domain opaque ! product
  logout: Set-Cookie: «cookie»=; Path=/; Max-Age=0; Secure; HttpOnly
  entropy url ! own-code
  https ! no-setting
azure-appservice ¦ https://learn.microsoft.com/en-us/azure/app-service/overview-authentication-authorization
  logout: <a href="/.auth/logout">Sign out</a>
  secure httponly samesite domain rotation ! by-itself
  prefix opaque ! product
  https: az webapp update --https-only true
  entropy url ! own-code
  lifetime ! product
cf-access ¦ https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/
  samesite: "same_site_cookie_attribute": "lax"
  httponly: "http_only_cookie_attribute": true
  lifetime: "session_duration": "8h"
  logout: <a href="/cdn-cgi/access/logout">Sign out</a>
  domain: "path_cookie_attribute": true
  secure rotation ! by-itself
  prefix opaque ! product
  entropy url ! own-code
  https ! no-setting
okta ¦ https://developer.okta.com/docs/guides/session-cookie/main/
  secure httponly samesite domain prefix rotation ! product
  lifetime: "session": { "usePersistentCookie": false, "maxSessionIdleMinutes": 30, "maxSessionLifetimeMinutes": 480 }
  logout: DELETE /api/v1/users/{userId}/sessions
  entropy opaque url ! own-code
  https ! no-setting
f5-apm ¦ https://techdocs.f5.com/en-us/bigip-17-1-0/big-ip-access-policy-manager-authentication-methods.html
  secure: tmsh modify apm profile access example secure-cookie true
  httponly: tmsh modify apm profile access example httponly-cookie true
  domain: tmsh modify apm profile access example domain-cookie none
  lifetime: tmsh modify apm profile access example persistent-cookie false max-session-timeout 28800
  prefix rotation ! product
  entropy opaque url ! own-code
  samesite ! product
  logout ! by-itself
  https ! no-setting
citrix ¦ https://developer-docs.netscaler.com/en-us/adc-command-reference-int/current-release/vpn/vpn-parameter
  httponly: set vpn parameter -httpOnlyCookie YES
  lifetime: set vpn parameter -sessTimeout 30 -forcedTimeout 480
  secure domain rotation logout ! by-itself
  prefix ! product
  entropy opaque url ! own-code
  samesite ! product
  https ! no-setting
generic-jwt ¦ https://www.rfc-editor.org/rfc/rfc8725
  rotation opaque logout ! content
  lifetime: "exp": now + 15 * 60
  entropy url ! own-code
  secure httponly samesite domain prefix ! own-code
  https ! no-setting
`
