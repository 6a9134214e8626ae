/** Session cookies of PHP; how a row is written stands in `../framework-row.ts`. */
export const php = String.raw`
php ¦ PHP native sessions (8.5 and earlier) ¦ PHP ¦ session-token ¦ PHPSESSID ¦ hex:32 hex:40 base32:26-32 base64:22-256 ¦ nn- ¦ read
php86 ¦ PHP native sessions (8.6 and later) ¦ PHP ¦ session-token ¦ PHPSESSID ¦ hex:32 ¦ nyL ¦ read
laravel ¦ Laravel ¦ PHP ¦ session-token ¦ ~^[a-z0-9_-]+[_-]session$ ¦ #laravel-encrypted ¦ -yL ¦ read
laravel-xsrf ¦ Laravel XSRF-TOKEN ¦ PHP ¦ csrf ¦ XSRF-TOKEN ¦ #laravel-encrypted ¦ -nL ¦ read
laravel-remember ¦ Laravel remember me ¦ PHP ¦ remember-me ¦ ^remember_[a-z]+_[0-9a-f]{40}$ ¦ #laravel-encrypted ¦ -yL ¦ knowledge
symfony ¦ Symfony ¦ PHP ¦ session-token ¦ PHPSESSID ¦ base64:22-256 ¦ ayL ¦ knowledge
symfony-rememberme ¦ Symfony signature remember-me ¦ PHP ¦ remember-me ¦ REMEMBERME ¦ #symfony-remember-me ¦ ay- ¦ read
codeigniter4 ¦ CodeIgniter 3/4 ¦ PHP ¦ session-token ¦ ci_session ¦ hex:32-40 base32:32 ¦ nyL ¦ read
codeigniter2 ¦ CodeIgniter 2 and earlier cookie session ¦ PHP ¦ session-token ¦ ci_session ¦ #codeigniter-signed ¦ nn- ¦ read
cakephp ¦ CakePHP ¦ PHP ¦ session-token ¦ CAKEPHP PHPSESSID ¦ base64:22-256 ¦ ay- ¦ knowledge
cakephp-enc ¦ CakePHP encrypted cookie ¦ PHP ¦ unknown ¦ ~.* ¦ #cake-encrypted ¦ --- ¦ read
yii2 ¦ Yii 2 signed cookies ¦ PHP ¦ remember-me ¦ ^_identity(?:-[a-z]+)?$ ¦ #yii-signed ¦ nyL ¦ read
wordpress ¦ WordPress ¦ PHP ¦ session-token ¦ ^wordpress_(?:logged_in_|sec_)?[0-9a-f]{32}$ ¦ #wordpress ¦ ay- ¦ knowledge
drupal ¦ Drupal ¦ PHP ¦ session-token ¦ ^S?SESS[0-9a-f]{32}$ ¦ base64:26-64 #percent ¦ ayL ¦ knowledge
joomla ¦ Joomla ¦ PHP ¦ session-token ¦ ~^[0-9a-f]{32}$ ¦ hex:32 base32:26-32 ¦ ay- ¦ knowledge
magento ¦ Magento 2 ¦ PHP ¦ session-token ¦ ~^PHPSESSID$|^admin$ ¦ base32:26 hex:32 ¦ ayL ¦ knowledge
prestashop ¦ PrestaShop ¦ PHP ¦ session-token ¦ ^PrestaShop-[0-9a-f]{20,40}$ ¦ #defuse-encrypted base64:60-4096 ¦ ayL ¦ knowledge
typo3 ¦ TYPO3 ¦ PHP ¦ session-token ¦ ^(?:be|fe)_typo_user$ ¦ #jwt hex:32 ¦ ayL ¦ knowledge
phpbb ¦ phpBB ¦ PHP ¦ session-token ¦ ^phpbb3?_[a-z0-9]+_sid$ ¦ hex:32 ¦ ny- ¦ knowledge
mediawiki ¦ MediaWiki ¦ PHP ¦ session-token ¦ ~^\w*wiki\w*_session$ ¦ alphanumeric:32 ¦ ay- ¦ knowledge
moodle ¦ Moodle ¦ PHP ¦ session-token ¦ ^MoodleSession[A-Za-z0-9]*$ ¦ base32:26 hex:32 ¦ ay- ¦ knowledge
nextcloud ¦ Nextcloud/ownCloud ¦ PHP ¦ session-token ¦ ^oc[a-z0-9]{10}$|^nc_session_id$ ¦ base32:26 hex:32-40 ¦ yyL ¦ knowledge
roundcube ¦ Roundcube ¦ PHP ¦ session-token ¦ ^roundcube_sess(?:id|auth)$ ¦ base64:22-64 ¦ ay- ¦ knowledge
phpmyadmin ¦ phpMyAdmin ¦ PHP ¦ session-token ¦ ^(?:__Secure-)?phpMyAdmin(?:_https)?$ ¦ base64:22-64 ¦ ayS ¦ knowledge
xenforo ¦ XenForo ¦ PHP ¦ session-token ¦ xf_session ¦ base64:32 ¦ ay- ¦ knowledge
zabbix ¦ Zabbix ¦ PHP ¦ session-token ¦ zbx_session ¦ #signed-json ¦ ay- ¦ knowledge
`
