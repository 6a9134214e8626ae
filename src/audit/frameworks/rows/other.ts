/** Session cookies of Go, Rust, Elixir, Perl and of infrastructure; how a row is written stands in `../framework-row.ts`. */
export const other = String.raw`
gorilla ¦ gorilla/sessions + securecookie, gin-contrib/sessions, Ory Kratos, Buffalo ¦ Go ¦ session-token ¦ ~.* ¦ #gorilla ¦ ynN ¦ read
  secure: store.Options = &sessions.Options{Path: "/", Secure: true}
  httponly: store.Options = &sessions.Options{Path: "/", HttpOnly: true}
  samesite: store.Options = &sessions.Options{Path: "/", SameSite: http.SameSiteLaxMode}
  rotation: session.Options.MaxAge = -1, then a new session
scs ¦ alexedwards/scs ¦ Go ¦ session-token ¦ ~^session$ ¦ base64:43 ¦ nyL ¦ read
  secure: sessionManager.Cookie.Secure = true
  httponly: sessionManager.Cookie.HttpOnly = true
  samesite: sessionManager.Cookie.SameSite = http.SameSiteLaxMode
  rotation: sessionManager.RenewToken(ctx)
fiber ¦ Fiber session ¦ Go ¦ session-token ¦ ~^session_id$ ¦ #uuid base64:43 ¦ nnL ¦ knowledge
  secure: session.Config{CookieSecure: true}
  httponly: session.Config{CookieHTTPOnly: true}
  samesite: session.Config{CookieSameSite: "Lax"}
  rotation: sess.Regenerate()
beego ¦ Beego / Casdoor ¦ Go ¦ session-token ¦ ^(?:beegosessionID|casdoor_session_id)$ ¦ hex:32 ¦ ny- ¦ knowledge
  secure: web.BConfig.WebConfig.Session.SessionSecure
  rotation: SessionRegenerateID
revel ¦ Revel ¦ Go ¦ session-token ¦ ~^[A-Z]+_SESSION$ ¦ printable:42-4096 ¦ nyL ¦ knowledge
  secure: cookie.secure=true in app.conf
oauth2-proxy ¦ oauth2-proxy ¦ Go ¦ session-token ¦ ^_oauth2_proxy(?:_\d+)?$ ¦ #oauth2-proxy ¦ yy- ¦ read
  samesite: --cookie-samesite=lax
  rotation: --cookie-refresh
grafana ¦ Grafana ¦ Go ¦ session-token ¦ grafana_session ¦ hex:32 ¦ nyL ¦ knowledge
  secure: [security] cookie_secure=true
  rotation: token_rotation_interval_minutes=10
authelia ¦ Authelia ¦ Go ¦ session-token ¦ authelia_session ¦ printable:32 ¦ yyL ¦ knowledge
  samesite: session.cookies[].same_site
portainer ¦ Portainer ¦ Go ¦ session-token ¦ portainer_api_key ¦ #jwt ¦ ayS ¦ knowledge
  secure: HTTPS
actix ¦ actix-session ¦ Rust ¦ session-token ¦ ~^id$ ¦ base64:80-4096 #percent ¦ yyL ¦ read
  secure: SessionMiddleware::builder(store, key).cookie_secure(true)
  httponly: SessionMiddleware::builder(store, key).cookie_http_only(true)
  samesite: SessionMiddleware::builder(store, key).cookie_same_site(SameSite::Lax)
  rotation: session.renew()
tower-sessions ¦ tower-sessions (axum) ¦ Rust ¦ session-token ¦ ~^id$|^tower\.sid$ ¦ base64:22 ¦ yyS ¦ read
  secure: SessionManagerLayer::new(store).with_secure(true)
  httponly: SessionManagerLayer::new(store).with_http_only(true)
  samesite: SessionManagerLayer::new(store).with_same_site(SameSite::Lax)
  rotation: session.cycle_id().await
rocket ¦ Rocket private cookies ¦ Rust ¦ unknown ¦ - ¦ #percent ¦ ayS ¦ knowledge
phoenix ¦ Phoenix / Plug cookie store ¦ Elixir ¦ session-token ¦ ~^_[a-z0-9_]+_key$ ¦ #plug-signed ¦ nyL ¦ read
  secure: plug Plug.Session, store: :cookie, secure: true
  httponly: plug Plug.Session, store: :cookie, http_only: true
  samesite: plug Plug.Session, store: :cookie, same_site: "Lax"
  rotation: configure_session(conn, renew: true)
phoenix-enc ¦ Phoenix encrypted session ¦ Elixir ¦ session-token ¦ ~^_[a-z0-9_]+_key$ ¦ #plug-encrypted ¦ nyL ¦ read
  secure: plug Plug.Session, store: :cookie, secure: true
  httponly: plug Plug.Session, store: :cookie, http_only: true
  samesite: plug Plug.Session, store: :cookie, same_site: "Lax"
  rotation: configure_session(conn, renew: true)
mojolicious ¦ Mojolicious ¦ Perl ¦ session-token ¦ mojolicious ¦ #mojolicious ¦ nyL ¦ read
  secure: app->sessions->secure(1)
  samesite: app->sessions->samesite('Lax')
  rotation: $c->session(expires => 1), then a new session
dancer2 ¦ Dancer2 ¦ Perl ¦ session-token ¦ dancer.session ¦ base64:32 ¦ ny- ¦ knowledge
  secure: engines: session: <name>: is_secure: 1
  httponly: engines: session: <name>: is_http_only: 1
  samesite: engines: session: <name>: cookie_same_site: Lax
  rotation: app->change_session_id
catalyst ¦ Catalyst ¦ Perl ¦ session-token ¦ ~^[a-z0-9_]+_session$ ¦ hex:40 ¦ ny- ¦ knowledge
  secure: Plugin::Session cookie_secure=1
  rotation: $c->change_session_id
cgi-session ¦ Perl CGI::Session / Apache::Session ¦ Perl ¦ session-token ¦ CGISESSID SESSION_ID ¦ hex:32 ¦ nn- ¦ knowledge
  secure: $s->httponly/secure via cookie()
  httponly: $s->httponly/secure via cookie()
  rotation: $s->delete + new
domino ¦ HCL/Lotus Domino ¦ other ¦ session-token ¦ DomAuthSessId ¦ hex:32 ¦ ny- ¦ knowledge
  secure: Server document: Require SSL protected communication
oracle-apex ¦ Oracle APEX ¦ other ¦ session-token ¦ ^ORA_WWV_(?:APP|USER)_[\w]+$ ¦ printable:20-64 ¦ ay- ¦ knowledge
  secure: instance setting Require HTTPS
  rotation: APEX_UTIL.SET_SESSION..
sap ¦ SAP NetWeaver ¦ other ¦ session-token ¦ ^SAP_SESSIONID_[A-Z0-9]{3}_\d{3}$|^MYSAPSSO2$ ¦ printable:20-256 ¦ ay- ¦ knowledge
  secure: icf/set_HTTPonly_flag_on_cookies=0; login/ticket_only_by_https=1
  httponly: icf/set_HTTPonly_flag_on_cookies=0; login/ticket_only_by_https=1
aws-alb-auth ¦ AWS ALB authentication ¦ infra ¦ session-token ¦ ^AWSELBAuthSessionCookie-\d$ ¦ base64:100-4096 ¦ yyN ¦ knowledge
azure-appservice ¦ Azure App Service Easy Auth ¦ infra ¦ session-token ¦ AppServiceAuthSession ¦ base64:100-4096 ¦ yyL ¦ knowledge
  rotation: /.auth/refresh
cf-access ¦ Cloudflare Access ¦ infra ¦ session-token ¦ CF_Authorization ¦ #jwt ¦ yyL ¦ knowledge
  rotation: session duration
okta ¦ Okta ¦ SaaS ¦ session-token ¦ ~^(?:sid|idx)$ ¦ base64:25 #jwe ¦ yyN ¦ knowledge
f5-apm ¦ F5 BIG-IP APM ¦ infra ¦ session-token ¦ MRHSession ¦ hex:32 ¦ yn- ¦ knowledge
  secure: access profile: Secure, HTTP Only
citrix ¦ Citrix NetScaler/Gateway ¦ infra ¦ session-token ¦ NSC_AAAC ¦ hex:32-256 ¦ yy- ¦ knowledge
  httponly: set vpn param -httpOnlyCookie YES
generic-jwt ¦ Bare JWT in a cookie ¦ any ¦ unknown ¦ ~.* ¦ #jwt ¦ --- ¦ read
  rotation: a short exp, and a refresh token that is replaced at each use
`
