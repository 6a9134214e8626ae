/** The words of the tooltip. `{count}` and `{site}` stand for arguments. */
export const badgeWords = {
  'badge.one': '1 problem worth mending on {site}',
  'badge.other': '{count} problems worth mending on {site}',
  'badge.lost': 'Sidwatch can no longer see {site}: open it to allow access again',
} as const
