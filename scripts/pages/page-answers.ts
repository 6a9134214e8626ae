import type { IncomingMessage, ServerResponse } from 'node:http'
import { shownLanguages, shownMessages } from './shown-language.ts'

/** What pages are made of. */
export interface PageParts {
  /** the elements that load script and style */
  readonly head: string
  /** every message by id */
  readonly english: () => Promise<ReadonlyMap<string, string>>
}

/** `/pages/<language>/<surface>`, whatever they are, and `/pages/<language>/messages.json`; false where the request is for something else. */
export async function answerPage(request: IncomingMessage, response: ServerResponse, { head, english }: PageParts): Promise<boolean> {
  const url = request.url ?? ''
  if (!url.startsWith('/pages/')) return false
  const language = shownLanguages.find((language) => url === `/pages/${language}/messages.json`)
  response.setHeader('content-type', language === undefined ? 'text/html; charset=utf-8' : 'application/json')
  response.end(language === undefined ? html(head) : JSON.stringify(Object.fromEntries(shownMessages(language, await english()))))
  return true
}

function html(head: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sidwatch</title>${head}<body></body></html>`
}
