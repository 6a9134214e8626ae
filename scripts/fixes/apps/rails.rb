require 'action_controller/railtie'
require 'securerandom'
require_relative 'page'

class App < Rails::Application
  config.root = __dir__
  config.eager_load = false
  config.secret_key_base = SecureRandom.hex(64)
  config.consider_all_requests_local = true
  config.logger = Logger.new(IO::NULL)
  config.hosts.clear
  config.action_controller.default_protect_from_forgery = false
  # <setup>
  config.session_store :cookie_store, key: '_app_session', httponly: false, expire_after: YEAR
  # </setup>
  routes.append do
    root to: 'pages#home'
    get 'login', to: 'pages#form'
    post 'login', to: 'pages#login'
    post 'logout', to: 'pages#logout'
  end
end

class PagesController < ActionController::Base
  def home
    session[:begun] = true
    render html: page(session[:user]).html_safe
  end

  def form
    session[:begun] = true
    render html: page.html_safe
  end

  def login
    user = params[:user]
    # <login>
    session[:user] = user
    # </login>
    redirect_to '/'
  end

  def logout
    # <logout>
    session[:left] = true
    # </logout>
    redirect_to '/'
  end
end

App.initialize!
require 'rack/handler/webrick'
Rack::Handler::WEBrick.run(App, Host: '127.0.0.1', Port: PORT, AccessLog: [], Logger: WEBrick::Log.new(IO::NULL))
