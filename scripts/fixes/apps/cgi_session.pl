use strict;
use warnings;
use lib '.';
use CGI::Emulate::PSGI;
use CGI ();
use CGI::Session;
use File::Temp qw(tempdir);
use Page;
use Plack::Runner;

my $store = { Directory => tempdir(CLEANUP => 1) };

sub answer {
    CGI::initialize_globals();
    my $cgi = CGI->new;
    my $session = CGI::Session->new('driver:file', $cgi, $store);
    $session->param(begun => 1);
    # <setup>
    my $cookie = $cgi->cookie(-name => $session->name, -value => $session->id, -path => '/', -expires => '+1y');
    # </setup>
    my $path = $cgi->path_info;
    my $user = $session->param('user');
    if ($path eq '/login' && $cgi->request_method eq 'POST') {
        # <login +>
        # </login>
        $session->param(user => $cgi->param('user'));
        $session->flush;
        $cookie = $cgi->cookie(-name => $session->name, -value => $session->id, -path => '/');
        print $cgi->redirect(-uri => '/', -status => 302, -cookie => $cookie);
    }
    elsif ($path eq '/logout') {
        # <logout>
        $session->param(user => '');
        # </logout>
        $session->flush;
        print $cgi->redirect(-uri => '/', -status => 302, -cookie => $cookie);
    }
    else {
        print $cgi->header(-type => 'text/html', -cookie => $cookie), Page::page($path eq '/login' ? undef : $user);
        $session->flush;
    }
}

my $runner = Plack::Runner->new;
$runner->parse_options('--host', '127.0.0.1', '--port', $ENV{PORT}, '-E', 'deployment', '--no-default-middleware');
$runner->run(CGI::Emulate::PSGI->handler(\&answer));
