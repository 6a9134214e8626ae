import { application, password, usualPages } from './application.ts'
import { type Flow, flowAt } from './flow.ts'
import type { Tab } from './visitor.ts'

async function signIn(tab: Tab, username: string): Promise<void> {
  await tab.goTo('/login')
  await tab.fill({ username, password })
  await tab.follow()
}

export const userAndTabFlows: Readonly<Record<string, Flow>> = {
  'second-tab': flowAt(
    'second-tab.test',
    () => usualPages(application()),
    async ({ open }) => {
      const first = await open('/')
      const second = await open('/')
      await signIn(second, 'alice')
      await first.goTo('/')
      await first.goTo('/account')
    },
  ),
  'several-tabs': flowAt(
    'several-tabs.test',
    () => usualPages(application()),
    async ({ open }) => {
      const first = await open('/')
      await signIn(first, 'alice')
      const second = await open('/account')
      const third = await open('/account')
      await second.goTo('/')
      await third.follow('#sign-out')
      await first.goTo('/account')
      await second.goTo('/account')
    },
  ),
  'two-users': flowAt(
    'two-users.test',
    () => usualPages(application()),
    async ({ open }) => {
      const tab = await open('/')
      await signIn(tab, 'alice')
      await tab.follow('#sign-out')
      await signIn(tab, 'bob')
      await tab.goTo('/')
    },
  ),
  'user-over-user': flowAt(
    'user-over-user.test',
    () => usualPages(application(), { renewal: 'kept' }),
    async ({ open }) => {
      const tab = await open('/')
      await signIn(tab, 'alice')
      await signIn(tab, 'bob')
      await tab.goTo('/')
    },
  ),
}
