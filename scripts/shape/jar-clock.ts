const day = 86_400

/** Lifetimes that sites commonly give, in seconds: minutes and hours, days and weeks, months and years. */
const usualLifetimes = [
  ...[30, 60, 120, 240, 720].map((minutes) => minutes * 60),
  ...[1, 2, 3, 7, 10, 14, 15, 30, 31, 60, 90, 180, 182, 182.5, 183].map((days) => days * day),
  ...[1, 2, 3, 4, 5, 10, 20].map((years) => years * 365 * day),
  366 * day,
]

/** Sites beside each other in the file were visited about the same time: so many to each side, and so many seconds apart at most. */
const near = { sites: 6, seconds: 12 * day }

/** All of a visit lies within so many seconds. */
const visitSeconds = 300

/** What a jar shows of the time when it was read: values that hold a time, and expiries of cookies that were persistent. */
export interface ClockMarks {
  readonly values: readonly string[]
  readonly expiries: readonly number[]
}

/**
 * When each jar was read, in seconds since 1970, which the file does not say: the time that most of its cookies agree on, by the times
 * that values hold and by expiries less a usual lifetime. Jars in the order in which they were read.
 */
export function readTimes(jars: readonly ClockMarks[], between: { readonly from: number; readonly to: number }): readonly number[] {
  const votes = jars.map((jar) => votesOf(jar, between))
  const first = votes.map((list) => mostAgreed(list))
  return jars.map((_, i) => {
    const around = first.slice(Math.max(0, i - near.sites), i + near.sites + 1).filter((time) => time !== null)
    const median = around.toSorted((a, b) => a - b)[Math.floor(around.length / 2)] ?? between.from
    return mostAgreed((votes[i] ?? []).filter(({ time }) => Math.abs(time - median) <= near.seconds)) ?? median
  })
}

interface Vote {
  readonly time: number
  readonly cookie: string
  readonly weight: number
}

function votesOf({ values, expiries }: ClockMarks, { from, to }: { readonly from: number; readonly to: number }): readonly Vote[] {
  const read = values.flatMap((value, i) =>
    [...value.matchAll(/(?<!\d)(\d{10})(?:\d{3})?(?!\d)/g)].map(([, time]) => ({ time: Number(time), cookie: `value ${i}`, weight: 1 })),
  )
  const counted = expiries.flatMap((expiry, i) =>
    usualLifetimes.map((lifetime) => ({ time: expiry - lifetime, cookie: `expiry ${i}`, weight: 0.5 })),
  )
  return [...read, ...counted].filter(({ time }) => time >= from && time <= to)
}

function mostAgreed(votes: readonly Vote[]): number | null {
  let most = { time: null as number | null, weight: 0 }
  for (const { time } of votes) {
    const within = votes.filter((other) => other.time >= time && other.time <= time + visitSeconds)
    const weight = [...new Map(within.map((vote) => [vote.cookie, vote.weight])).values()].reduce((sum, one) => sum + one, 0)
    if (weight > most.weight) most = { time, weight }
  }
  return most.time
}
