/**
 * Which side forgot what, where a script's request and its cookies do not come together, in words: `-ready` only the request did, the
 * others the server too, as its Access-Control headers say.
 */
export const credentialsWords: Readonly<Record<string, string>> = {
  'answered-without-credentials':
    '{name} came with the answer of {host} to a script’s request that had been made without credentials: such a cookie is stored nowhere.',
  'answered-without-credentials-ready':
    'The request forgot: {name} came with the answer of {host} to a script’s request that had been made without credentials, and such a cookie is stored nowhere. The server would let them through.',
  'answered-without-credentials-nobody':
    'Both sides forgot: {name} came with the answer of {host} to a script’s request that had been made without credentials, and such a cookie is stored nowhere. The answer has no Access-Control-Allow-Origin either.',
  'answered-without-credentials-anyone':
    'Both sides forgot: {name} came with the answer of {host} to a script’s request that had been made without credentials, and such a cookie is stored nowhere. The answer says Access-Control-Allow-Origin: *, which lets no credentials through.',
  'answered-without-credentials-one-origin':
    'Both sides forgot: {name} came with the answer of {host} to a script’s request that had been made without credentials, and such a cookie is stored nowhere. The answer has no Access-Control-Allow-Credentials: true either.',
  'asked-without-credentials': '{name} is stored and would go to {host}, but the script’s request was made without credentials.',
  'asked-without-credentials-ready':
    'The request forgot: {name} is stored and would go to {host}, but the script’s request was made without credentials. The server would let them through.',
  'asked-without-credentials-nobody':
    'Both sides forgot: {name} is stored and would go to {host}, but the script’s request was made without credentials, and the answer has no Access-Control-Allow-Origin.',
  'asked-without-credentials-anyone':
    'Both sides forgot: {name} is stored and would go to {host}, but the script’s request was made without credentials, and the answer says Access-Control-Allow-Origin: *, which lets none through.',
  'asked-without-credentials-one-origin':
    'Both sides forgot: {name} is stored and would go to {host}, but the script’s request was made without credentials, and the answer has no Access-Control-Allow-Credentials: true.',
  'answer-withheld-nobody':
    'The server forgot: the script asked {host} with credentials, and the answer has no Access-Control-Allow-Origin. The browser keeps such an answer from the script, which sees an error instead of the login.',
  'answer-withheld-anyone':
    'The server forgot: the script asked {host} with credentials, and the answer says Access-Control-Allow-Origin: *, which does not count with credentials. The browser keeps such an answer from the script, which sees an error instead of the login.',
  'answer-withheld-one-origin':
    'The server forgot: the script asked {host} with credentials, and the answer has no Access-Control-Allow-Credentials: true. The browser keeps such an answer from the script, which sees an error instead of the login.',
  ...bothMend('answered-without-credentials'),
  ...bothMend('asked-without-credentials'),
  ...serverMends('answer-withheld', ''),
}

function bothMend(kind: string): Readonly<Record<string, string>> {
  const ask = 'Ask with fetch(…, { credentials: "include" }) (axios: withCredentials: true)'
  return {
    [`${kind}-fix`]: `${ask}, and answer with Access-Control-Allow-Credentials: true and an Access-Control-Allow-Origin that names the page, not *.`,
    [`${kind}-ready-fix`]: `${ask}, at the login and at every request after it.`,
    ...serverMends(kind, `${ask}, at the login and at every request after it. `),
  }
}

function serverMends(kind: string, first: string): Readonly<Record<string, string>> {
  const express = 'Express: cors({ origin: "…", credentials: true }).'
  return {
    [`${kind}-nobody-fix`]: `${first}Answer with Access-Control-Allow-Origin, naming the page’s origin, and Access-Control-Allow-Credentials: true. ${express}`,
    [`${kind}-anyone-fix`]: `${first}Answer with an Access-Control-Allow-Origin that names the page’s origin instead of *, and with Access-Control-Allow-Credentials: true. ${express}`,
    [`${kind}-one-origin-fix`]: `${first}Answer with Access-Control-Allow-Credentials: true beside the origin that is named. ${express}`,
  }
}
