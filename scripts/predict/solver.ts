import { randomInt } from 'node:crypto'
import { analyseIds } from '../../src/proofs/analyse-ids.ts'
import { callsFrom, engines, type MathRandom } from '../../src/proofs/generators/math-random.ts'
import { spreadOf, time } from '../bench/measured.ts'
import { ratio, type Section, spreadText } from '../bench/table.ts'
import { pythonWithZ3, runProgram } from './programs.ts'

/** Analyses before the first that is measured, and how often each is done in a row: one alone is shorter than the clock tells. */
const warm = 300
const again = 20

/** Seconds after which the solver is left. */
const patience = 20

/** Texts of one block of numbers, of which a solver is told each by its upper bits. */
interface Form {
  readonly of: string
  readonly texts: number
  readonly draws: number
  readonly rounds: number
  bits(engine: MathRandom): number
  write(numbers: readonly number[]): string
}

const forms: readonly Form[] = [
  { of: 'five numbers, whole', texts: 5, draws: 1, rounds: 100, bits: ({ bits }) => bits, write: ([number]) => `${number}` },
  {
    ...{ of: 'two IDs of 32 hexadecimal digits', texts: 2, draws: 32, rounds: 3, bits: () => 4 },
    write: (numbers) => numbers.map((number) => Math.floor(number * 16).toString(16)).join(''),
  },
]

/** The state of V8's generator from a few texts: by algebra, and by the solver that public predictors use. */
export function besideSolver(): Section {
  return {
    title: 'Beside a solver',
    how: `Texts of Math.random from states of which nothing is known. The solver is Z3, asked as the public predictors ask it: two unknown words of 64 bits, an equation for each number, and how many numbers of the block had been handed out, which it is told: not knowing, one asks it up to 64 times. Ours is the whole analysis, which is told nothing, not even what made the texts, and tries all 64; it is measured once the engine has compiled it. The solver is left after ${patience} seconds. Goal: 50 times as fast.`,
    columns: ['engine', 'texts', 'ours', 'next one right', 'Z3', 'solved', 'Z3 to ours'],
    rows: forms.flatMap((form) => ([engines.b, engines.c] as const).map((engine) => row(engine, form))),
  }
}

function row(engine: MathRandom, form: Form): readonly string[] {
  const { of, texts, draws, rounds } = form
  const sets = Array.from({ length: rounds }, () => {
    const numberOf = callsFrom(
      engine,
      Uint32Array.from({ length: 4 }, () => randomInt(2 ** 32)),
      0,
    )
    return Array.from({ length: (texts + 1) * draws }, (_, call) => numberOf(call))
  })
  // Until it is compiled, as the solver is.
  for (let i = 0; i < warm; i++) isForeseen(sets[i % rounds]!, form)
  const right = sets.filter((numbers) => isForeseen(numbers, form)).length
  const ours = spreadOf(sets.map((numbers) => time(() => void isForeseen(numbers, form), again)))
  const first = [engine.id === 'v8-b' ? 'V8 7.1 to 13.4' : 'V8 13.5 to 14.3', of, spreadText(ours), `${right} of ${rounds}`]
  const bits = form.bits(engine)
  const solved = solve(sets.map((numbers) => numbers.slice(0, texts * draws).map((number) => [bits, upper(number, bits)])))
  if (solved === null) return [...first, 'not installed', '', '']
  const theirs = spreadOf(solved.map(({ seconds }) => seconds * 1e6))
  const count = solved.filter(({ found }) => found).length
  const least = count < rounds ? 'more than ' : ''
  return [...first, least + spreadText(theirs), `${count} of ${rounds}`, least + ratio(theirs.median, ours.median)]
}

function isForeseen(numbers: readonly number[], { texts, draws, write }: Form): boolean {
  const text = (place: number) => write(numbers.slice(place * draws, (place + 1) * draws))
  const { next } = analyseIds(Array.from({ length: texts }, (_, place) => ({ text: text(place) })))
  return next.includes(text(texts))
}

/** As text: JSON has no whole numbers of 53 bits that every reader takes. */
function upper(number: number, bits: number): string {
  return `${Math.floor(number * 2 ** bits)}`
}

/** Null where there is no Python with Z3. */
function solve(
  asked: readonly (readonly (readonly (number | string)[])[])[],
): readonly { readonly seconds: number; readonly found: boolean }[] | null {
  const python = pythonWithZ3()
  if (python === null) return null
  return runProgram(python, ['-c', predictor, `${patience * 1000}`, JSON.stringify(asked)])?.map((line) => JSON.parse(line)) ?? null
}

/** A block is handed out from its end: the number that came last was made first. */
const predictor = `
import json, sys, time
import z3
for equations in json.loads(sys.argv[2]):
  begin = time.process_time()
  solver = z3.Solver()
  solver.set('timeout', int(sys.argv[1]))
  x, y = z3.BitVecs('x y', 64)
  for bits, number in reversed(equations):
    t = x
    x, t = y, t ^ (t << 23)
    t = t ^ z3.LShR(t, 17)
    t = t ^ x
    y = t ^ z3.LShR(x, 26)
    solver.add(z3.LShR(x, 64 - bits) == int(number))
  found = solver.check() == z3.sat
  print(json.dumps({'seconds': time.process_time() - begin, 'found': found}), flush=True)
`
