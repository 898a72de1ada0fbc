import type { DeskViews } from '../../domain/desk/desk-views.ts'
import type { DeskParts } from './desk-parts.ts'

export function createDeskViews(_parts: DeskParts): DeskViews {
  throw new Error('not yet')
}
