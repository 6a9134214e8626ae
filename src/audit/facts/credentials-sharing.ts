import type { Sharing } from '../observation.ts'
import type { Exchange } from '../site.ts'
import type { Story } from './story.ts'

/**
 * What an origin says of credentials in a request that another origin's script makes (Fetch, CORS check): `ready` lets them through;
 * the rest name what it forgot. Null where no such request shows it.
 */
export type ServerSide = 'ready' | 'nobody' | 'anyone' | 'one-origin'

/** The best that the asked origin answered: one that shares some answers may leave the header out of a refusal. */
export function serverSide(story: Story, asked: Exchange): ServerSide | null {
  if (asked.sent?.crossOrigin !== true || asked.completed === null) return null
  const { scheme, host, port } = asked.hop.place
  const answers = story.exchanges.filter(
    ({ hop: { place }, sent }) => sent?.crossOrigin === true && place.scheme === scheme && place.host === host && place.port === port,
  )
  const sides = answers.map(({ completed }) => sideOf(completed?.sharing))
  return order.find((side) => sides.includes(side)) ?? 'nobody'
}

const order: readonly ServerSide[] = ['ready', 'one-origin', 'anyone', 'nobody']

function sideOf(sharing: Sharing | undefined): ServerSide {
  switch (sharing) {
    case undefined:
      return 'nobody'
    case 'anyone':
    case 'anyone-with-credentials':
      return 'anyone'
    case 'one-origin':
      return 'one-origin'
    case 'one-origin-with-credentials':
      return 'ready'
    default:
      return sharing satisfies never
  }
}
