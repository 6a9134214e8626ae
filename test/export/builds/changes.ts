import type { Build } from './build.ts'

/** One thing that is done differently in the next build, and all that a comparison then says, in either direction. */
export interface BuildChange {
  readonly is: string
  /** the build before, where it is not as it should be anyway */
  readonly begins?: (build: Build) => Build
  readonly applied: (build: Build) => Build
  readonly worse: (build: Build) => readonly string[]
  /** where the next build takes it back */
  readonly better: (build: Build) => readonly string[]
}

const attribute = (cookie: Build['cookie']) => (build: Build) => ({ ...build, cookie: { ...build.cookie, ...cookie } })
const bitsOf = ({ idOctets }: Build) => (idOctets ?? 24) * 8
const always =
  (...lines: readonly string[]) =>
  () =>
    lines

/** Of the cookie: what both libraries can do. */
export const attributeChanges: readonly BuildChange[] = [
  {
    is: 'without HttpOnly',
    applied: attribute({ httpOnly: false }),
    worse: always('! attribute-lost HttpOnly > no HttpOnly', '! finding-new session-token-without-httponly'),
    better: always('  attribute-gained no HttpOnly > HttpOnly', '  finding-fixed session-token-without-httponly'),
  },
  {
    is: 'with SameSite=None',
    applied: attribute({ sameSite: 'none' }),
    worse: always('! attribute-lost SameSite=Lax > SameSite=None', '! finding-new session-token-samesite-none'),
    better: always('  attribute-gained SameSite=None > SameSite=Lax', '  finding-fixed session-token-samesite-none'),
  },
  {
    is: 'without SameSite',
    applied: attribute({ sameSite: false }),
    worse: always(
      '! attribute-lost SameSite=Lax > no SameSite',
      '! finding-new session-token-samesite-absent',
      '  not-looked-at session-token-samesite-invalid',
      '  not-looked-at session-token-samesite-none',
    ),
    better: always('  attribute-gained no SameSite > SameSite=Lax', '  finding-fixed session-token-samesite-absent'),
  },
  {
    is: 'for all subdomains',
    applied: attribute({ domain: 'e.com' }),
    worse: always('! attribute-lost this host only > all subdomains', '! finding-new session-token-domain-wide'),
    better: always(
      '  attribute-gained all subdomains > this host only',
      '  finding-fixed session-token-domain-wide',
      '  finding-new session-token-without-host-prefix',
    ),
  },
  {
    is: 'kept for a year',
    applied: attribute({ maxAge: 31_536_000_000 }),
    worse: always('! finding-new session-token-long-lived', '  lifetime-longer until-browser-closes > longer'),
    better: always('  finding-fixed session-token-long-lived', '  lifetime-shorter longer > until-browser-closes'),
  },
]

/** Of the server's own, and what only a session on the server can do. */
export const serverChanges: readonly BuildChange[] = [
  ...attributeChanges,
  {
    is: 'without Secure',
    applied: attribute({ secure: false }),
    worse: always('! attribute-lost Secure > no Secure', '! finding-new session-token-without-secure'),
    better: always(
      '  attribute-gained no Secure > Secure',
      '  finding-fixed session-token-without-secure',
      '  finding-new session-token-without-host-prefix',
    ),
  },
  {
    is: 'with Lax instead of Strict',
    begins: attribute({ sameSite: 'strict' }),
    applied: (build) => build,
    worse: always('! attribute-lost SameSite=Strict > SameSite=Lax'),
    better: always('  attribute-gained SameSite=Lax > SameSite=Strict'),
  },
  {
    is: 'without the prefix of its name',
    begins: (build) => ({ ...build, name: `__Host-${build.name}` }),
    applied: (build) => build,
    worse: always('! attribute-lost __Host- > no name prefix', '  finding-new session-token-without-host-prefix'),
    better: always('  attribute-gained no name prefix > __Host-', '  finding-fixed session-token-without-host-prefix'),
  },
  {
    is: 'with IDs of 6 octets',
    applied: (build) => ({ ...build, idOctets: 6 }),
    worse: (build) => ['! finding-new session-token-short', `! id-shorter ${bitsOf(build)} > 48`],
    better: (build) => ['  finding-fixed session-token-short', `  id-longer 48 > ${bitsOf(build)}`],
  },
  {
    is: 'with IDs of 16 octets',
    applied: (build) => ({ ...build, idOctets: 16 }),
    worse: (build) => [`! id-shorter ${bitsOf(build)} > 128`],
    better: (build) => [`  id-longer 128 > ${bitsOf(build)}`],
  },
  {
    is: 'with the secret of the manual',
    applied: (build) => ({ ...build, secret: 'keyboard cat' }),
    worse: always('! finding-new session-token-known-secret'),
    better: always('  finding-fixed session-token-known-secret'),
  },
  {
    is: 'that keeps its ID at the sign-in',
    applied: (build) => ({ ...build, renewsAtLogin: false }),
    worse: always('! finding-new session-token-kept-across-login', '! renewal-lost session-token-kept-across-login'),
    better: always('  finding-fixed session-token-kept-across-login'),
  },
  {
    is: 'that ends nothing at the sign-out',
    applied: (build) => ({ ...build, endsAtLogout: false }),
    worse: always(
      '! finding-new session-token-kept-after-logout',
      '  not-looked-at logout-deletion-without-effect',
      '  not-looked-at logout-without-effect',
    ),
    better: always('  finding-fixed session-token-kept-after-logout'),
  },
]
