import { type Component, createElement, type FunctionComponent, type VNode } from 'preact'

/** A view that is drawn anew only when one of its properties has changed: what else a page learns leaves it as it is. */
export function still<Props extends object>(View: FunctionComponent<Props>): (props: Props) => VNode<Props> {
  return function Still(this: Component<Props>, props: Props) {
    this.shouldComponentUpdate = (next) => !isSame(props, next)
    return createElement(View, props)
  }
}

function isSame(before: object, after: object): boolean {
  const entries = Object.entries(after)
  const known = new Map(Object.entries(before))
  return entries.length === known.size && entries.every(([name, value]) => known.has(name) && Object.is(known.get(name), value))
}
