/** The page that opens once, after the install. */
export const welcomeWords = {
  'welcome.title': 'Welcome to Sidwatch',
  'welcome.lead':
    'Sidwatch watches the cookies of a site while you use it, and works out which of them carries your session from what the site does. It then says what is wrong with that session token, how it knows, and which line of your framework mends it. You sign in, open the popup, and read.',
  'welcome.demo.title': 'See it without allowing anything',
  'welcome.demo.body':
    'A visit to a demo shop was recorded. Its report shows what Sidwatch tells of a session that is handled badly, and how it knows.',
  'welcome.demo.open': 'Try it on a demo recording',
  'demo.title': 'A recorded visit to a demo shop',
  'demo.body': 'Nothing here is yours, and no site was asked for anything. The shop was built with these flaws.',
  'welcome.sees.title': 'What it can see',
  'welcome.sees.cookies': 'cookies of the sites you allow: names, attributes, and traits of the value such as its length',
  'welcome.sees.traffic': 'requests and response headers of those sites, and the names of submitted form fields',
  'welcome.sees.page':
    'whether a page has a password field or a sign-out control, the names of what it stores, and whether a session token stands in it',
  'welcome.leaves.title': 'What leaves this browser',
  'welcome.leaves.body':
    'Nothing. Sidwatch talks to no server, has no analytics and loads no remote code. Cookie values and passwords are not kept even here: of a value only its traits and a keyed digest, which tells whether it changed. The digest of a typed login name is forgotten after ten minutes.',
  'welcome.permission.title': 'The one permission it needs',
  'welcome.permission.body':
    'Without access to a site it sees nothing. Allow one site at a time with the toolbar button while you are on it, or all sites now.',
  'welcome.permission.granted': 'All sites are allowed. Open a site, sign in, and look at the toolbar button.',
  'welcome.permission.refused': 'Not allowed. You can still allow one site at a time with the toolbar button.',
  'welcome.pin.title': 'Keep it in sight',
  'welcome.pin.body':
    'Open the extensions menu (the puzzle piece beside the address bar) and pin Sidwatch. Its badge counts the problems of the site in front of you that are medium or worse; no badge means nothing of that kind is known.',
} as const
