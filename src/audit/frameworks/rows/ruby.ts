/** Session cookies of Ruby; how a row is written stands in `../framework-row.ts`. */
export const ruby = `
rails-enc ¦ Rails 5.2+ encrypted cookie store ¦ Ruby ¦ session-token ¦ ~^_[a-z0-9_]+_session$ ¦ #rails-encrypted ¦ ayL ¦ read
rails-cbc ¦ Rails 4.0-5.1 encrypted cookie ¦ Ruby ¦ session-token ¦ ~^_[a-z0-9_]+_session$ ¦ #rails-cbc ¦ ay- ¦ read
rails-signed ¦ Rails cookies.signed / Devise remember_user_token ¦ Ruby ¦ remember-me ¦ ~^remember_[a-z]+_token$ ¦ #rails-signed #marshal-signed ¦ ayL ¦ read
rails-server ¦ Rails server-side session id ¦ Ruby ¦ session-token ¦ ~^_[a-z0-9_]+_session$|^_session_id$ ¦ hex:32 ¦ ayL ¦ read
rack2 ¦ Rack 1/2, Sinatra ¦ Ruby ¦ session-token ¦ rack.session ¦ #marshal-signed ¦ ny- ¦ read
rack3 ¦ rack-session 2 (Rack 3) ¦ Ruby ¦ session-token ¦ rack.session ¦ #rack-encrypted ¦ ny- ¦ read
rack-id ¦ Rack pool/memcache/redis id ¦ Ruby ¦ session-token ¦ rack.session ¦ hex:64 hex:32 ¦ ny- ¦ read
discourse ¦ Discourse ¦ Ruby ¦ session-token ¦ ~^_t$ ¦ #rails-encrypted hex:32 ¦ ayL ¦ knowledge
`
