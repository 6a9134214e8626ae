declare module 'virtual:messages' {
  const messages: readonly (readonly [id: string, text: string])[]
  export default messages
}
