/**
 * What is said without a page of the extension: in the list of extensions, as tooltip and menu of the toolbar button, for shortcuts, in
 * notifications. `{…}` stand for arguments.
 */
export const badgeWords = {
  // The manifest takes no id with a dot.
  description: 'Finds a site’s session token, says what is wrong with it, and how to mend it.',

  'badge.one': '1 problem worth mending on {site}',
  'badge.other': '{count} problems worth mending on {site}',
  'badge.worse.one': '1 thing got worse on {site} since your last visit',
  'badge.worse.other': '{count} things got worse on {site} since your last visit',
  'badge.lost': 'Sidwatch can no longer see {site}: open it to allow access again',

  'menu.report': 'Whole report of this site',
  'menu.panel': 'Keep open beside the page',
  'menu.options': 'Options',
  shortcut_panel: 'Open Sidwatch beside the page',

  'notice.title': '{site} handles your session badly',
  'notice.worse.title': '{site} handles your session worse than on your last visit',
  'notice.body': '{title}. Select this to read why, and what mends it.',
  'notice.more.one': '{title}, and {count} more. Select this to read why, and what mends them.',
  'notice.more.other': '{title}, and {count} more. Select this to read why, and what mends them.',
} as const
