/** The tab that `?tab=` names, where a page that follows a tab is opened in a tab of its own; null: the active one of its window. */
export function namedTab(): number | null {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
  return Number.isInteger(named) ? named : null
}
