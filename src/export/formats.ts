import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'
import type { Say } from './say.ts'
import type { Story } from './story.ts'

/** Every form in which a report leaves: none holds a value, and hostile names are escaped as each needs it. */
export const formats = { pretty, json, sarif, junit, markdown, html } as const satisfies Readonly<
  Record<string, (story: Story, say: Say) => string>
>

export type FormatName = keyof typeof formats
