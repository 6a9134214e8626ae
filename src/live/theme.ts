import { followSettings } from '../browser/background-port.ts'

/** Shows the page in the theme that the user chose, from now on; `auto` leaves it to the browser. */
export function followTheme(): void {
  const { dataset } = document.documentElement
  followSettings(({ theme }) => {
    if (theme === 'auto') delete dataset.theme
    else dataset.theme = theme
  })
}
