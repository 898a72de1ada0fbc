import type { Command } from '../../commands.ts'

export interface Decision {
  readonly commands: readonly Command[]
  readonly because: readonly string[]
}
