/** What the side panel adds to the popup: the way to it, the whole story, and every attribute as it is stored. */
export const panelWords = {
  'panel.open': 'Keep open beside the page',

  'section.timeline': 'Timeline',
  'timeline.empty': 'Nothing has happened yet. Use the site: what its cookies do appears here.',

  'section.attributes': 'Attributes as stored',
  'table.cookie': 'Cookie',
  'table.domain': 'Domain',
  'table.path': 'Path',
  'table.secure': 'Secure',
  'table.httponly': 'HttpOnly',
  'table.samesite': 'SameSite',
  'table.expires': 'Expires',
  'table.partition': 'Partition',
  'table.yes': 'yes',
  'table.no': 'no',
  'table.absent': 'not set',
  'table.session': 'with the browser session',
  'table.unseen': 'not seen',
  'table.none': 'none',
  'table.gone': 'no longer stored',
} as const
