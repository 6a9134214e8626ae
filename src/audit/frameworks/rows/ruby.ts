/** Session cookies of Ruby; how a row is written stands in `../framework-row.ts`. */
export const ruby = `
rails-enc ¦ Rails 5.2+ encrypted cookie store ¦ Ruby ¦ session-token ¦ ~^_[a-z0-9_]+_session$ ¦ #rails-encrypted ¦ ayL ¦ read
  secure: config.force_ssl = true
  httponly: config.session_store :cookie_store, httponly: true
  samesite: config.action_dispatch.cookies_same_site_protection = :lax
  rotation: reset_session before the login is stored
rails-cbc ¦ Rails 4.0-5.1 encrypted cookie ¦ Ruby ¦ session-token ¦ ~^_[a-z0-9_]+_session$ ¦ #rails-cbc ¦ ay- ¦ read
  secure: config.force_ssl = true
  httponly: config.session_store :cookie_store, httponly: true
  samesite: config.action_dispatch.cookies_same_site_protection = :lax (Rails 6.1)
  rotation: reset_session before the login is stored
rails-signed ¦ Rails cookies.signed / Devise remember_user_token ¦ Ruby ¦ remember-me ¦ ~^remember_[a-z]+_token$ ¦ #rails-signed #marshal-signed ¦ ayL ¦ read
  secure: cookies.signed[:name] = { value: …, secure: true }
  httponly: cookies.signed[:name] = { value: …, httponly: true }
  samesite: cookies.signed[:name] = { value: …, same_site: :lax }
  rotation: Devise: config.expire_all_remember_me_on_sign_out = true
rails-server ¦ Rails server-side session id ¦ Ruby ¦ session-token ¦ ~^_[a-z0-9_]+_session$|^_session_id$ ¦ hex:32 ¦ ayL ¦ read
  secure: config.force_ssl = true
  httponly: config.session_store :cache_store, httponly: true
  samesite: config.action_dispatch.cookies_same_site_protection = :lax
  rotation: reset_session before the login is stored
rack2 ¦ Rack 1/2, Sinatra ¦ Ruby ¦ session-token ¦ rack.session ¦ #marshal-signed ¦ ny- ¦ read
  secure: use Rack::Session::Cookie, secure: true
  httponly: use Rack::Session::Cookie, httponly: true
  samesite: use Rack::Session::Cookie, same_site: :lax
  rotation: env['rack.session.options'][:renew] = true
rack3 ¦ rack-session 2 (Rack 3) ¦ Ruby ¦ session-token ¦ rack.session ¦ #rack-encrypted ¦ ny- ¦ read
  secure: use Rack::Session::Cookie, secrets: […], secure: true
  httponly: use Rack::Session::Cookie, secrets: […], httponly: true
  samesite: use Rack::Session::Cookie, secrets: […], same_site: :lax
  rotation: env['rack.session.options'][:renew] = true
rack-id ¦ Rack pool/memcache/redis id ¦ Ruby ¦ session-token ¦ rack.session ¦ hex:64 hex:32 ¦ ny- ¦ read
  secure: use Rack::Session::Pool, secure: true
  httponly: use Rack::Session::Pool, httponly: true
  samesite: use Rack::Session::Pool, same_site: :lax
  rotation: env['rack.session.options'][:renew] = true
discourse ¦ Discourse ¦ Ruby ¦ session-token ¦ ~^_t$ ¦ #rails-encrypted hex:32 ¦ ayL ¦ knowledge
  secure: force_https site setting
  rotation: rotates every 10 min
`
