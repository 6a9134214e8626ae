use lib '.';
use Page;
use Dancer2;

set host => '127.0.0.1';
set port => $ENV{PORT};
set logger => 'null';
# <setup>
set engines => { session => { Simple => { is_http_only => 0, cookie_duration => '1 year' } } };
# </setup>
set session => 'Simple';

get '/' => sub {
    session begun => 1;
    return Page::page(session 'user');
};
get '/login' => sub {
    session begun => 1;
    return Page::page();
};
post '/login' => sub {
    # <login +>
    # </login>
    session user => body_parameters->get('user');
    redirect '/';
};
post '/logout' => sub {
    # <logout>
    session user => undef;
    # </logout>
    redirect '/';
};
start;
