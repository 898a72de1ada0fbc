import type { Road, RoadParts } from './road.ts'
import { customerServiceRoad } from './roads/customer-service.ts'
import { officialAccountRoad } from './roads/official-account.ts'
import { slackRoad } from './roads/slack.ts'
import { webRoad } from './roads/web.ts'

/** Every channel that the load runs on, with its customers at once; 0 = not on that one. */
export async function openRoads(
  parts: Omit<RoadParts, 'atOnce'>,
  atOnce: { readonly web: number; readonly oa: number; readonly kf: number; readonly slack: number },
): Promise<readonly Road[]> {
  const roads: Road[] = []
  if (atOnce.web > 0) roads.push(webRoad({ ...parts, atOnce: atOnce.web }))
  if (atOnce.oa > 0) roads.push(await officialAccountRoad({ ...parts, atOnce: atOnce.oa }))
  if (atOnce.kf > 0) roads.push(await customerServiceRoad({ ...parts, atOnce: atOnce.kf }))
  if (atOnce.slack > 0) roads.push(await slackRoad({ ...parts, atOnce: atOnce.slack }))
  return roads
}
