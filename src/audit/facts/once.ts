/** Draws a fact from each part of a state once: the parts are never changed, only replaced. */
export function once<T extends object, R>(draw: (of: T) => R): (of: T) => R {
  const drawn = new WeakMap<T, { readonly fact: R }>()
  return (of) => {
    const known = drawn.get(of)
    if (known !== undefined) return known.fact
    const fact = draw(of)
    drawn.set(of, { fact })
    return fact
  }
}
