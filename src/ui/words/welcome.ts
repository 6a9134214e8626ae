/** The page that opens once, after the install. */
export const welcomeWords = {
  'welcome.title': 'Welcome to Sidwatch',
  'welcome.lead':
    'Sidwatch watches the cookies of a site while you use it, and works out which of them carries your session from what the site does. It then says what is wrong with that session token, how it knows, and which line of your framework mends it. You sign in, open the popup, and read.',
  'welcome.sees.title': 'What it can see',
  'welcome.sees.cookies': 'cookies of the sites you allow: names, attributes, and traits of the value such as its length',
  'welcome.sees.traffic': 'requests and response headers of those sites, and the names of submitted form fields',
  'welcome.sees.page': 'whether a page has a password field or a sign-out control',
  'welcome.leaves.title': 'What never leaves this browser',
  'welcome.leaves.body':
    'Everything. Sidwatch talks to no server, has no analytics and loads no remote code. Cookie values, passwords and typed names are not kept at all, not even here.',
  'welcome.permission.title': 'The one permission it needs',
  'welcome.permission.body':
    'Without access to a site it sees nothing. Allow one site at a time with the toolbar button while you are on it, or all sites now.',
  'welcome.permission.granted': 'All sites are allowed. Open a site, sign in, and look at the toolbar button.',
  'welcome.permission.refused': 'Not allowed. You can still allow one site at a time with the toolbar button.',
  'welcome.pin.title': 'Keep it in sight',
  'welcome.pin.body':
    'Open the extensions menu (the puzzle piece beside the address bar) and pin Sidwatch. Its badge counts problems of the site in front of you; no badge means nothing to report.',
} as const
