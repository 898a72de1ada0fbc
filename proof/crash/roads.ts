import type { Road } from './road.ts'
import { webRoad } from './roads/web.ts'

/** Every channel that the load runs on. */
export async function openRoads(given: { readonly atOnce: number; readonly address: () => string }): Promise<readonly Road[]> {
  return [webRoad(given)]
}
