/** Session cookies of the Java platform; how a row is written stands in `../framework-row.ts`. */
export const jvm = String.raw`
tomcat ¦ Apache Tomcat / Spring Boot embedded Tomcat ¦ Java ¦ session-token ¦ ^JSESSIONID(?:SSO)?$ ¦ #tomcat hex:32 ¦ ay- ¦ read
jetty ¦ Eclipse Jetty ¦ Java ¦ session-token ¦ ^JSESSIONID(?:\.[0-9a-f]+)?$ ¦ #jetty ¦ an- ¦ read
undertow ¦ Undertow / WildFly / JBoss EAP 7+ ¦ Java ¦ session-token ¦ JSESSIONID ¦ base64:40 #node-suffix ¦ nn- ¦ read
weblogic ¦ Oracle WebLogic ¦ Java ¦ session-token ¦ JSESSIONID ¦ #weblogic ¦ ny- ¦ knowledge
websphere ¦ IBM WebSphere / Liberty ¦ Java ¦ session-token ¦ JSESSIONID ¦ #websphere base64:27 ¦ ny- ¦ knowledge
ltpa ¦ IBM LTPA SSO ¦ Java ¦ session-token ¦ ^LtpaToken2?$ ¦ base64:64-4096 ¦ ny- ¦ read
glassfish ¦ GlassFish / Payara ¦ Java ¦ session-token ¦ JSESSIONID ¦ hex:28 ¦ ny- ¦ knowledge
spring-session ¦ Spring Session ¦ Java ¦ session-token ¦ SESSION ¦ #uuid-v4 ¦ ayL ¦ read
spring-rememberme ¦ Spring Security token remember-me ¦ Java ¦ remember-me ¦ remember-me ¦ #spring-remember-me base64:40-256 ¦ ay- ¦ read
shiro ¦ Apache Shiro rememberMe ¦ Java ¦ remember-me ¦ rememberMe ¦ base64:44-4096 ¦ ny- ¦ read
play ¦ Play Framework ¦ Scala/Java ¦ session-token ¦ PLAY_SESSION ¦ #jwt ¦ nyL ¦ read
vertx ¦ Vert.x Web ¦ Java ¦ session-token ¦ vertx-web.session ¦ hex:32-128 ¦ nn- ¦ knowledge
micronaut ¦ Micronaut ¦ Java ¦ session-token ¦ SESSION ¦ #uuid-v4 ¦ ay- ¦ knowledge
quarkus ¦ Quarkus form/OIDC ¦ Java ¦ session-token ¦ ^quarkus-credential$|^q_session(?:_.*)?$ ¦ base64:24-4096 #jwe #jwt ¦ ayS ¦ knowledge
ktor ¦ Ktor sessions ¦ Kotlin ¦ session-token ¦ ~.* ¦ #slash-signed ¦ ny- ¦ knowledge
jenkins ¦ Jenkins (Jetty/Winstone) ¦ Java ¦ session-token ¦ ^JSESSIONID\.[0-9a-f]{8}$ ¦ #jetty ¦ ay- ¦ knowledge
keycloak ¦ Keycloak ¦ Java ¦ session-token ¦ KEYCLOAK_IDENTITY KEYCLOAK_SESSION KEYCLOAK_IDENTITY_LEGACY KEYCLOAK_SESSION_LEGACY ¦ #jwt #jwe printable:36-256 ¦ yyN ¦ knowledge
peoplesoft ¦ Oracle PeopleSoft ¦ Java ¦ session-token ¦ PS_TOKEN ¦ base64:120-4096 ¦ ny- ¦ read
sonarqube ¦ SonarQube ¦ Java ¦ session-token ¦ JWT-SESSION ¦ #jwt ¦ ayL ¦ knowledge
metabase ¦ Metabase ¦ Clojure ¦ session-token ¦ metabase.SESSION ¦ #uuid-v4 ¦ ayL ¦ knowledge
ring ¦ Ring (Clojure) ¦ Clojure ¦ session-token ¦ ring-session ¦ #uuid #ring-encrypted ¦ ny- ¦ read
`
