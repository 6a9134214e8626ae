import { vi } from 'vitest'

/**
 * As much of a browser as the watcher touches. Storage keeps copies, as real storage does, and what a dead worker writes never arrives;
 * the jar holds what cookie events told.
 */
export function fakeBrowser(family: 'chromium' | 'firefox', isAlive: () => boolean) {
  const events = new Map<string, Set<Listener>>()
  const event = (name: string) => ({
    addListener: (listener: Listener) => void (events.get(name) ?? events.set(name, new Set()).get(name))?.add(listener),
    removeListener: (listener: Listener) => void events.get(name)?.delete(listener),
  })
  const session = area(isAlive)
  const local = area(isAlive)
  const jar = new Map<string, StoredCookie>()
  let readPage = (_tab: number): unknown => null
  const badges = new Map<number, string>()
  const rules = new Map<number, SessionRule>()
  const open = new Map<number, OpenTab>()
  const menu: string[] = []
  const opened: string[] = []
  const origin = family === 'chromium' ? 'chrome-extension://sidwatch/' : 'moz-extension://sidwatch/'
  let origins = ['http://*/*', 'https://*/*']
  const stores = [family === 'chromium' ? '0' : 'firefox-default']

  const browser = {
    storage: { session: session.api, local: local.api },
    webRequest: {
      onBeforeRequest: event('webRequest.onBeforeRequest'),
      onSendHeaders: event('webRequest.onSendHeaders'),
      onHeadersReceived: event('webRequest.onHeadersReceived'),
      onBeforeRedirect: event('webRequest.onBeforeRedirect'),
      onResponseStarted: event('webRequest.onResponseStarted'),
      onErrorOccurred: event('webRequest.onErrorOccurred'),
      OnHeadersReceivedOptions: family === 'chromium' ? { EXTRA_HEADERS: 'extraHeaders' } : {},
    },
    cookies: {
      onChanged: event('cookies.onChanged'),
      getAllCookieStores: async () => stores.map((id) => ({ id, tabIds: [] })),
      getAll: async ({ storeId, url, domain = new URL(url ?? '').hostname }: JarQuery) =>
        [...jar.values()].filter((cookie) => cookie.storeId === storeId && `.${cookie.domain}`.endsWith(`.${domain}`)),
    },
    tabs: {
      onCreated: event('tabs.onCreated'),
      onUpdated: event('tabs.onUpdated'),
      onRemoved: event('tabs.onRemoved'),
      query: async () => [...open.values()],
      get: async (tab: number) => open.get(tab),
      create: async ({ url }: { readonly url: string }) => void opened.push(url),
    },
    permissions: {
      onAdded: event('permissions.onAdded'),
      onRemoved: event('permissions.onRemoved'),
      getAll: async () => ({ origins, permissions: [] }),
    },
    alarms: { onAlarm: event('alarms.onAlarm'), create: vi.fn(), clear: vi.fn(async () => true) },
    declarativeNetRequest: {
      getSessionRules: async () => [...rules.values()],
      updateSessionRules: async ({ removeRuleIds, addRules = [] }: RuleChange) => {
        if (!isAlive()) return new Promise<never>(() => {})
        for (const id of removeRuleIds) rules.delete(id)
        for (const rule of addRules) rules.set(rule.id, rule)
      },
    },
    runtime: {
      id: 'sidwatch',
      getURL: (path: string) => origin + path,
      getManifest: () => ({ version: '0.0.0' }),
      onMessage: event('runtime.onMessage'),
      onStartup: event('runtime.onStartup'),
      onInstalled: event('runtime.onInstalled'),
      openOptionsPage: async () => void opened.push('options'),
    },
    contextMenus: {
      onClicked: event('contextMenus.onClicked'),
      removeAll: async () => void menu.splice(0),
      create: ({ id }: { readonly id: string }) => void menu.push(id),
    },
    commands: { onCommand: event('commands.onCommand') },
    ...(family === 'chromium'
      ? { sidePanel: { open: async ({ windowId }: { readonly windowId: number }) => void opened.push(`panel of ${windowId}`) } }
      : { sidebarAction: { open: async () => void opened.push('sidebar') } }),
    action: {
      setBadgeText: async ({ tabId, text }: { readonly tabId: number; readonly text: string }) => void badges.set(tabId, text),
      setTitle: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    i18n: { getMessage: () => '' },
    scripting: {
      executeScript: async ({ target }: { readonly target: { readonly tabId: number } }) => [
        { frameId: 0, result: readPage(target.tabId) },
      ],
    },
  }

  return {
    browser,
    session,
    local,
    jar,
    badges,
    rules,
    open,
    /** entries of the toolbar button's menu */
    menu,
    /** pages and panels that were opened */
    opened,
    origin,
    /** What a page holds when it is read. */
    showPages(read: (tab: number) => unknown) {
      readPage = read
    },
    grant(granted: readonly string[]) {
      origins = [...granted]
    },
    addStore: (store: string) => void stores.push(store),
    /** Delivers an event to every listener; cookie events change the jar first, as in a browser. */
    emit(name: string, ...args: readonly unknown[]): readonly unknown[] {
      if (name === 'cookies.onChanged') keep(jar, args[0] as CookieChange)
      return [...(events.get(name) ?? [])].map((listener) => listener(...args))
    },
    forgetListeners: () => events.clear(),
  }
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>

type Listener = (...args: readonly unknown[]) => unknown

interface StoredCookie {
  readonly name: string
  readonly domain: string
  readonly path: string
  readonly storeId: string
}

interface JarQuery {
  readonly storeId: string
  readonly domain?: string
  readonly url?: string
}

/** As much of a rule as says what it does and to whom. */
interface SessionRule {
  readonly id: number
  readonly action: { readonly requestHeaders?: readonly { readonly value?: string }[] }
  readonly condition: Readonly<Record<string, unknown>>
}

interface RuleChange {
  readonly removeRuleIds: readonly number[]
  readonly addRules?: readonly SessionRule[]
}

interface OpenTab {
  readonly id: number
  readonly incognito: boolean
  readonly url?: string
  readonly cookieStoreId?: string
}

interface CookieChange {
  readonly removed: boolean
  readonly cookie: StoredCookie
}

function keep(jar: Map<string, StoredCookie>, { removed, cookie }: CookieChange): void {
  const key = JSON.stringify([cookie.storeId, cookie.domain, cookie.path, cookie.name])
  if (removed) jar.delete(key)
  else jar.set(key, cookie)
}

/** One storage area. `dieAt` names the write (`set`, `remove`) that the worker does not live to see, `refuses` the keys
 * for which there is no room. */
function area(isAlive: () => boolean) {
  const held = new Map<string, string>()
  const never = new Promise<never>(() => {})
  const control = { refuses: (_key: string): boolean => false, dieAt: null as 'set' | 'remove' | null, die: () => {} }
  const reaches = (write: 'set' | 'remove'): boolean => {
    if (control.dieAt === write) control.die()
    return isAlive()
  }
  return {
    held,
    control,
    text: () => [...held].map(([key, value]) => `${key} ${value}`).join('\n'),
    value: (key: string): unknown => JSON.parse(held.get(key) ?? 'null'),
    api: {
      get: async (keys: string | readonly string[] | null) => {
        const asked = keys === null ? [...held.keys()] : typeof keys === 'string' ? [keys] : keys
        return Object.fromEntries(asked.filter((key) => held.has(key)).map((key) => [key, JSON.parse(held.get(key) ?? 'null')]))
      },
      set: async (values: Readonly<Record<string, unknown>>) => {
        if (!reaches('set')) return never
        if (Object.keys(values).some(control.refuses)) throw new Error('QUOTA_BYTES quota exceeded')
        for (const [key, value] of Object.entries(values)) held.set(key, JSON.stringify(value))
      },
      remove: async (keys: string | readonly string[]) => {
        if (!reaches('remove')) return never
        for (const key of typeof keys === 'string' ? [keys] : keys) held.delete(key)
      },
    },
  }
}
