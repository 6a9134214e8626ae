<?php
/** In seconds. */
const YEAR = 365 * 24 * 60 * 60;

/** What every application shows: a form to sign in, or who is signed in and how to leave. */
function page(?string $user): string
{
    return $user === null
        ? '<form method="post" action="/login"><input name="user"><input name="password" type="password"><button>Sign in</button></form>'
        : "<p>Welcome, $user.</p><form method=\"post\" action=\"/logout\"><button>Sign out</button></form>";
}
