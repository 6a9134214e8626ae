/** What is said around the lines that mend a finding. Why a framework cannot do it are words of the frameworks. */
export const fixWords = {
  'fix.framework': 'For {framework}',
  'fix.source.tested': 'Tried with {tried}',
  'fix.source.knowledge': 'From documentation, check your version',
  'fix.source.generic': 'Generic: as a response header or in any framework',
  'fix.documentation': 'Documentation',
  'fix.other': 'Another framework',
  'fix.own': 'Choose your framework',
  'fix.choose': 'Framework',
  'fix.choose.recognised': 'As recognised',
  'fix.choose.any': 'None of these: the header line',
  'fix.copy': 'Copy',
  'fix.copied': 'Copied',
} as const
