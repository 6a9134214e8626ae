import type { Runtime } from 'webextension-polyfill'
import { cookieKey } from '../audit/cookie.ts'
import { fixFor, mendableFrameworks } from '../audit/frameworks/fixes.ts'
import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import { everyOrigin, hasSubdomains, originsOf } from './access.ts'
import type { Answer, TabDescription } from './answer.ts'
import { browser } from './api.ts'
import { type Command, readCommand } from './commands.ts'
import type { Life } from './life.ts'
import type { Probing } from './probing.ts'
import { storeKind } from './stores.ts'

/**
 * Answers a message from a page of the extension. Everything else is refused: web pages, content scripts and other extensions have
 * nothing to ask here, and what is no command gets an answer that says so.
 */
export async function answer(life: Promise<Life>, probing: Probing, message: unknown, sender: Runtime.MessageSender): Promise<Answer> {
  if (!isOwnPage(sender)) return { ok: false, why: 'not-allowed' }
  const command = readCommand(message)
  if (command === null) return { ok: false, why: 'malformed' }
  try {
    return await obey(await life, probing, command, Date.now())
  } catch {
    return { ok: false, why: 'failed' }
  }
}

function isOwnPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''))
}

async function obey(life: Life, probing: Probing, command: Command, at: number): Promise<Answer> {
  switch (command.type) {
    case 'describe-tab':
      return { ok: true, tab: await descriptionOf(life, command.tab, command.url) }
    case 'audit-now':
      await life.compactNow([command])
      return { ok: true }
    case 'mark':
      life.record([{ type: 'user-marked', at, store: command.store, site: command.site, mark: command.mark }])
      await life.compactNow([command])
      return { ok: true }
    case 'secrets-tried': {
      const { store, site, cookie, found, lines } = command
      life.record([{ type: 'secrets-tried', at, store, site, cookie: cookieKey(store, cookie), found, lines }])
      await life.compactNow([command])
      return { ok: true }
    }
    case 'continue-probe':
      await probing.proceed(life, command, command.tab)
      return { ok: true }
    case 'pause':
      await probing.cancel(life, command)
      await life.paused.pause(command.store, command.site, at)
      return { ok: true }
    case 'resume': {
      const gap = await life.paused.resume(command.store, command.site, at)
      if (gap !== null) life.record([gap])
      life.scans.now(command.store, command.site, 'start')
      return { ok: true }
    }
    case 'offer-probe':
      return { ok: true, probe: await probing.offer(life, command, command.tab, command.check) }
    case 'start-probe':
      await probing.start(life, command, command.tab, command.check, command.question)
      return { ok: true }
    case 'cancel-probe':
      await probing.cancel(life, command)
      return { ok: true }
    case 'collected-ids':
      return { ok: true, ids: await probing.collectedIds(command) }
    case 'drop-collected-ids':
      await probing.dropCollectedIds(command)
      return { ok: true }
    case 'clear-site':
      await probing.forget(life, command)
      await life.clear(command)
      return { ok: true }
    case 'keep-baseline':
    case 'drop-baseline':
      await life.keepBaseline(command, command.type === 'keep-baseline')
      await life.compactNow([command])
      return { ok: true }
    case 'begin-flow':
      await life.beginFlow(command, at)
      return { ok: true }
    case 'end-flow':
      await life.endFlow(command, at)
      return { ok: true }
    case 'flow-file':
      return { ok: true, file: await life.flow.file(life.browserName) }
    case 'drop-flow':
      await life.flow.drop()
      return { ok: true }
    case 'accept-finding': {
      const { rule, subject, reason } = command
      await life.accepted.accept(command, { rule, subject, reason, at })
      await life.compactNow([command])
      return { ok: true }
    }
    case 'revoke-acceptance':
      await life.accepted.revoke(command, command)
      await life.compactNow([command])
      return { ok: true }
    case 'frameworks':
      return { ok: true, frameworks: mendableFrameworks() }
    case 'fix-for':
      return { ok: true, fix: fixFor(command.framework, command.fix, command.name) }
    case 'change-settings':
      await life.changeSettings(command.settings)
      return { ok: true }
    case 'change-secrets':
      await life.changeSecrets(command.text)
      return { ok: true }
    case 'access-given':
      await life.accessChanged()
      return { ok: true }
    default:
      return command satisfies never
  }
}

async function descriptionOf(life: Life, tab: number, url: string | null): Promise<TabDescription> {
  const host = url === null ? null : hostOf(url)
  const site = host === null ? (url === null ? life.tabs.siteOf(tab) : null) : cookieSite(host)
  const store = life.tabs.storeOf(tab) ?? life.ordinaryStore
  const access = site === null ? 'none' : life.access.of(site)
  const stored = site === null ? null : await life.snapshots.load(store, site)
  return {
    status: url !== null && host === null ? 'not-allowed' : stored?.status === 'newer-version' ? 'newer-version' : 'ready',
    store,
    storeKind: storeKind(store),
    site,
    withSubdomains: site !== null && hasSubdomains(site),
    access,
    accessLost: site !== null && life.access.isLost(site),
    paused: site !== null && life.paused.has(store, site),
    origins: { site: site === null ? [] : originsOf(site), all: everyOrigin },
  }
}

/** Pages where browsers let no extension look, beside all that is not http. */
const closed = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'])

function hostOf(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return closed.has(hostname) ? null : hostname
}
