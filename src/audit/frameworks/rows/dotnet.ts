/** Session cookies of .NET and ColdFusion; how a row is written stands in `../framework-row.ts`. */
export const dotnet = String.raw`
aspnet ¦ ASP.NET (System.Web) ¦ .NET ¦ session-token ¦ ASP.NET_SessionId ¦ base32:24 alphanumeric:24 ¦ nyL ¦ read
  secure: <httpCookies requireSSL="true"/>
  httponly: <httpCookies httpOnlyCookies="true"/>
  samesite: <sessionState cookieSameSite="Lax"/>
  rotation: Session.Abandon() and new SessionIDManager().SaveSessionID(…): there is no renewal of its own
classic-asp ¦ Classic ASP ¦ .NET ¦ session-token ¦ ^ASPSESSIONID[A-Z]{8}$ ¦ letters:24 ¦ nn- ¦ knowledge
  secure: IIS ASP session: secure="true" (keepSessionIdSecure) + URL Rewrite for HttpOnly
  httponly: IIS ASP session: secure="true" (keepSessionIdSecure) + URL Rewrite for HttpOnly
  rotation: Session.Abandon
aspxauth ¦ ASP.NET Forms Authentication ¦ .NET ¦ session-token ¦ ^\.ASPXAUTH$|^\.(?:DOTNETNUKE|ASPXFORMSAUTH)$ ¦ #forms-ticket hex:100-4096 ¦ nyL ¦ knowledge
  secure: <forms requireSSL="true"/>
  samesite: <forms cookieSameSite="Lax"/>
  rotation: FormsAuthentication.SignOut() and a new ticket
owin ¦ ASP.NET Identity (OWIN) ¦ .NET ¦ session-token ¦ ^\.AspNet\.(?:ApplicationCookie|Cookies|ExternalCookie)(?:C\d+)?$ ¦ base64:100-4096 ¦ ay- ¦ knowledge
  secure: CookieAuthenticationOptions.CookieSecure = CookieSecureOption.Always
  httponly: CookieAuthenticationOptions.CookieHttpOnly = true
  samesite: CookieAuthenticationOptions.CookieSameSite = SameSiteMode.Lax
  rotation: SecurityStampValidator
aspnetcore-session ¦ ASP.NET Core session ¦ .NET ¦ session-token ¦ .AspNetCore.Session ¦ #data-protection ¦ nyL ¦ read
  secure: options.Cookie.SecurePolicy = CookieSecurePolicy.Always
  httponly: options.Cookie.HttpOnly = true
  samesite: options.Cookie.SameSite = SameSiteMode.Lax
  rotation: HttpContext.Session.Clear() and delete the cookie: there is no renewal of its own
aspnetcore-auth ¦ ASP.NET Core cookie auth / Identity ¦ .NET ¦ session-token ¦ ^\.AspNetCore\.(?:Identity\.Application|Cookies)(?:C\d+)?$ ¦ #data-protection ¦ ayL ¦ knowledge
  secure: options.Cookie.SecurePolicy = CookieSecurePolicy.Always
  httponly: options.Cookie.HttpOnly = true
  samesite: options.Cookie.SameSite = SameSiteMode.Lax
  rotation: SignInManager.RefreshSignInAsync(user); UpdateSecurityStampAsync(user)
coldfusion ¦ Adobe ColdFusion / Lucee ¦ CFML ¦ session-token ¦ CFID CFTOKEN cfid cftoken ¦ digits:1-12 #uuid printable:35-64 alphanumeric:20-64 ¦ ny- ¦ knowledge
  secure: this.sessioncookie.secure = true
  httponly: this.sessioncookie.httponly = true
  samesite: this.sessioncookie.samesite = "lax"
  rotation: sessionRotate()
`
