/** Session cookies of PHP; how a row is written stands in `../framework-row.ts`. */
export const php = String.raw`
php ¦ PHP native sessions (8.5 and earlier) ¦ PHP ¦ session-token ¦ PHPSESSID ¦ hex:32 hex:40 base32:26-32 base64:22-256 ¦ nn- ¦ read
  secure: session_set_cookie_params(['secure' => true])  or  session.cookie_secure = 1
  httponly: session_set_cookie_params(['httponly' => true])  or  session.cookie_httponly = 1
  samesite: session_set_cookie_params(['samesite' => 'Lax'])  or  session.cookie_samesite = Lax
  rotation: session_regenerate_id(true) right after the login; session.use_strict_mode = 1
php86 ¦ PHP native sessions (8.6 and later) ¦ PHP ¦ session-token ¦ PHPSESSID ¦ hex:32 ¦ nyL ¦ read
  secure: session.cookie_secure = 1
  rotation: session_regenerate_id(true) right after the login
laravel ¦ Laravel ¦ PHP ¦ session-token ¦ ~^[a-z0-9_-]+[_-]session$ ¦ #laravel-encrypted ¦ -yL ¦ read
  secure: SESSION_SECURE_COOKIE=true  ('secure' => true in config/session.php)
  httponly: 'http_only' => true in config/session.php
  samesite: 'same_site' => 'lax' in config/session.php
  rotation: $request->session()->regenerate() after the login
laravel-xsrf ¦ Laravel ¦ PHP ¦ csrf ¦ XSRF-TOKEN ¦ #laravel-encrypted ¦ -nL ¦ read
  secure: SESSION_SECURE_COOKIE=true
  samesite: 'same_site' => 'lax' in config/session.php
laravel-remember ¦ Laravel remember me ¦ PHP ¦ remember-me ¦ ^remember_[a-z]+_[0-9a-f]{40}$ ¦ #laravel-encrypted ¦ -yL ¦ knowledge
  secure: SESSION_SECURE_COOKIE=true
  samesite: 'same_site' => 'lax' in config/session.php
  rotation: Auth::logoutOtherDevices($password)
symfony ¦ Symfony ¦ PHP ¦ session-token ¦ PHPSESSID ¦ base64:22-256 ¦ ayL ¦ knowledge
  secure: framework.session.cookie_secure: auto
  httponly: framework.session.cookie_httponly: true
  samesite: framework.session.cookie_samesite: lax
  rotation: security.session_fixation_strategy: migrate
symfony-rememberme ¦ Symfony signature remember-me ¦ PHP ¦ remember-me ¦ REMEMBERME ¦ #symfony-remember-me ¦ ay- ¦ read
  secure: security.firewalls.<name>.remember_me.secure: true
  httponly: security.firewalls.<name>.remember_me.httponly: true
  samesite: security.firewalls.<name>.remember_me.samesite: lax
  rotation: signature_properties: ['password'] ends it when the password changes
codeigniter4 ¦ CodeIgniter 3/4 ¦ PHP ¦ session-token ¦ ci_session ¦ hex:32-40 base32:32 ¦ nyL ¦ read
  secure: public bool $secure = true; in app/Config/Cookie.php
  httponly: public bool $httponly = true; in app/Config/Cookie.php
  samesite: public string $samesite = 'Lax'; in app/Config/Cookie.php
  rotation: session()->regenerate(true)
codeigniter2 ¦ CodeIgniter 2 and earlier cookie session ¦ PHP ¦ session-token ¦ ci_session ¦ #codeigniter-signed ¦ nn- ¦ read
  rotation: upgrade
cakephp ¦ CakePHP ¦ PHP ¦ session-token ¦ CAKEPHP PHPSESSID ¦ base64:22-256 ¦ ay- ¦ knowledge
  secure: 'Session' => ['ini' => ['session.cookie_secure' => true]]
  httponly: 'Session' => ['ini' => ['session.cookie_httponly' => true]]
  samesite: 'Session' => ['ini' => ['session.cookie_samesite' => 'Lax']]
  rotation: $this->request->getSession()->renew()
cakephp-enc ¦ CakePHP encrypted cookie ¦ PHP ¦ unknown ¦ ~.* ¦ #cake-encrypted ¦ --- ¦ read
yii2 ¦ Yii 2 signed cookies ¦ PHP ¦ remember-me ¦ ^_identity(?:-[a-z]+)?$ ¦ #yii-signed ¦ nyL ¦ read
  secure: 'identityCookie' => ['name' => '_identity', 'secure' => true, 'httpOnly' => true]
  httponly: 'identityCookie' => ['name' => '_identity', 'httpOnly' => true]
  samesite: 'identityCookie' => ['name' => '_identity', 'sameSite' => yii\web\Cookie::SAME_SITE_LAX]
  rotation: Yii::$app->user->login() renews the id
wordpress ¦ WordPress ¦ PHP ¦ session-token ¦ ^wordpress_(?:logged_in_|sec_)?[0-9a-f]{32}$ ¦ #wordpress ¦ ay- ¦ knowledge
  secure: define('FORCE_SSL_ADMIN', true);
  rotation: WP_Session_Tokens::get_instance($user)->destroy_all()
drupal ¦ Drupal ¦ PHP ¦ session-token ¦ ^S?SESS[0-9a-f]{32}$ ¦ base64:26-64 #percent ¦ ayL ¦ knowledge
  secure: session.storage.options: { cookie_secure: true } in services.yml
  httponly: session.storage.options: { cookie_httponly: true } in services.yml
  samesite: session.storage.options: { cookie_samesite: Lax } in services.yml
joomla ¦ Joomla ¦ PHP ¦ session-token ¦ ~^[0-9a-f]{32}$ ¦ hex:32 base32:26-32 ¦ ay- ¦ knowledge
  secure: Global Configuration > Force HTTPS; session handler
  rotation: session->fork() on login
magento ¦ Magento 2 ¦ PHP ¦ session-token ¦ ~^PHPSESSID$|^admin$ ¦ base32:26 hex:32 ¦ ayL ¦ knowledge
  secure: Stores > Config > Default Cookie Settings: Use HTTP Only = Yes; base url https
  rotation: regenerateId() on login
prestashop ¦ PrestaShop ¦ PHP ¦ session-token ¦ ^PrestaShop-[0-9a-f]{20,40}$ ¦ #defuse-encrypted base64:60-4096 ¦ ayL ¦ knowledge
  secure: Preferences > Cookie SameSite / Enable SSL everywhere
  samesite: Preferences > Cookie SameSite / Enable SSL everywhere
typo3 ¦ TYPO3 ¦ PHP ¦ session-token ¦ ^(?:be|fe)_typo_user$ ¦ #jwt hex:32 ¦ ayL ¦ knowledge
  samesite: $GLOBALS['TYPO3_CONF_VARS']['BE']['cookieSameSite']='strict'
phpbb ¦ phpBB ¦ PHP ¦ session-token ¦ ^phpbb3?_[a-z0-9]+_sid$ ¦ hex:32 ¦ ny- ¦ knowledge
  secure: ACP > Cookie settings > Cookie secure: enabled
  rotation: session_create on login
mediawiki ¦ MediaWiki ¦ PHP ¦ session-token ¦ ~^\w*wiki\w*_session$ ¦ alphanumeric:32 ¦ ay- ¦ knowledge
  secure: $wgCookieSecure=true; $wgCookieSameSite="Lax"
  samesite: $wgCookieSecure=true; $wgCookieSameSite="Lax"
  rotation: SessionManager resetId on login
moodle ¦ Moodle ¦ PHP ¦ session-token ¦ ^MoodleSession[A-Za-z0-9]*$ ¦ base32:26 hex:32 ¦ ay- ¦ knowledge
  secure: Site admin > HTTP security: Secure cookies only
nextcloud ¦ Nextcloud/ownCloud ¦ PHP ¦ session-token ¦ ^oc[a-z0-9]{10}$|^nc_session_id$ ¦ base32:26 hex:32-40 ¦ yyL ¦ knowledge
  secure: 'overwriteprotocol'=>'https' in config.php
roundcube ¦ Roundcube ¦ PHP ¦ session-token ¦ ^roundcube_sess(?:id|auth)$ ¦ base64:22-64 ¦ ay- ¦ knowledge
  secure: $config['session_samesite']='Strict'; use_https
  samesite: $config['session_samesite']='Strict'; use_https
phpmyadmin ¦ phpMyAdmin ¦ PHP ¦ session-token ¦ ^(?:__Secure-)?phpMyAdmin(?:_https)?$ ¦ base64:22-64 ¦ ayS ¦ knowledge
  secure: $cfg['CookieSameSite']='Strict'; https
  samesite: $cfg['CookieSameSite']='Strict'; https
xenforo ¦ XenForo ¦ PHP ¦ session-token ¦ xf_session ¦ base64:32 ¦ ay- ¦ knowledge
  secure: $config['cookie']['secure']=true
zabbix ¦ Zabbix ¦ PHP ¦ session-token ¦ zbx_session ¦ #signed-json ¦ ay- ¦ knowledge
  secure: frontend behind HTTPS
`
