import { type StorageOutcome, storeCookie } from '../http-state/storage-model.ts'
import type { Exchange, SeenLine } from '../site.ts'
import { isOfAnotherSite } from './lost-logins.ts'
import { generationAt, type Story } from './story.ts'

/** What each browser does with a line, with all that was in the jar when it came. */
export function storeInEach(story: Story, { hop }: Exchange, line: SeenLine): Readonly<Record<'chromium' | 'firefox', StorageOutcome>> {
  const { scheme, host, path } = hop.place
  const existing = [...story.state.cookies.values()].flatMap((history) => {
    const generation = generationAt(history, line.at - 1)
    return generation?.attributes == null ? [] : [{ cookie: history.cookie, attributes: generation.attributes, created: generation.from }]
  })
  const context = {
    scheme: scheme === 'https' || scheme === 'wss' ? 'https' : 'http',
    host,
    path,
    at: line.at,
    existing,
    crossSite: isOfAnotherSite({ hop, site: story.state.site } as Exchange),
    topLevelNavigation: hop.resource === 'document',
    topLevelSite: hop.topLevelSite,
  }
  return { chromium: storeCookie(line.cookie, context, 'chromium'), firefox: storeCookie(line.cookie, context, 'firefox') }
}
