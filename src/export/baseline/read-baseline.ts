import { type Baseline, noBaseline } from './baseline.ts'
import { lifetimes } from './lifetime.ts'
import { amount, boolean, day, isJsonObject, listOf, Misshapen, objectOf, oneOf, orNull, type Shape, text } from './shape.ts'

/** A file that is no baseline: one sentence that says what is wrong, where, and what to do. */
export class UnusableBaseline extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'UnusableBaseline'
  }
}

/**
 * Reads what `baselineText` wrote and people edited.
 * @throws UnusableBaseline
 */
export function readBaseline(file: string): Baseline {
  const root = parsed(file)
  if (!isJsonObject(root) || root.sidwatch !== 'baseline') {
    throw new UnusableBaseline('This is no baseline of Sidwatch. Write one with --update-baseline.')
  }
  if (typeof root.v === 'number' && root.v > noBaseline.v) {
    throw new UnusableBaseline(`The baseline is of version ${root.v}, and this Sidwatch knows ${noBaseline.v}. Use a newer Sidwatch.`)
  }
  const { v, sites } = shaped(root)
  const names = sites.flatMap(({ site, aliases }) => [site, ...aliases])
  if (new Set(names).size < names.length) throw new UnusableBaseline('The baseline names a site or an alias twice. Leave one of them out.')
  return { v, sites }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\uFEFF/, ''))
  } catch {
    // What the engine says of the mistake quotes the text around it.
    throw new UnusableBaseline('The baseline is no JSON. Take it from version control again, or write it anew with --update-baseline.')
  }
}

function shaped(root: unknown): ReturnType<typeof whole> {
  try {
    return whole(root, '')
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error
    throw new UnusableBaseline(`The baseline must have ${error.message}. Mend it there, or write it anew with --update-baseline.`)
  }
}

export const token = objectOf({
  name: text,
  domain: text,
  hostOnly: boolean,
  path: text,
  evidence: oneOf('stated', 'verified', 'observed', 'known', 'shape'),
  schemes: listOf(oneOf('http', 'https')),
  attributes: orNull(
    objectOf({ secure: boolean, httpOnly: boolean, sameSite: oneOf('Strict', 'Lax', 'None', 'Default'), lifetime: oneOf(...lifetimes) }),
  ),
  form: listOf(text),
  bits: amount,
  lengthUpTo: amount,
})

const finding = objectOf({
  rule: text,
  subject: text,
  outcome: oneOf('failed', 'cantTell'),
  severity: oneOf('high', 'medium', 'low', 'info'),
  because: text,
})

const site = objectOf({
  site: text,
  aliases: listOf(text),
  tokens: listOf(token),
  findings: listOf(finding),
  passed: listOf(objectOf({ rule: text, subjects: listOf(text) })),
  accepted: listOf(objectOf({ rule: text, subject: text, reason: text }, { until: day })),
})

const whole: Shape<Baseline & { readonly sidwatch: string }> = objectOf({ sidwatch: text, v: oneOf(1), sites: listOf(site) })
