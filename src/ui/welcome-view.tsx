import { useContext } from 'preact/hooks'
import { Brand } from './brand.tsx'
import { CommandsContext } from './commands.ts'
import { Icon } from './icon.tsx'
import { Say } from './language.tsx'

/** Opens once after the install. `allowed`: what became of the question for all sites; null while it was not asked. */
export function WelcomeView({ allowed }: { allowed: boolean | null }) {
  const { allowAll } = useContext(CommandsContext)
  return (
    <main class="welcome">
      <Brand />
      <h1>
        <Say id="welcome.title" />
      </h1>
      <p class="lead">
        <Say id="welcome.lead" />
      </p>
      <section aria-labelledby="permission" class="permission">
        <h2 id="permission">
          <Say id="welcome.permission.title" />
        </h2>
        <p>
          <Say id="welcome.permission.body" />
        </p>
        {allowed !== true && (
          <button type="button" class="button main" data-testid="grant-all" onClick={allowAll}>
            <Icon name="lock" />
            <Say id="grant.all" />
          </button>
        )}
        <p role="status">{allowed !== null && <Say id={allowed ? 'welcome.permission.granted' : 'welcome.permission.refused'} />}</p>
      </section>
      <section aria-labelledby="demo">
        <h2 id="demo">
          <Say id="welcome.demo.title" />
        </h2>
        <p>
          <Say id="welcome.demo.body" />
        </p>
        <p class="buttons">
          <a class="button plain" data-testid="open-demo" href="../demo/index.html">
            <Icon name="report" />
            <Say id="welcome.demo.open" />
          </a>
        </p>
      </section>
      <section aria-labelledby="sees">
        <h2 id="sees">
          <Say id="welcome.sees.title" />
        </h2>
        <ul>
          <li>
            <Say id="welcome.sees.cookies" />
          </li>
          <li>
            <Say id="welcome.sees.traffic" />
          </li>
          <li>
            <Say id="welcome.sees.page" />
          </li>
        </ul>
      </section>
      <section aria-labelledby="leaves">
        <h2 id="leaves">
          <Say id="welcome.leaves.title" />
        </h2>
        <p>
          <Say id="welcome.leaves.body" />
        </p>
      </section>
      <section aria-labelledby="pin">
        <h2 id="pin">
          <Say id="welcome.pin.title" />
        </h2>
        <p>
          <Say id="welcome.pin.body" />
        </p>
      </section>
    </main>
  )
}
