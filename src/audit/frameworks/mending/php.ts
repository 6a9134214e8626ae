/** Mending in PHP; how it is written stands in `../mending-row.ts`. A table is as long as its list of frameworks. */
export const php = String.raw`
php ¦ https://www.php.net/manual/en/session.security.ini.php
  secure: ini_set('session.cookie_secure', '1');
  httponly: ini_set('session.cookie_httponly', '1');
  samesite: ini_set('session.cookie_samesite', 'Lax');
  domain: ini_set('session.cookie_domain', '');
    ini_set('session.cookie_path', '/');
  prefix: session_name('__Host-«name»');
    ini_set('session.cookie_secure', '1');
    ini_set('session.cookie_domain', '');
    ini_set('session.cookie_path', '/');
  lifetime: ini_set('session.cookie_lifetime', '0');
    ini_set('session.gc_maxlifetime', '1800');
  rotation: ini_set('session.use_strict_mode', '1');
    session_regenerate_id(true);
  logout: $_SESSION = [];
    session_destroy();
    setcookie(session_name(), '', ['expires' => 1, 'path' => '/']);
  entropy: ini_set('session.sid_length', '48');
    ini_set('session.sid_bits_per_character', '5');
  opaque ! own-code
  url: ini_set('session.use_only_cookies', '1');
    ini_set('session.use_trans_sid', '0');
  https: header('Strict-Transport-Security: max-age=31536000; includeSubDomains');
php86 ¦ https://www.php.net/manual/en/session.security.ini.php
  secure: ini_set('session.cookie_secure', '1');
  httponly: ini_set('session.cookie_httponly', '1');
  samesite: ini_set('session.cookie_samesite', 'Lax');
  domain: ini_set('session.cookie_domain', '');
    ini_set('session.cookie_path', '/');
  prefix: session_name('__Host-«name»');
    ini_set('session.cookie_secure', '1');
  lifetime: ini_set('session.cookie_lifetime', '0');
    ini_set('session.gc_maxlifetime', '1800');
  rotation: session_regenerate_id(true);
  logout: $_SESSION = [];
    session_destroy();
    setcookie(session_name(), '', ['expires' => 1, 'path' => '/']);
  entropy opaque url ! own-code
  https: header('Strict-Transport-Security: max-age=31536000; includeSubDomains');
laravel ¦ https://laravel.com/docs/session
  secure: 'secure' => true,
  httponly: 'http_only' => true,
  samesite: 'same_site' => 'lax',
  domain: 'domain' => null,
    'path' => '/',
  prefix: 'cookie' => '__Host-«name»',
    'secure' => true,
    'path' => '/',
    'domain' => null,
  lifetime: 'expire_on_close' => true,
    'lifetime' => 30,
  rotation: $request->session()->regenerate();
  logout: Auth::logout();
    $request->session()->invalidate();
    $request->session()->regenerateToken();
  entropy opaque url ! own-code
  https ! no-setting
laravel-xsrf ¦ https://laravel.com/docs/csrf
  secure: 'secure' => true,
  samesite: 'same_site' => 'lax',
  httponly ! script
laravel-remember ¦ https://laravel.com/docs/authentication#remembering-users
  secure: 'secure' => true,
  httponly: 'http_only' => true,
  samesite: 'same_site' => 'lax',
  lifetime: 'remember' => 60 * 24 * 14,
  rotation logout: Auth::logoutOtherDevices($password);
  entropy opaque url ! own-code
  domain: 'domain' => null,
  prefix ! product
  https ! no-setting
symfony ¦ https://symfony.com/doc/current/session.html#configuration
  secure: 'cookie_secure' => true,
  httponly: 'cookie_httponly' => true,
  samesite: 'cookie_samesite' => 'lax',
  domain: 'cookie_domain' => '',
    'cookie_path' => '/',
  prefix: 'name' => '__Host-«name»',
    'cookie_secure' => true,
    'cookie_path' => '/',
  lifetime: 'cookie_lifetime' => 0,
    'gc_maxlifetime' => 1800,
  rotation: $session->migrate(true);
  logout: $session->invalidate();
  entropy opaque ! own-code
  url: 'use_only_cookies' => true,
    'use_trans_sid' => false,
  https: nelmio_security: { forced_ssl: { hsts_max_age: 31536000, hsts_subdomains: true } }
symfony-rememberme ¦ https://symfony.com/doc/current/security/remember_me.html
  secure: remember_me: { secret: '%kernel.secret%', secure: true }
  httponly: remember_me: { secret: '%kernel.secret%', httponly: true }
  samesite: remember_me: { secret: '%kernel.secret%', samesite: lax }
  domain: remember_me: { secret: '%kernel.secret%', path: /, domain: null }
  prefix: remember_me: { secret: '%kernel.secret%', name: '__Host-«name»', secure: true, path: / }
  lifetime: remember_me: { secret: '%kernel.secret%', lifetime: 1209600 }
  rotation logout: remember_me: { secret: '%kernel.secret%', signature_properties: ['password'] }
  opaque: remember_me: { secret: '%kernel.secret%', token_provider: { doctrine: true } }
  entropy url ! own-code
  https ! no-setting
codeigniter4 ¦ https://codeigniter.com/user_guide/libraries/sessions.html
  secure: public bool $secure = true;
  httponly: public bool $httponly = true;
  samesite: public string $samesite = 'Lax';
  domain: public string $domain = '';
    public string $path = '/';
  prefix: public string $cookieName = '__Host-«name»';
    public bool $secure = true;
    public string $path = '/';
  lifetime: public int $expiration = 0;
  rotation: session()->regenerate(true);
  logout: session()->destroy();
  entropy opaque url ! own-code
  https: public bool $forceGlobalSecureRequests = true;
codeigniter2 ¦ https://codeigniter.com/userguide2/libraries/sessions.html
  secure: $config['cookie_secure'] = TRUE;
  lifetime: $config['sess_expire_on_close'] = TRUE;
  domain: $config['cookie_domain'] = '';
    $config['cookie_path'] = '/';
  opaque: $config['sess_use_database'] = TRUE;
  logout: $this->session->sess_destroy();
  httponly samesite prefix rotation ! product
  entropy url ! own-code
  https ! no-setting
cakephp ¦ https://book.cakephp.org/5/en/development/sessions.html
  secure: 'Session' => ['defaults' => 'php', 'ini' => ['session.cookie_secure' => true]],
  httponly: 'Session' => ['defaults' => 'php', 'ini' => ['session.cookie_httponly' => true]],
  samesite: 'Session' => ['defaults' => 'php', 'ini' => ['session.cookie_samesite' => 'Lax']],
  domain: 'Session' => ['defaults' => 'php', 'ini' => ['session.cookie_domain' => '', 'session.cookie_path' => '/']],
  prefix: 'Session' => ['defaults' => 'php', 'cookie' => '__Host-«name»', 'ini' => ['session.cookie_secure' => true]],
  lifetime: 'Session' => ['defaults' => 'php', 'timeout' => 30, 'ini' => ['session.cookie_lifetime' => 0]],
  rotation: $this->request->getSession()->renew();
  logout: $this->request->getSession()->destroy();
  entropy opaque ! own-code
  url: 'Session' => ['defaults' => 'php', 'ini' => ['session.use_trans_sid' => 0]],
  https: $middlewareQueue->add(new HttpsEnforcerMiddleware(['hsts' => ['maxAge' => 31536000, 'includeSubDomains' => true]]));
yii2 ¦ https://www.yiiframework.com/doc/guide/2.0/en/security-best-practices
  secure: 'identityCookie' => ['name' => '_identity', 'httpOnly' => true, 'secure' => true],
  httponly: 'identityCookie' => ['name' => '_identity', 'httpOnly' => true],
  samesite: 'identityCookie' => ['name' => '_identity', 'httpOnly' => true, 'sameSite' => yii\web\Cookie::SAME_SITE_LAX],
  domain: 'identityCookie' => ['name' => '_identity', 'httpOnly' => true, 'domain' => '', 'path' => '/'],
  prefix: 'identityCookie' => ['name' => '__Host-«name»', 'httpOnly' => true, 'secure' => true, 'path' => '/'],
  lifetime: Yii::$app->user->login($identity, 0);
  rotation ! by-itself
  logout: Yii::$app->user->logout();
  entropy opaque url ! own-code
  https ! no-setting
wordpress ¦ https://developer.wordpress.org/reference/functions/wp_set_auth_cookie/
  secure: define('FORCE_SSL_ADMIN', true);
  httponly rotation ! by-itself
  samesite ! no-setting
  domain: define('COOKIE_DOMAIN', '');
  prefix ! product
  lifetime: wp_set_auth_cookie($user_id, false);
  logout: WP_Session_Tokens::get_instance(get_current_user_id())->destroy_all();
  opaque ! product
  entropy url ! own-code
  https: add_action('send_headers', fn () => header('Strict-Transport-Security: max-age=31536000; includeSubDomains'));
drupal ¦ https://www.drupal.org/docs/administering-a-drupal-site/security-in-drupal
  secure: session.storage.options: { cookie_secure: true }
  httponly: session.storage.options: { cookie_httponly: true }
  samesite: session.storage.options: { cookie_samesite: Lax }
  domain: session.storage.options: { cookie_domain: '' }
  lifetime: session.storage.options: { cookie_lifetime: 0, gc_maxlifetime: 1800 }
  rotation logout ! by-itself
  prefix ! product
  entropy: session.storage.options: { sid_length: 48, sid_bits_per_character: 6 }
  opaque url ! own-code
  https ! no-setting
joomla ¦ https://docs.joomla.org/Security_Checklist/Joomla!_Setup
  secure https: public $force_ssl = '2';
  lifetime: public $lifetime = '480';
  domain: public $cookie_domain = '';
    public $cookie_path = '/';
  httponly rotation logout ! by-itself
  samesite prefix ! no-setting
  entropy opaque url ! own-code
magento ¦ https://experienceleague.adobe.com/en/docs/commerce-admin/systems/security/security-session-management
  secure: bin/magento config:set web/secure/use_in_frontend 1
  httponly: bin/magento config:set web/cookie/cookie_httponly 1
  domain: bin/magento config:set web/cookie/cookie_domain ''
  lifetime: bin/magento config:set web/cookie/cookie_lifetime 0
  https: bin/magento config:set web/secure/enable_hsts 1
  samesite rotation logout ! by-itself
  prefix ! product
  url: bin/magento config:set web/session/use_frontend_sid 0
  entropy opaque ! own-code
typo3 ¦ https://docs.typo3.org/m/typo3/reference-coreapi/main/en-us/Configuration/Typo3ConfVars/BE.html
  secure: $GLOBALS['TYPO3_CONF_VARS']['SYS']['cookieSecure'] = 1;
  samesite: $GLOBALS['TYPO3_CONF_VARS']['BE']['cookieSameSite'] = 'strict';
  domain: $GLOBALS['TYPO3_CONF_VARS']['BE']['cookieDomain'] = '';
  prefix: $GLOBALS['TYPO3_CONF_VARS']['BE']['cookieName'] = '__Host-«name»';
  lifetime: $GLOBALS['TYPO3_CONF_VARS']['BE']['sessionTimeout'] = 28800;
  httponly rotation logout ! by-itself
  entropy opaque url ! own-code
  https: $GLOBALS['TYPO3_CONF_VARS']['BE']['lockSSL'] = true;
phpbb ¦ https://www.phpbb.com/support/docs/en/3.3/ug/adminguide/server_cookie/
  secure: php bin/phpbbcli.php config:set cookie_secure 1
  domain: php bin/phpbbcli.php config:set cookie_domain ''
  lifetime: php bin/phpbbcli.php config:set session_length 3600
  httponly rotation logout ! by-itself
  samesite prefix ! no-setting
  entropy opaque url ! own-code
  https ! no-setting
mediawiki ¦ https://www.mediawiki.org/wiki/Manual:$wgCookieSecure
  secure: $wgCookieSecure = true;
  httponly: $wgCookieHttpOnly = true;
  samesite: $wgCookieSameSite = 'Lax';
  domain: $wgCookieDomain = '';
    $wgCookiePath = '/';
  prefix: $wgSessionName = '__Host-«name»';
    $wgCookieSecure = true;
  lifetime: $wgCookieExpiration = 28800;
    $wgExtendedLoginCookieExpiration = 28800;
  rotation logout ! by-itself
  entropy opaque url ! own-code
  https: $wgForceHTTPS = true;
moodle ¦ https://docs.moodle.org/en/HTTP_security
  secure: $CFG->cookiesecure = true;
  httponly: $CFG->cookiehttponly = true;
  domain: $CFG->sessioncookiedomain = '';
    $CFG->sessioncookiepath = '/';
  lifetime: $CFG->sessiontimeout = 28800;
  samesite rotation logout ! by-itself
  prefix ! product
  entropy opaque url ! own-code
  https: $CFG->wwwroot = 'https://app.example';
nextcloud ¦ https://docs.nextcloud.com/server/stable/admin_manual/configuration_server/config_sample_php_parameters.html
  secure: 'overwriteprotocol' => 'https',
  lifetime: 'remember_login_cookie_lifetime' => 0,
    'session_lifetime' => 28800,
  https: Header always set Strict-Transport-Security "max-age=31536000; includeSubDomains"
  httponly samesite domain prefix rotation logout ! by-itself
  entropy opaque url ! own-code
roundcube ¦ https://github.com/roundcube/roundcubemail/blob/master/config/defaults.inc.php
  secure https: $config['force_https'] = true;
  samesite: $config['session_samesite'] = 'Strict';
  domain: $config['session_domain'] = '';
    $config['session_path'] = '/';
  prefix: $config['session_name'] = '__Host-«name»';
  lifetime: $config['session_lifetime'] = 60;
  httponly rotation logout ! by-itself
  entropy opaque url ! own-code
phpmyadmin ¦ https://docs.phpmyadmin.net/en/latest/config.html#cookie-authentication-options
  secure: $cfg['PmaAbsoluteUri'] = 'https://app.example/';
  samesite: $cfg['CookieSameSite'] = 'Strict';
  lifetime: $cfg['LoginCookieValidity'] = 1440;
    $cfg['LoginCookieStore'] = 0;
  httponly domain prefix rotation logout ! by-itself
  entropy opaque url ! own-code
  https ! no-setting
xenforo ¦ https://xenforo.com/docs/xf2/config/
  secure: $config['cookie']['secure'] = true;
  domain: $config['cookie']['domain'] = '';
    $config['cookie']['path'] = '/';
  prefix: $config['cookie']['prefix'] = '__Host-xf_';
    $config['cookie']['secure'] = true;
  httponly rotation logout ! by-itself
  entropy opaque url ! own-code
  samesite ! no-setting
  lifetime ! product
  https ! no-setting
prestashop ¦ https://docs.prestashop-project.org/1.7-documentation/user-guide/configuring-shop/advanced-parameters/administration-parameters
  secure https: UPDATE ps_configuration SET value = 1 WHERE name IN ('PS_SSL_ENABLED', 'PS_SSL_ENABLED_EVERYWHERE');
  samesite: UPDATE ps_configuration SET value = 'Lax' WHERE name = 'PS_COOKIE_SAMESITE';
  lifetime: UPDATE ps_configuration SET value = 8 WHERE name IN ('PS_COOKIE_LIFETIME_FO', 'PS_COOKIE_LIFETIME_BO');
  httponly rotation logout ! by-itself
  domain prefix ! product
  entropy opaque url ! own-code
zabbix ¦ https://www.zabbix.com/documentation/current/en/manual/best_practices/security/web_server
  secure httponly samesite ! by-itself
  https: Header always set Strict-Transport-Security "max-age=31536000"
  domain rotation logout ! by-itself
  prefix lifetime ! product
  entropy opaque url ! own-code
`
