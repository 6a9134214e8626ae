import type { Form } from '../../../src/audit/frameworks/framework-row.ts'
import type { Beside } from '../../../src/audit/value/read-value.ts'
import { octets, samples } from '../value/samples.ts'

/** A value of a form: the sample of its format, or characters of its alphabet in its length. */
export function valueOfForm(form: Form): { readonly value: string; readonly beside?: Beside } {
  if ('format' in form) {
    if (form.format === 'uuid') return { value: '3f2b8c1e-9a4d-4e6f-8b2a-1c5d7e9f0a3b' }
    if (form.format === 'percent') return { value: `${octets(40).toString('base64')}%2B` }
    const sample = samples.find(({ format }) => format === form.format)
    if (sample === undefined) throw new Error(`no sample of ${form.format}`)
    return sample
  }
  const length = Math.min(form.to, Math.max(form.from, 40))
  return { value: Array.from(octets(length), (octet) => symbols[form.alphabet][octet % symbols[form.alphabet].length]).join('') }
}

const digits = '0123456789'
const lower = 'abcdefghijklmnopqrstuvwxyz'

const symbols = {
  digits,
  hex: `${digits}abcdef`,
  base32: `${digits}${lower.slice(0, 22)}`,
  letters: lower.toUpperCase(),
  alphanumeric: `${lower}${lower.toUpperCase()}${digits}`,
  base64: `${lower}${lower.toUpperCase()}${digits}-_`,
  printable: `${lower}${lower.toUpperCase()}${digits}^!#$*`,
  other: 'äöü',
}

/** A name that the row's pattern allows, by hand where a pattern is more than one name. */
export const nameOfPattern: Readonly<Record<string, string>> = {
  laravel: 'my_app_session',
  'laravel-remember': 'remember_web_59ba36addc2b2f9401580f014c7f58ea4e30989d',
  yii2: '_identity-frontend',
  wordpress: 'wordpress_logged_in_37d007a56d816107ce5b52c10342db37',
  drupal: 'SSESS37d007a56d816107ce5b52c10342db37',
  joomla: '37d007a56d816107ce5b52c10342db37',
  magento: 'admin',
  prestashop: 'PrestaShop-37d007a56d816107ce5b52c10342db37',
  typo3: 'be_typo_user',
  phpbb: 'phpbb3_abc12_sid',
  mediawiki: 'enwiki_session',
  moodle: 'MoodleSessiontest',
  nextcloud: 'oc1a2b3c4d5e',
  roundcube: 'roundcube_sessid',
  phpmyadmin: 'phpMyAdmin_https',
  tomcat: 'JSESSIONID',
  jetty: 'JSESSIONID',
  ltpa: 'LtpaToken2',
  quarkus: 'q_session',
  jenkins: 'JSESSIONID.1a2b3c4d',
  'classic-asp': 'ASPSESSIONIDABCDEFGH',
  aspxauth: '.ASPXAUTH',
  owin: '.AspNet.ApplicationCookie',
  'aspnetcore-auth': '.AspNetCore.Identity.Application',
  'cookie-session': 'express:sess',
  'keygrip-sig': 'koa.sess.sig',
  'koa-session': 'koa.sess',
  'fastify-session': 'sessionId',
  'fastify-secure-session': 'session',
  yar: 'session',
  h3: 'nuxt-session',
  remix: '__session',
  nextauth4: '__Secure-next-auth.session-token.0',
  authjs5: 'authjs.session-token',
  'nextauth-csrf': '__Host-next-auth.csrf-token',
  'better-auth': '__Secure-better-auth.session_token',
  'better-auth-cache': 'better-auth.session_data',
  'auth0-nextjs': 'appSession.1',
  supabase: 'sb-abcdefgh-auth-token.0',
  clerk: '__session_ab12',
  'firebase-session': 'session',
  kibana: 'sid',
  'django-messages': 'messages',
  flask: 'session',
  'flask-session': 'session',
  'flask-login': 'remember_token',
  starlette: 'session',
  tornado: 'username-localhost-8888',
  pyramid: 'session',
  cherrypy: 'session_id',
  web2py: 'session_id_welcome',
  superset: 'session',
  airflow: 'session',
  'rails-enc': '_my_app_session',
  'rails-cbc': '_my_app_session',
  'rails-signed': 'remember_user_token',
  'rails-server': '_session_id',
  discourse: '_t',
  scs: 'session',
  fiber: 'session_id',
  beego: 'beegosessionID',
  revel: 'REVEL_SESSION',
  'oauth2-proxy': '_oauth2_proxy_0',
  actix: 'id',
  'tower-sessions': 'tower.sid',
  phoenix: '_my_app_key',
  'phoenix-enc': '_my_app_key',
  catalyst: 'my_app_session',
  'oracle-apex': 'ORA_WWV_APP_100',
  sap: 'SAP_SESSIONID_ABC_100',
  'aws-alb-auth': 'AWSELBAuthSessionCookie-0',
  okta: 'idx',
}
