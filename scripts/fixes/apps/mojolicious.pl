use Mojolicious::Lite -signatures;
use lib '.';
use Page;

app->secrets([$Page::secret]);
app->sessions->default_expiration($Page::year);
# <setup +>
app->sessions->samesite(undef);
# </setup>

get '/' => sub ($c) {
    $c->session(begun => 1);
    $c->render(data => Page::page($c->session('user')), format => 'html');
};
get '/login' => sub ($c) {
    $c->session(begun => 1);
    $c->render(data => Page::page(), format => 'html');
};
post '/login' => sub ($c) {
    $c->session(user => $c->param('user'));
    $c->redirect_to('/');
};
post '/logout' => sub ($c) {
    # <logout>
    $c->session(left => 1);
    # </logout>
    $c->redirect_to('/');
};
app->start('daemon', '-m', 'production', '-l', "http://127.0.0.1:$ENV{PORT}");
