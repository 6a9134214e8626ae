import type { IncomingMessage, ServerResponse } from 'node:http'
import { shownLanguages, shownMessages } from './shown-language.ts'

/** `/pages/<language>/<surface>`, whatever they are, and `/pages/<language>/messages.json`; false where the request is for something else. */
export async function answerPage(request: IncomingMessage, response: ServerResponse, head: string): Promise<boolean> {
  const url = request.url ?? ''
  if (!url.startsWith('/pages/')) return false
  const language = shownLanguages.find((language) => url === `/pages/${language}/messages.json`)
  response.setHeader('content-type', language === undefined ? 'text/html; charset=utf-8' : 'application/json')
  response.end(language === undefined ? html(head) : JSON.stringify(Object.fromEntries(await shownMessages(language))))
  return true
}

function html(head: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sidwatch</title>${head}<body></body></html>`
}
