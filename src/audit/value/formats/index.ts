import type { Format } from '../layer.ts'
import { base32, base64, concatenated, deflated, hex, percent, quoted, quotedPrintable } from './encodings.ts'
import { authTkt, peopleSoft } from './hashed-ticket.ts'
import { djangoSigned, itsdangerousTimed, signedWithoutTime } from './itsdangerous.ts'
import { javaSession } from './java.ts'
import { jose } from './jose.ts'
import { bottle, flaskLogin, gorilla, nextAuthCsrf, plugSigned, pyramid, springRememberMe, timedPipes, tornado } from './named-message.ts'
import { adonisSigned, expressJson, expressSigned, valueSigned } from './node-signed.ts'
import { paseto } from './paseto.ts'
import { codeIgniterSigned, laravelEncrypted, phpEncrypted, phpSerialized, symfonyRememberMe, wordpressAuth, yiiSigned } from './php.ts'
import { dashSigned, rackEncrypted, railsGcm, ringEncrypted } from './ruby.ts'
import { base64Prefix, clientSessions, fernet, hexSigned, iron, sealedByShape } from './sealed.ts'
import { serialized } from './serialized.ts'
import { serverAddress } from './server-address.ts'
import { cutJson, json, query } from './structured.ts'

/** Every format that is known, the distinctive ones first: the first that recognises a text takes it. */
export const formats: readonly Format[] = [
  quoted,
  percent,
  quotedPrintable,
  jose,
  paseto,
  iron,
  adonisSigned,
  expressSigned,
  expressJson,
  laravelEncrypted,
  fernet,
  sealedByShape,
  plugSigned,
  tornado,
  timedPipes,
  wordpressAuth,
  flaskLogin,
  nextAuthCsrf,
  bottle,
  yiiSigned,
  codeIgniterSigned,
  phpSerialized,
  phpEncrypted,
  symfonyRememberMe,
  railsGcm,
  ringEncrypted,
  dashSigned,
  clientSessions,
  itsdangerousTimed,
  djangoSigned,
  signedWithoutTime,
  valueSigned,
  hexSigned,
  gorilla,
  pyramid,
  rackEncrypted,
  authTkt,
  peopleSoft,
  springRememberMe,
  base64Prefix,
  javaSession,
  serverAddress,
  serialized,
  json,
  cutJson,
  deflated,
  hex,
  base32,
  base64,
  query,
  concatenated,
]
