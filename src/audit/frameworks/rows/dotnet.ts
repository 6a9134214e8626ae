/** Session cookies of .NET and ColdFusion; how a row is written stands in `../framework-row.ts`. */
export const dotnet = String.raw`
aspnet ¦ ASP.NET (System.Web) ¦ .NET ¦ session-token ¦ ASP.NET_SessionId ¦ base32:24 alphanumeric:24 ¦ nyL ¦ read
classic-asp ¦ Classic ASP ¦ .NET ¦ session-token ¦ ^ASPSESSIONID[A-Z]{8}$ ¦ letters:24 ¦ nn- ¦ knowledge
aspxauth ¦ ASP.NET Forms Authentication ¦ .NET ¦ session-token ¦ ^\.ASPXAUTH$|^\.(?:DOTNETNUKE|ASPXFORMSAUTH)$ ¦ #forms-ticket hex:100-4096 ¦ nyL ¦ knowledge
owin ¦ ASP.NET Identity (OWIN) ¦ .NET ¦ session-token ¦ ^\.AspNet\.(?:ApplicationCookie|Cookies|ExternalCookie)(?:C\d+)?$ ¦ base64:100-4096 ¦ ay- ¦ knowledge
aspnetcore-session ¦ ASP.NET Core session ¦ .NET ¦ session-token ¦ .AspNetCore.Session ¦ #data-protection ¦ nyL ¦ read
aspnetcore-auth ¦ ASP.NET Core cookie auth / Identity ¦ .NET ¦ session-token ¦ ^\.AspNetCore\.(?:Identity\.Application|Cookies)(?:C\d+)?$ ¦ #data-protection ¦ ayL ¦ knowledge
coldfusion ¦ Adobe ColdFusion / Lucee ¦ CFML ¦ session-token ¦ CFID CFTOKEN cfid cftoken ¦ digits:1-12 #uuid printable:35-64 alphanumeric:20-64 ¦ ny- ¦ knowledge
`
