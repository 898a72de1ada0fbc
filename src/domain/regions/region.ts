import type { Place } from './place.ts'

/** What a place name can mean: one division, its level (1 province, 2 prefecture, 3 county) and its whole path. */
export interface Region {
  readonly level: 1 | 2 | 3
  readonly name: string
  readonly place: Place
}

/** How a name stands for a region: as its official name, a former or local full name, or its short name. */
export type NameKind = 'official' | 'former' | 'short'

export interface NamedRegion {
  readonly region: Region
  readonly kind: NameKind
}
