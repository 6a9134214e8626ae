require 'sinatra/base'
require_relative 'page'

# Sessions of Rack that are kept on the server.
class App < Sinatra::Base
  # <setup>
  use Rack::Session::Pool, httponly: false, expire_after: YEAR
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
    # <login +>
    # </login>
    session[:user] = params[:user]
    redirect '/'
  end

  post '/logout' do
    # <logout>
    session[:user] = nil
    # </logout>
    redirect '/'
  end

  run! host: '127.0.0.1', bind: '127.0.0.1', port: PORT, server: 'webrick', quiet: true
end
