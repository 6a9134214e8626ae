/** Mending in Perl; how it is written stands in `../mending-row.ts`. */
export const perl = `
mojolicious ¦ https://docs.mojolicious.org/Mojolicious/Sessions
  secure: app->sessions->secure(1);
  httponly ! by-itself
  samesite: app->sessions->samesite('Lax');
  domain: app->sessions->cookie_domain(undef);
    app->sessions->cookie_path('/');
  prefix: app->sessions->cookie_name('__Host-«name»');
    app->sessions->secure(1);
    app->sessions->cookie_path('/');
  lifetime: app->sessions->default_expiration(0);
  rotation opaque ! content
  logout: $c->session(expires => 1);
  entropy url ! own-code
  https: app->hook(after_dispatch => sub ($c) { $c->res->headers->header('Strict-Transport-Security' => 'max-age=31536000; includeSubDomains') });
dancer2 ¦ https://metacpan.org/pod/Dancer2::Core::Role::SessionFactory
  secure: set engines => { session => { Simple => { is_secure => 1 } } };
  httponly: set engines => { session => { Simple => { is_http_only => 1 } } };
  samesite: set engines => { session => { Simple => { cookie_same_site => 'Lax' } } };
  domain: set engines => { session => { Simple => { cookie_domain => undef, cookie_path => '/' } } };
  prefix: set engines => { session => { Simple => { cookie_name => '__Host-«name»', is_secure => 1, cookie_path => '/' } } };
  lifetime: set engines => { session => { Simple => { session_duration => 1800 } } };
  rotation: app->change_session_id;
  logout: app->destroy_session;
  entropy opaque url ! own-code
  https: hook after => sub { shift->header('Strict-Transport-Security' => 'max-age=31536000; includeSubDomains') };
catalyst ¦ https://metacpan.org/pod/Catalyst::Plugin::Session::State::Cookie
  secure: __PACKAGE__->config('Plugin::Session' => { %options, cookie_secure => 1 });
  httponly: __PACKAGE__->config('Plugin::Session' => { %options, cookie_httponly => 1 });
  samesite: __PACKAGE__->config('Plugin::Session' => { %options, cookie_samesite => 'Lax' });
  domain: __PACKAGE__->config('Plugin::Session' => { %options, cookie_domain => undef, cookie_path => '/' });
  prefix: __PACKAGE__->config('Plugin::Session' => { %options, cookie_name => '__Host-«name»', cookie_secure => 1, cookie_path => '/' });
  lifetime: __PACKAGE__->config('Plugin::Session' => { %options, cookie_expires => 0, expires => 30 * 60 });
  rotation: $c->change_session_id;
  logout: $c->delete_session('signed out');
  entropy opaque url ! own-code
  https: $c->response->header('Strict-Transport-Security' => 'max-age=31536000; includeSubDomains');
cgi-session ¦ https://metacpan.org/pod/CGI::Session
  secure: my $cookie = $cgi->cookie(-name => $session->name, -value => $session->id, -path => '/', -secure => 1);
  httponly: my $cookie = $cgi->cookie(-name => $session->name, -value => $session->id, -path => '/', -httponly => 1);
  samesite: my $cookie = $cgi->cookie(-name => $session->name, -value => $session->id, -path => '/', -samesite => 'Lax');
  domain: my $cookie = $cgi->cookie(-name => $session->name, -value => $session->id, -path => '/');
  prefix: CGI::Session->name('__Host-«name»');
    my $cookie = $cgi->cookie(-name => $session->name, -value => $session->id, -path => '/', -secure => 1);
  lifetime: my $cookie = $cgi->cookie(-name => $session->name, -value => $session->id, -path => '/');
  rotation: $session->delete;
    $session->flush;
    $session = CGI::Session->new(undef, undef, $store);
  logout: $session->delete;
    $session->flush;
    $cookie = $cgi->cookie(-name => $session->name, -value => '', -path => '/', -expires => '-1d');
  entropy: my $session = CGI::Session->new('driver:file;id:sha256', $cgi, $store);
  opaque url ! own-code
  https: print $cgi->header(-Strict_Transport_Security => 'max-age=31536000; includeSubDomains', -cookie => $cookie);
`
