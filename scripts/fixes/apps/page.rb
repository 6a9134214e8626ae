PORT = Integer(ENV.fetch('PORT'))
# In seconds.
YEAR = 365 * 24 * 60 * 60

# What every application shows: a form to sign in, or who is signed in and how to leave.
def page(user = nil)
  if user
    "<p>Welcome, #{user}.</p><form method=\"post\" action=\"/logout\"><button>Sign out</button></form>"
  else
    '<form method="post" action="/login"><input name="user"><input name="password" type="password"><button>Sign in</button></form>'
  end
end
