import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// What the product may not do anywhere, looked for in its own source.

const root = new URL('../../src/', import.meta.url)
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }))
const holding = (what: RegExp): readonly string[] => sources.filter(({ text }) => what.test(text)).map(({ file }) => file)

describe('no source of the product', () => {
  it.each([
    {
      does: 'makes markup of text',
      what: /\.(?:innerHTML|outerHTML)\s*=|\b(?:insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b/,
    },
    { does: 'writes into a document', what: /\bdocument\.write(?:ln)?\(/ },
    { does: 'makes code of text', what: /\beval\(|\bnew Function\(|\bset(?:Timeout|Interval)\(\s*['"`]/ },
    { does: 'listens to web pages or other extensions', what: /\bonMessageExternal\b|\bonConnect(?:External)?\b|\bonUserScriptMessage\b/ },
    {
      does: 'opens a connection of another kind',
      what: /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\(|\bsendBeacon\b/,
    },
    { does: 'keeps anything where the site can read it', what: /\b(?:localStorage|sessionStorage|indexedDB)\.(?!getItem|key|length)\w+/ },
  ])('$does', ({ what }) => {
    expect(sources.length).toBeGreaterThan(300)
    expect(holding(what)).toEqual([])
  })

  it('asks the network, but for the probes, which a person starts, and the command that collects IDs', () => {
    expect(holding(/\bfetch\(/).filter((file) => !file.startsWith('audit/'))).toEqual(
      ['cli/collected.ts', 'probes/changed-request.ts'].toSorted(),
    )
  })

  it('listens to what is posted to a window, but for workers, which their own page alone can reach', () => {
    expect(
      holding(/addEventListener\(\s*['"]message['"]|\bonmessage\b/).filter(
        (file) => !/^report\/(?:\w+-worker|worker-question)\.ts$/.test(file),
      ),
    ).toEqual([])
  })

  it('takes a message in more than one place, which asks who sent it', () => {
    expect(holding(/\bonMessage\b/)).toEqual(['browser/watch.ts'])
    expect(sources.find(({ file }) => file === 'browser/messages.ts')?.text).toMatch(/if \(!isOwnPage\(sender\)\) return/)
  })
})
