/** `test` is not loopback to a browser, and needs a launcher that maps it here. */
export const domains = ['localhost', 'test'] as const

export const sides = ['flawed', 'hardened'] as const

/** Parts of the shop on hosts of their own, so that each has its own jar: what contradicts one another cannot stand in one. */
export const departmentNames = ['club', 'magazine', 'bookings', 'desk', 'gate', 'library', 'stock'] as const

export type Domain = (typeof domains)[number]
export type Side = (typeof sides)[number]
export type DepartmentName = (typeof departmentNames)[number]

/** Somebody else's site, which pages of the shop take things from. */
export const partnerSite = 'partner.localhost'

/** Says what there is to see, and where. */
export const indexSite = 'demo.localhost'

/** e.g. `flawed.localhost`, or `club-flawed.localhost`: a site of its own. */
export function siteOf(side: Side, domain: Domain, department?: DepartmentName): string {
  return `${department === undefined ? '' : `${department}-`}${side}.${domain}`
}

/** Every site of the twins and of their departments. */
export function shopSites(): readonly string[] {
  const parts = [undefined, ...departmentNames]
  return sides.flatMap((side) => domains.flatMap((domain) => parts.map((part) => siteOf(side, domain, part))))
}
