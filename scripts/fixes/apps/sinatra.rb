require 'sinatra/base'
require 'securerandom'
require_relative 'page'

# Sessions of Rack, as Sinatra and others use them.
class App < Sinatra::Base
  secret = SecureRandom.hex(64)
  # <setup>
  use Rack::Session::Cookie, secret: secret, httponly: false, expire_after: YEAR
  # </setup>
  set :protection, false

  get '/' do
    session[:begun] = true
    page(session[:user])
  end

  get '/login' do
    session[:begun] = true
    page
  end

  post '/login' do
    session[:user] = params[:user]
    redirect '/'
  end

  post '/logout' do
    # <logout>
    session[:left] = true
    # </logout>
    redirect '/'
  end

  run! host: '127.0.0.1', bind: '127.0.0.1', port: PORT, server: 'webrick', quiet: true
end
