import { accountFlows } from './accounts.ts'
import { failedLoginFlows } from './failed-login.ts'
import type { Flow } from './flow.ts'
import { lifeFlows } from './life.ts'
import { logoutFlows } from './logouts.ts'
import { secondFactorFlows } from './second-factor.ts'
import { signOnFlows } from './sign-on.ts'
import { singlePageFlows } from './single-page.ts'
import { surroundingFlows } from './surroundings.ts'
import { userAndTabFlows } from './users-and-tabs.ts'

/** Every flow of the library by the name of its recordings. */
export const flows: Readonly<Record<string, Flow>> = {
  ...failedLoginFlows,
  ...userAndTabFlows,
  ...secondFactorFlows,
  ...signOnFlows,
  ...singlePageFlows,
  ...logoutFlows,
  ...lifeFlows,
  ...accountFlows,
  ...surroundingFlows,
}
