import { formatNames, profileNames, thresholds } from './arguments.ts'

export const commandNames = ['audit', 'diff', 'ids', 'collect', 'open', 'explain', 'completion'] as const

export type CommandName = (typeof commandNames)[number]

/** What `--help` says of each command: what it does, its options, and examples that can be pasted. */
export const usage: Readonly<Record<CommandName | 'sidwatch', string>> = {
  sidwatch: `Finds a site's session token in recorded traffic, says what is wrong with it, and how to mend it.

  sidwatch audit RECORDING.har […]   the report of a recording; several are one story
  sidwatch diff BEFORE AFTER         what changed from one build to the next
  sidwatch ids FILE                  what many session IDs show: the generator, what comes next
  sidwatch collect URL               fresh IDs of your own site, and what they show
  sidwatch open [URL]                a browser with the extension, at your site or the demo
  sidwatch explain [RULE]            what a rule looks at, why, and how to mend it
  sidwatch completion bash|zsh|fish  completion for your shell
  sidwatch COMMAND --help            more, with examples
  sidwatch --version

A recording is a HAR file. In Chromium: developer tools, Network, sign in and out, then "Export HAR (with sensitive data)". In Firefox:
Network, gear, "Save All As HAR". With Playwright: browser.newContext({ recordHar: { path: 'visit.har' } }).
It holds your session: keep it out of version control. What Sidwatch writes holds no value.

Exit status: 0 nothing to mend, 1 findings at or above the threshold or something got worse, 2 the input cannot be used.
`,
  audit: `sidwatch audit RECORDING.har [MORE.har …] [options]

  --session-token NAME   this cookie carries the session (may be given more than once)
  --alias SITE=HOST      another host of the same application: example.com=localhost:3000
  --baseline FILE        compare with what was known: only what got worse counts
  --update-baseline      write what is seen into that file, and say what changed
  --format FORMAT        ${formatNames.join(', ')} (pretty)
  --fail-on SEVERITY     ${thresholds.join(', ')} (medium): what exit status 1 begins at
  --profile NAME         thresholds of a standard: ${profileNames.join(', ')} (owasp)
  --secrets LIST         try usual secrets and those of this file, one a line, on every signed value

Examples:
  sidwatch audit visit.har
  sidwatch audit visit.har --baseline sessions.json --update-baseline      once, and when a change is meant
  sidwatch audit visit.har --baseline sessions.json --format junit > sessions.xml
  sidwatch audit visit.har --format sarif > sessions.sarif
  sidwatch audit sign-in.har sign-out.har --session-token app_sess

In the baseline, people edit "aliases" (["localhost:3000", "staging.example.com"] are one application) and "accepted"
([{"rule": "…", "subject": "…", "reason": "…", "until": "2027-01-31"}]: a finding to live with).
`,
  diff: `sidwatch diff BEFORE AFTER [options]

Each is a recording or a baseline. What the second does not show is "not looked at", never fixed.

  --format FORMAT        pretty, json, markdown (pretty)
  --fail-on SEVERITY     ${thresholds.join(', ')} (medium): new findings from there on give exit status 1, and so does a lost attribute
  --session-token NAME   this cookie carries the session (may be given more than once)
  --alias SITE=HOST      another host of the same application: example.com=localhost:3000
  --profile NAME         ${profileNames.join(', ')} (owasp)

Examples:
  sidwatch diff last-release.har this-release.har
  sidwatch diff sessions.json visit.har --format markdown
  sidwatch diff production.har laptop.har --alias example.com=localhost:3000
`,
  ids: `sidwatch ids FILE [options]

The file has one session ID on each line, in the order of issue; after a tab may stand when each was issued (milliseconds since 1970, or a
date). "-" reads standard input. Exit status 1 where a weakness is proven.

  --name NAME      something that the IDs may be made of: a user's name, the address of the site (may be given more than once)
  --thorough       search wider: minutes instead of a second
  --format FORMAT  pretty, json (pretty): json says nothing of what the server issues next

Examples:
  sidwatch ids ids.txt
  sidwatch ids ids.txt --name alice --name example.com --thorough
  mysql -N -e 'select id from sessions order by created' | sidwatch ids -
`,
  collect: `sidwatch collect URL [options]

Visits a page of your own site as somebody who has no cookie, two visits a second, and analyses what the server sets. No redirect is
followed, nothing else is asked, and no ID is written to disk. Exit status 1 where a weakness is proven.

  --count NUMBER        visits, from 2 to 2000 (200)
  --session-token NAME  look at this cookie; without it at all that differ from visit to visit
  --thorough            search wider: minutes instead of a second

Examples:
  sidwatch collect https://localhost:3000/login
  sidwatch collect https://staging.example.com/ --session-token app_sess --count 1000
`,
  open: `sidwatch open [URL] [options]

Opens a browser with the extension loaded and the site allowed; without an address the demo. It needs a checkout of Sidwatch, as the package
for npm has neither the extension nor a driver for a browser; there it is the same as "npm start".

  --firefox  Firefox instead of Chromium

Examples:
  sidwatch open
  sidwatch open https://localhost:3000 --firefox
`,
  explain: `sidwatch explain [RULE]

Examples:
  sidwatch explain                                    every rule, with its severity
  sidwatch explain session-token-kept-across-login
`,
  completion: `sidwatch completion bash|zsh|fish

Examples:
  source <(sidwatch completion bash)
  sidwatch completion fish > ~/.config/fish/completions/sidwatch.fish
`,
}
