package App;
use lib '.';
use Page;
use Moose;
use namespace::autoclean;
use Catalyst::Runtime;
use Catalyst qw/Session Session::State::Cookie Session::Store::File/;
extends 'Catalyst';

our %options = (storage => "/tmp/sidwatch-catalyst-$$", expires => $Page::year);
__PACKAGE__->config(name => 'App', disable_component_resolution_regex_fallback => 1);
# <setup>
__PACKAGE__->config('Plugin::Session' => { %options, cookie_httponly => 0, cookie_expires => $Page::year });
# </setup>
$INC{'App/Controller/Root.pm'} = 1;

package App::Controller::Root;
use Moose;
BEGIN { extends 'Catalyst::Controller' }
__PACKAGE__->config(namespace => '');

sub index : Path : Args(0) {
    my ($self, $c) = @_;
    $c->session->{begun} = 1;
    $c->response->content_type('text/html');
    $c->response->body(Page::page($c->session->{user}));
}

sub login : Path('login') {
    my ($self, $c) = @_;
    $c->session->{begun} = 1;
    $c->response->content_type('text/html');
    return $c->response->body(Page::page()) if $c->request->method eq 'GET';
    # <login +>
    # </login>
    $c->session->{user} = $c->request->body_parameters->{user};
    $c->response->redirect('/');
}

sub logout : Path('logout') {
    my ($self, $c) = @_;
    # <logout>
    $c->session->{user} = undef;
    # </logout>
    $c->response->redirect('/');
}

package main;
App->setup_component('App::Controller::Root');
App->setup;
use Plack::Runner;
my $runner = Plack::Runner->new;
$runner->parse_options('--host', '127.0.0.1', '--port', $ENV{PORT}, '-E', 'deployment', '--no-default-middleware');
$runner->run(App->psgi_app);
