/** Mending in Ruby; how it is written stands in `../mending-row.ts`. */
export const ruby = `
rails-enc rails-cbc ¦ https://guides.rubyonrails.org/security.html#sessions
  secure: config.session_store :cookie_store, key: '«cookie»', secure: true
  httponly: config.session_store :cookie_store, key: '«cookie»', httponly: true
  samesite: config.session_store :cookie_store, key: '«cookie»', same_site: :lax
  domain: config.session_store :cookie_store, key: '«cookie»', domain: nil, path: '/'
  prefix: config.session_store :cookie_store, key: '__Host-«name»', secure: true, path: '/'
  lifetime: config.session_store :cookie_store, key: '«cookie»', expire_after: nil
  rotation ! content
    reset_session
    session[:user] = user
  logout: reset_session
  opaque: config.session_store :cache_store, key: '«cookie»'
  entropy url ! own-code
  https: config.force_ssl = true
rails-server ¦ https://guides.rubyonrails.org/security.html#sessions
  secure: config.session_store :cache_store, key: '«cookie»', secure: true
  httponly: config.session_store :cache_store, key: '«cookie»', httponly: true
  samesite: config.session_store :cache_store, key: '«cookie»', same_site: :lax
  domain: config.session_store :cache_store, key: '«cookie»', domain: nil, path: '/'
  prefix: config.session_store :cache_store, key: '__Host-«name»', secure: true, path: '/'
  lifetime: config.session_store :cache_store, key: '«cookie»', expire_after: nil
  rotation: reset_session
    session[:user] = user
  logout: reset_session
  entropy opaque url ! own-code
  https: config.force_ssl = true
rails-signed ¦ https://api.rubyonrails.org/classes/ActionDispatch/Cookies.html
  secure: cookies.signed[:«name»] = { value: value, secure: true }
  httponly: cookies.signed[:«name»] = { value: value, httponly: true }
  samesite: cookies.signed[:«name»] = { value: value, same_site: :lax }
  domain: cookies.signed[:«name»] = { value: value, path: '/' }
  prefix: cookies.signed['__Host-«name»'] = { value: value, secure: true, path: '/' }
  lifetime: cookies.signed[:«name»] = { value: value, expires: 14.days }
  rotation: config.expire_all_remember_me_on_sign_out = true
  logout: cookies.delete :«name»
  opaque: cookies.encrypted[:«name»] = { value: value, httponly: true }
  entropy url ! own-code
  https: config.force_ssl = true
rack2 ¦ https://github.com/rack/rack-session#readme
  secure: use Rack::Session::Cookie, secret: secret, secure: true
  httponly: use Rack::Session::Cookie, secret: secret, httponly: true
  samesite: use Rack::Session::Cookie, secret: secret, same_site: :lax
  domain: use Rack::Session::Cookie, secret: secret, domain: nil, path: '/'
  prefix: use Rack::Session::Cookie, secret: secret, key: '__Host-«name»', secure: true, path: '/'
  lifetime: use Rack::Session::Cookie, secret: secret, expire_after: nil
  rotation ! content
  logout: session.destroy
  opaque: use Rack::Session::Pool
  entropy url ! own-code
  https: headers 'Strict-Transport-Security' => 'max-age=31536000; includeSubDomains'
rack3 ¦ https://github.com/rack/rack-session#readme
  secure: use Rack::Session::Cookie, secrets: secrets, secure: true
  httponly: use Rack::Session::Cookie, secrets: secrets, httponly: true
  samesite: use Rack::Session::Cookie, secrets: secrets, same_site: :lax
  domain: use Rack::Session::Cookie, secrets: secrets, domain: nil, path: '/'
  prefix: use Rack::Session::Cookie, secrets: secrets, key: '__Host-«name»', secure: true, path: '/'
  lifetime: use Rack::Session::Cookie, secrets: secrets, expire_after: nil
  rotation ! content
  logout: session.destroy
  entropy opaque url ! own-code
  https: headers 'strict-transport-security' => 'max-age=31536000; includeSubDomains'
rack-id ¦ https://github.com/rack/rack-session#readme
  secure: use Rack::Session::Pool, secure: true
  httponly: use Rack::Session::Pool, httponly: true
  samesite: use Rack::Session::Pool, same_site: :lax
  domain: use Rack::Session::Pool, domain: nil, path: '/'
  prefix: use Rack::Session::Pool, key: '__Host-«name»', secure: true, path: '/'
  lifetime: use Rack::Session::Pool, expire_after: nil
  rotation: request.session_options[:renew] = true
  logout: session.destroy
  entropy opaque url ! own-code
  https: headers 'Strict-Transport-Security' => 'max-age=31536000; includeSubDomains'
discourse ¦ https://meta.discourse.org/t/allow-ssl-https-for-your-discourse-docker-setup/13847
  secure https: DISCOURSE_FORCE_HTTPS: true
  samesite: DISCOURSE_SAME_SITE_COOKIES: Lax
  lifetime: DISCOURSE_MAXIMUM_SESSION_AGE: 8
  httponly domain rotation logout ! by-itself
  prefix opaque ! product
  entropy url ! own-code
`
