const rfc6265bis = 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis'
const asvs = 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en'
const wstg =
  'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/06-Session_Management_Testing'
const cheatSheet = 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'
const cwe = 'https://cwe.mitre.org/data/definitions'

/** Every source that a rule may cite, by key: the only place where section numbers and addresses stand. */
export const references = {
  'rfc6265bis-domain': { title: 'RFC 6265bis §4.1.2.3, the Domain attribute', url: `${rfc6265bis}#section-4.1.2.3` },
  'rfc6265bis-secure': { title: 'RFC 6265bis §4.1.2.5, the Secure attribute', url: `${rfc6265bis}#section-4.1.2.5` },
  'rfc6265bis-httponly': { title: 'RFC 6265bis §4.1.2.6, the HttpOnly attribute', url: `${rfc6265bis}#section-4.1.2.6` },
  'rfc6265bis-samesite': { title: 'RFC 6265bis §4.1.2.7, the SameSite attribute', url: `${rfc6265bis}#section-4.1.2.7` },
  'rfc6265bis-prefixes': { title: 'RFC 6265bis §4.1.3, cookie name prefixes', url: `${rfc6265bis}#section-4.1.3` },
  'rfc6265bis-lifetime': { title: 'RFC 6265bis §5.5, cookie lifetime limits', url: `${rfc6265bis}#section-5.5` },
  'rfc6265bis-parsing': { title: 'RFC 6265bis §5.6, the Set-Cookie header field', url: `${rfc6265bis}#section-5.6` },
  'rfc6265bis-storage': { title: 'RFC 6265bis §5.7, storage model', url: `${rfc6265bis}#section-5.7` },
  'rfc6265bis-retrieval': { title: 'RFC 6265bis §5.8.3, which cookies are sent, and in what order', url: `${rfc6265bis}#section-5.8.3` },
  'rfc6265bis-session-identifiers': { title: 'RFC 6265bis §8.4, session identifiers', url: `${rfc6265bis}#section-8.4` },
  'rfc6265bis-confidentiality': { title: 'RFC 6265bis §8.5, weak confidentiality: no isolation by port', url: `${rfc6265bis}#section-8.5` },
  'rfc6265bis-integrity': { title: 'RFC 6265bis §8.6, weak integrity', url: `${rfc6265bis}#section-8.6` },
  'rfc6797-hsts': { title: 'RFC 6797 §6.1, HSTS and includeSubDomains', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-6.1' },

  'rfc8725-header': {
    title: 'RFC 8725 §3.10, do not trust what a JWT says of its key',
    url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.10',
  },
  'rfc8725-algorithms': {
    title: 'RFC 8725 §3.1, JSON Web Token best current practices: perform algorithm verification',
    url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1',
  },
  'rfc9111-storing': { title: 'RFC 9111 §3, storing responses in caches', url: 'https://www.rfc-editor.org/rfc/rfc9111#section-3' },
  'cookie-crumbles': {
    title: 'Cookie Crumbles (USENIX Security 2023), session integrity and CSRF tokens',
    url: 'https://www.usenix.org/conference/usenixsecurity23/presentation/squarcina',
  },

  'w3c-dbsc': { title: 'W3C, Device Bound Session Credentials', url: 'https://w3c.github.io/webappsec-dbsc/' },
  'mdn-set-cookie': { title: 'MDN, Set-Cookie', url: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie' },
  'mdn-fetch-credentials': {
    title: 'MDN, using fetch with credentials',
    url: 'https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API/Using_Fetch#including_credentials',
  },

  'owasp-session-id-properties': {
    title: 'OWASP Session Management Cheat Sheet, session ID properties',
    url: `${cheatSheet}#session-id-properties`,
  },
  'owasp-session-id-content': {
    title: 'OWASP Session Management Cheat Sheet, session ID content',
    url: `${cheatSheet}#session-id-content-or-value`,
  },
  'owasp-cookies': { title: 'OWASP Session Management Cheat Sheet, cookies', url: `${cheatSheet}#cookies` },
  'owasp-transport': {
    title: 'OWASP Session Management Cheat Sheet, transport layer security',
    url: `${cheatSheet}#transport-layer-security`,
  },
  'owasp-renewal': {
    title: 'OWASP Session Management Cheat Sheet, renew the session ID after any privilege level change',
    url: `${cheatSheet}#renew-the-session-id-after-any-privilege-level-change`,
  },
  'owasp-strict-ids': {
    title: 'OWASP Session Management Cheat Sheet, session ID generation and verification: permissive and strict',
    url: `${cheatSheet}#session-id-generation-and-verification-permissive-and-strict-session-management`,
  },
  'owasp-web-content-caching': {
    title: 'OWASP Session Management Cheat Sheet, web content caching',
    url: `${cheatSheet}#web-content-caching`,
  },
  'owasp-storage': {
    title: 'OWASP HTML5 Security Cheat Sheet, local storage',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/HTML5_Security_Cheat_Sheet.html#local-storage',
  },
  'owasp-csrf': {
    title: 'OWASP CSRF Prevention Cheat Sheet',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
  },
  'owasp-expiration': { title: 'OWASP Session Management Cheat Sheet, session expiration', url: `${cheatSheet}#session-expiration` },

  'wstg-sess-01': { title: 'WSTG-SESS-01, session management schema', url: `${wstg}/01-Testing_for_Session_Management_Schema` },
  'wstg-sess-02': { title: 'WSTG-SESS-02, cookie attributes', url: `${wstg}/02-Testing_for_Cookies_Attributes` },
  'wstg-sess-03': { title: 'WSTG-SESS-03, session fixation', url: `${wstg}/03-Testing_for_Session_Fixation` },
  'wstg-sess-04': { title: 'WSTG-SESS-04, exposed session variables', url: `${wstg}/04-Testing_for_Exposed_Session_Variables` },
  'wstg-sess-05': { title: 'WSTG-SESS-05, cross-site request forgery', url: `${wstg}/05-Testing_for_Cross_Site_Request_Forgery` },
  'wstg-sess-06': { title: 'WSTG-SESS-06, logout functionality', url: `${wstg}/06-Testing_for_Logout_Functionality` },
  'wstg-sess-07': { title: 'WSTG-SESS-07, session timeout', url: `${wstg}/07-Testing_Session_Timeout` },
  'wstg-sess-10': { title: 'WSTG-SESS-10, JSON Web Tokens', url: `${wstg}/10-Testing_JSON_Web_Tokens` },

  'asvs-3.3.1': { title: 'ASVS 5.0 3.3.1, Secure and prefix', url: `${asvs}/0x12-V3-Web-Frontend-Security.md` },
  'asvs-3.3.2': { title: 'ASVS 5.0 3.3.2, SameSite', url: `${asvs}/0x12-V3-Web-Frontend-Security.md` },
  'asvs-3.3.3': { title: 'ASVS 5.0 3.3.3, the __Host- prefix', url: `${asvs}/0x12-V3-Web-Frontend-Security.md` },
  'asvs-3.3.4': { title: 'ASVS 5.0 3.3.4, HttpOnly', url: `${asvs}/0x12-V3-Web-Frontend-Security.md` },
  'asvs-3.4.1': { title: 'ASVS 5.0 3.4.1, HSTS of at least a year', url: `${asvs}/0x12-V3-Web-Frontend-Security.md` },
  'asvs-7.2.3': { title: 'ASVS 5.0 7.2.3, reference tokens of 128 bits', url: `${asvs}/0x16-V7-Session-Management.md` },
  'asvs-7.2.4': { title: 'ASVS 5.0 7.2.4, a new token at authentication', url: `${asvs}/0x16-V7-Session-Management.md` },
  'asvs-7.3.1': { title: 'ASVS 5.0 7.3.1, an inactivity timeout as documented', url: `${asvs}/0x16-V7-Session-Management.md` },
  'asvs-7.3.2': {
    title: 'ASVS 5.0 7.3.2, an absolute maximum session lifetime as documented',
    url: `${asvs}/0x16-V7-Session-Management.md`,
  },
  'asvs-7.4.1': { title: 'ASVS 5.0 7.4.1, session termination', url: `${asvs}/0x16-V7-Session-Management.md` },
  'asvs-7.4.3': {
    title: 'ASVS 5.0 7.4.3, other sessions ended after a change of credentials',
    url: `${asvs}/0x16-V7-Session-Management.md`,
  },
  'asvs-7.5.2': { title: 'ASVS 5.0 7.5.2, users see and end their sessions', url: `${asvs}/0x16-V7-Session-Management.md` },
  'asvs-9.1.1': { title: 'ASVS 5.0 9.1.1, signatures of self-contained tokens', url: `${asvs}/0x18-V9-Self-contained-Tokens.md` },
  'asvs-9.1.2': { title: 'ASVS 5.0 9.1.2, allowed algorithms, never none', url: `${asvs}/0x18-V9-Self-contained-Tokens.md` },
  'asvs-9.1.3': {
    title: 'ASVS 5.0 9.1.3, keys from trusted sources only, not from the token',
    url: `${asvs}/0x18-V9-Self-contained-Tokens.md`,
  },
  'asvs-9.2.1': { title: 'ASVS 5.0 9.2.1, only within their time of validity', url: `${asvs}/0x18-V9-Self-contained-Tokens.md` },
  'asvs-12.2.1': { title: 'ASVS 5.0 12.2.1, TLS for everything', url: `${asvs}/0x21-V12-Secure-Communication.md` },
  'asvs-14.2.1': { title: 'ASVS 5.0 14.2.1, no sensitive data in URLs', url: `${asvs}/0x23-V14-Data-Protection.md` },
  'asvs-14.2.2': { title: 'ASVS 5.0 14.2.2, no sensitive data in caches', url: `${asvs}/0x23-V14-Data-Protection.md` },
  'asvs-14.3.1': { title: 'ASVS 5.0 14.3.1, client storage cleared when the session ends', url: `${asvs}/0x23-V14-Data-Protection.md` },

  'nist-session-secrets': { title: 'NIST SP 800-63B-4 §5.1, session bindings', url: 'https://pages.nist.gov/800-63-4/sp800-63b.html#sec5' },
  'nist-browser-cookies': {
    title: 'NIST SP 800-63B-4 §5.1.1, browser cookies',
    url: 'https://pages.nist.gov/800-63-4/sp800-63b.html#sec5',
  },

  'nist-reauthentication': {
    title: 'NIST SP 800-63B-4 §5.2, reauthentication: overall and inactivity timeouts',
    url: 'https://pages.nist.gov/800-63-4/sp800-63b.html#sec5',
  },
  'pci-8.2.8': {
    title: 'PCI DSS 4.0.1 8.2.8, re-authentication after 15 minutes of idle time',
    url: 'https://www.pcisecuritystandards.org/document_library/',
  },

  'cwe-315': { title: 'CWE-315, cleartext storage of sensitive information in a cookie', url: `${cwe}/315.html` },
  'cwe-319': { title: 'CWE-319, cleartext transmission of sensitive information', url: `${cwe}/319.html` },
  'cwe-331': { title: 'CWE-331, insufficient entropy', url: `${cwe}/331.html` },
  'cwe-347': { title: 'CWE-347, improper verification of cryptographic signature', url: `${cwe}/347.html` },
  'cwe-384': { title: 'CWE-384, session fixation', url: `${cwe}/384.html` },
  'cwe-539': { title: 'CWE-539, persistent cookies with sensitive information', url: `${cwe}/539.html` },
  'cwe-352': { title: 'CWE-352, cross-site request forgery', url: `${cwe}/352.html` },
  'cwe-524': { title: 'CWE-524, use of cache containing sensitive information', url: `${cwe}/524.html` },
  'cwe-598': { title: 'CWE-598, sensitive information in query strings', url: `${cwe}/598.html` },
  'cwe-200': { title: 'CWE-200, exposure of sensitive information', url: `${cwe}/200.html` },
  'cwe-613': { title: 'CWE-613, insufficient session expiration', url: `${cwe}/613.html` },
  'cwe-614': { title: 'CWE-614, sensitive cookie without Secure', url: `${cwe}/614.html` },
  'cwe-1004': { title: 'CWE-1004, sensitive cookie without HttpOnly', url: `${cwe}/1004.html` },
  'cwe-1275': { title: 'CWE-1275, sensitive cookie with improper SameSite', url: `${cwe}/1275.html` },
  'cwe-1391': { title: 'CWE-1391, use of weak credentials', url: `${cwe}/1391.html` },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly url: string }>>

export type Reference = keyof typeof references
