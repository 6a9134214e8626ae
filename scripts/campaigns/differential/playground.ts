/** Where a line is played: a kind of host, by one scheme, at one path. */
export interface Ground {
  readonly name: string
  readonly scheme: 'https' | 'http'
  readonly path: string
  /** hosts that share no cookie with one another: so many answers are played before the jar is read */
  readonly hosts: readonly string[]
}

/** How many answers one jar takes: each has a site of its own, and the browser is led from one to the next. */
const hostsOfGround = 90

const numbered = (suffix: string): readonly string[] => Array.from({ length: hostsOfGround }, (_, index) => `www.l${index}.${suffix}`)

/** Lines are dealt out in turn; a ground that stands here twice gets twice as many. */
export const grounds: readonly Ground[] = [
  { name: 'https', scheme: 'https', path: '/shop/cart', hosts: numbered('test') },
  { name: 'https', scheme: 'https', path: '/shop/cart', hosts: numbered('test') },
  { name: 'https at /', scheme: 'https', path: '/', hosts: numbered('test') },
  { name: 'http', scheme: 'http', path: '/shop/', hosts: numbered('test') },
  { name: 'http on this machine', scheme: 'http', path: '/shop/cart', hosts: numbered('localhost') },
]

/** One host to a jar, and so few lines: an address, and a single label. */
export const singleGrounds: readonly Ground[] = [
  { name: 'an address', scheme: 'http', path: '/shop/cart', hosts: ['127.0.0.1'] },
  { name: 'a single label', scheme: 'https', path: '/shop/cart', hosts: ['localhost'] },
]

/** Puts the names of a host into a line. */
export function lineFor(host: string, line: string): string {
  const parent = host.startsWith('www.') ? host.slice(4) : host
  return line.replaceAll('{host}', host).replaceAll('{parent}', parent).replaceAll('{PARENT}', parent.toUpperCase())
}
