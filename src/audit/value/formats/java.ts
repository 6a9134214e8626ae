import { type Format, id, known } from '../layer.ts'

/** Session ids of Java servers, told by the node or the counter that they append. */
export const javaSession: Format = (text) => tomcat(text) ?? jetty(text) ?? webLogic(text) ?? webSphere(text) ?? routed(text)

/** Tomcat: 32 upper-case hexadecimal digits, `.` and the route. */
function tomcat(text: string) {
  const [, session, node] = /^([0-9A-F]{32})\.([\w-]{1,40})$/.exec(text) ?? []
  return session === undefined || node === undefined ? null : { format: 'tomcat', inside: [id(session), known(node)] }
}

/** Jetty: worker, two random numbers in base 36 and a counter, `.` and the worker. */
function jetty(text: string) {
  const [, worker, random, counter] = /^(node\d+)([0-9a-z]{20,26}?)(\d{1,6})(?:\.\w{1,24})?$/.exec(text) ?? []
  if (worker === undefined || random === undefined || counter === undefined) return null
  return { format: 'jetty', inside: [id(random), known(worker), known(counter)] }
}

/** WebLogic: 52 characters and `!` numbers of the servers. */
function webLogic(text: string) {
  const [, session] = /^([\w-]{52})(?:!-?\w+)+$/.exec(text) ?? []
  return session === undefined ? null : { format: 'weblogic', inside: [id(session)] }
}

/** WebSphere: four digits of cache, 23 characters, `:` clones. */
function webSphere(text: string) {
  const [, session] = /^\d{4}([\w-]{23})(?::[\w-]+)+$/.exec(text) ?? []
  return session === undefined ? null : { format: 'websphere', inside: [id(session)] }
}

/** An id of 24 characters or more, `.` and a short name of a node (Undertow, mod_jk, sticky proxies). */
function routed(text: string) {
  const [, session, node] = /^([\w-]{24,64})\.([A-Za-z][\w-]{0,19})$/.exec(text) ?? []
  return session === undefined || node === undefined || !/[a-z]+\d{0,3}$/i.test(node)
    ? null
    : { format: 'node-suffix', inside: [id(session), known(node)] }
}
