/** Session cookies of Go, Rust, Elixir, Perl and of infrastructure; how a row is written stands in `../framework-row.ts`. */
export const other = String.raw`
gorilla ¦ gorilla/sessions + securecookie, gin-contrib/sessions, Ory Kratos, Buffalo ¦ Go ¦ session-token ¦ ~.* ¦ #gorilla ¦ ynN ¦ read
scs ¦ alexedwards/scs ¦ Go ¦ session-token ¦ ~^session$ ¦ base64:43 ¦ nyL ¦ read
fiber ¦ Fiber session ¦ Go ¦ session-token ¦ ~^session_id$ ¦ #uuid base64:43 ¦ nnL ¦ knowledge
beego ¦ Beego / Casdoor ¦ Go ¦ session-token ¦ ^(?:beegosessionID|casdoor_session_id)$ ¦ hex:32 ¦ ny- ¦ knowledge
revel ¦ Revel ¦ Go ¦ session-token ¦ ~^[A-Z]+_SESSION$ ¦ printable:42-4096 ¦ nyL ¦ knowledge
oauth2-proxy ¦ oauth2-proxy ¦ Go ¦ session-token ¦ ^_oauth2_proxy(?:_\d+)?$ ¦ #oauth2-proxy ¦ yy- ¦ read
grafana ¦ Grafana ¦ Go ¦ session-token ¦ grafana_session ¦ hex:32 ¦ nyL ¦ knowledge
authelia ¦ Authelia ¦ Go ¦ session-token ¦ authelia_session ¦ printable:32 ¦ yyL ¦ knowledge
portainer ¦ Portainer ¦ Go ¦ session-token ¦ portainer_api_key ¦ #jwt ¦ ayS ¦ knowledge
actix ¦ actix-session ¦ Rust ¦ session-token ¦ ~^id$ ¦ base64:80-4096 #percent ¦ yyL ¦ read
tower-sessions ¦ tower-sessions (axum) ¦ Rust ¦ session-token ¦ ~^id$|^tower\.sid$ ¦ base64:22 ¦ yyS ¦ read
rocket ¦ Rocket private cookies ¦ Rust ¦ unknown ¦ - ¦ #percent ¦ ayS ¦ knowledge
phoenix ¦ Phoenix / Plug cookie store ¦ Elixir ¦ session-token ¦ ~^_[a-z0-9_]+_key$ ¦ #plug-signed ¦ nyL ¦ read
phoenix-enc ¦ Phoenix encrypted session ¦ Elixir ¦ session-token ¦ ~^_[a-z0-9_]+_key$ ¦ #plug-encrypted ¦ nyL ¦ read
mojolicious ¦ Mojolicious ¦ Perl ¦ session-token ¦ mojolicious ¦ #mojolicious ¦ nyL ¦ read
dancer2 ¦ Dancer2 ¦ Perl ¦ session-token ¦ dancer.session ¦ base64:32 ¦ ny- ¦ knowledge
catalyst ¦ Catalyst ¦ Perl ¦ session-token ¦ ~^[a-z0-9_]+_session$ ¦ hex:40 ¦ ny- ¦ knowledge
cgi-session ¦ Perl CGI::Session / Apache::Session ¦ Perl ¦ session-token ¦ CGISESSID SESSION_ID ¦ hex:32 ¦ nn- ¦ knowledge
domino ¦ HCL/Lotus Domino ¦ other ¦ session-token ¦ DomAuthSessId ¦ hex:32 ¦ ny- ¦ knowledge
oracle-apex ¦ Oracle APEX ¦ other ¦ session-token ¦ ^ORA_WWV_(?:APP|USER)_[\w]+$ ¦ printable:20-64 ¦ ay- ¦ knowledge
sap ¦ SAP NetWeaver ¦ other ¦ session-token ¦ ^SAP_SESSIONID_[A-Z0-9]{3}_\d{3}$|^MYSAPSSO2$ ¦ printable:20-256 ¦ ay- ¦ knowledge
aws-alb-auth ¦ AWS ALB authentication ¦ infra ¦ session-token ¦ ^AWSELBAuthSessionCookie-\d$ ¦ base64:100-4096 ¦ yyN ¦ knowledge
azure-appservice ¦ Azure App Service Easy Auth ¦ infra ¦ session-token ¦ AppServiceAuthSession ¦ base64:100-4096 ¦ yyL ¦ knowledge
cf-access ¦ Cloudflare Access ¦ infra ¦ session-token ¦ CF_Authorization ¦ #jwt ¦ yyL ¦ knowledge
okta ¦ Okta ¦ SaaS ¦ session-token ¦ ~^(?:sid|idx)$ ¦ base64:25 #jwe ¦ yyN ¦ knowledge
f5-apm ¦ F5 BIG-IP APM ¦ infra ¦ session-token ¦ MRHSession ¦ hex:32 ¦ yn- ¦ knowledge
citrix ¦ Citrix NetScaler/Gateway ¦ infra ¦ session-token ¦ NSC_AAAC ¦ hex:32-256 ¦ yy- ¦ knowledge
generic-jwt ¦ Bare JWT in a cookie ¦ any ¦ unknown ¦ ~.* ¦ #jwt ¦ --- ¦ read
`
