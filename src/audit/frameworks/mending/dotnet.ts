/** Mending in .NET and ColdFusion; how it is written stands in `../mending-row.ts`. */
export const dotnet = `
aspnet ¦ https://learn.microsoft.com/en-us/dotnet/api/system.web.configuration.sessionstatesection
  secure: <httpCookies requireSSL="true" />
  httponly: <httpCookies httpOnlyCookies="true" />
  samesite: <sessionState cookieSameSite="Lax" />
  domain: <httpCookies domain="" />
  prefix: <sessionState cookieName="__Host-«name»" />
    <httpCookies requireSSL="true" />
  lifetime: <sessionState timeout="30" />
  rotation: Session.Abandon();
    new SessionIDManager().SaveSessionID(Context, new SessionIDManager().CreateSessionID(Context), out _, out _);
  logout: Session.Abandon();
    Response.Cookies.Add(new HttpCookie("«cookie»") { Expires = DateTime.Now.AddDays(-1) });
  url: <sessionState cookieless="UseCookies" />
  entropy opaque ! own-code
  https: <add name="Strict-Transport-Security" value="max-age=31536000; includeSubDomains" />
classic-asp ¦ https://learn.microsoft.com/en-us/iis/configuration/system.webserver/asp/session
  secure: <session keepSessionIdSecure="true" />
  lifetime: <session timeout="00:30:00" />
  logout: Session.Abandon
  httponly samesite domain prefix ! no-setting
  rotation ! no-renewal
  entropy opaque url ! own-code
  https ! no-setting
aspxauth ¦ https://learn.microsoft.com/en-us/dotnet/api/system.web.configuration.formsauthenticationconfiguration
  secure: <forms requireSSL="true" />
  httponly opaque ! by-itself
  samesite: <forms cookieSameSite="Lax" />
  domain: <forms domain="" path="/" />
  prefix: <forms name="__Host-«name»" requireSSL="true" path="/" />
  lifetime: FormsAuthentication.SetAuthCookie(userName, createPersistentCookie: false);
  rotation ! content
  logout: FormsAuthentication.SignOut();
  url: <forms cookieless="UseCookies" />
  entropy ! own-code
  https ! no-setting
owin ¦ https://learn.microsoft.com/en-us/previous-versions/aspnet/mt180808(v=vs.113)
  secure: new CookieAuthenticationOptions { CookieSecure = CookieSecureOption.Always }
  httponly: new CookieAuthenticationOptions { CookieHttpOnly = true }
  samesite: new CookieAuthenticationOptions { CookieSameSite = SameSiteMode.Lax }
  domain: new CookieAuthenticationOptions { CookieDomain = null, CookiePath = "/" }
  prefix: new CookieAuthenticationOptions { CookieName = "__Host-«name»", CookieSecure = CookieSecureOption.Always, CookiePath = "/" }
  lifetime: authenticationManager.SignIn(new AuthenticationProperties { IsPersistent = false }, identity);
  rotation ! content
  logout: await userManager.UpdateSecurityStampAsync(user.Id);
    authenticationManager.SignOut(DefaultAuthenticationTypes.ApplicationCookie);
  entropy opaque url ! own-code
  https ! no-setting
aspnetcore-session ¦ https://learn.microsoft.com/en-us/aspnet/core/fundamentals/app-state
  secure: builder.Services.AddSession(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
  httponly: builder.Services.AddSession(options => options.Cookie.HttpOnly = true);
  samesite: builder.Services.AddSession(options => options.Cookie.SameSite = SameSiteMode.Lax);
  domain: builder.Services.AddSession(options => { options.Cookie.Domain = null; options.Cookie.Path = "/"; });
  prefix: builder.Services.AddSession(options => { options.Cookie.Name = "__Host-«name»"; options.Cookie.SecurePolicy = CookieSecurePolicy.Always; });
  lifetime: builder.Services.AddSession(options => options.IdleTimeout = TimeSpan.FromMinutes(30));
  rotation ! no-renewal
    HttpContext.Session.Clear();
    Response.Cookies.Delete("«cookie»");
  logout: HttpContext.Session.Clear();
    Response.Cookies.Delete("«cookie»");
  entropy opaque url ! own-code
  https: builder.Services.AddHsts(options => { options.MaxAge = TimeSpan.FromDays(365); options.IncludeSubDomains = true; });
    app.UseHsts();
    app.UseHttpsRedirection();
aspnetcore-auth ¦ https://learn.microsoft.com/en-us/aspnet/core/security/authentication/cookie
  secure: builder.Services.ConfigureApplicationCookie(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
  httponly: builder.Services.ConfigureApplicationCookie(options => options.Cookie.HttpOnly = true);
  samesite: builder.Services.ConfigureApplicationCookie(options => options.Cookie.SameSite = SameSiteMode.Lax);
  domain: builder.Services.ConfigureApplicationCookie(options => { options.Cookie.Domain = null; options.Cookie.Path = "/"; });
  prefix: builder.Services.ConfigureApplicationCookie(options => { options.Cookie.Name = "__Host-«name»"; options.Cookie.SecurePolicy = CookieSecurePolicy.Always; });
  lifetime: await signInManager.SignInAsync(user, isPersistent: false);
  rotation ! content
  logout: await userManager.UpdateSecurityStampAsync(user);
    await signInManager.SignOutAsync();
  entropy opaque url ! own-code
  https: app.UseHsts();
    app.UseHttpsRedirection();
coldfusion ¦ https://helpx.adobe.com/coldfusion/cfml-reference/application-cfc-reference/application-variables.html
  secure: this.sessioncookie.secure = true;
  httponly: this.sessioncookie.httponly = true;
  samesite: this.sessioncookie.samesite = "lax";
  domain: this.setDomainCookies = false;
  lifetime: this.sessioncookie.timeout = -1;
  rotation: sessionRotate();
  logout: sessionInvalidate();
  prefix ! product
  url: <cflocation url="/" addtoken="false">
  entropy opaque ! own-code
  https ! no-setting
`
