package Page;
use strict;
use warnings;

# In seconds.
our $year = 365 * 24 * 60 * 60;
our $secret = join '', map { sprintf '%02x', int rand 256 } 1 .. 32;

# What every application shows: a form to sign in, or who is signed in and how to leave.
sub page {
    my ($user) = @_;
    return defined $user && $user ne ''
        ? qq{<p>Welcome, $user.</p><form method="post" action="/logout"><button>Sign out</button></form>}
        : '<form method="post" action="/login"><input name="user"><input name="password" type="password"><button>Sign in</button></form>';
}

1;
