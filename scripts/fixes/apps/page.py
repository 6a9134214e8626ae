import os
import secrets

port = int(os.environ['PORT'])
secret = secrets.token_hex(16)
# In seconds.
year = 365 * 24 * 60 * 60


def page(user=None):
    """What every application shows: a form to sign in, or who is signed in and how to leave."""
    if user:
        return f'<p>Welcome, {user}.</p><form method="post" action="/logout"><button>Sign out</button></form>'
    return (
        '<form method="post" action="/login"><input name="user">'
        '<input name="password" type="password"><button>Sign in</button></form>'
    )
