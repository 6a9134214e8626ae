/** The path of a cookie that names none: the directory of the request's path (RFC 6265bis §5.1.4). */
export function defaultPath(requestPath: string): string {
  const [path = ''] = requestPath.split(/[?#]/, 1)
  const lastSlash = path.lastIndexOf('/')
  if (!path.startsWith('/') || lastSlash === 0) return '/'
  return path.slice(0, lastSlash)
}
