import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Agent } from '../../domain/company/company.ts'
import type { DeskRight } from '../../domain/desk/desk-right.ts'

/** One call of a signed-in person whose right to the route has been checked. */
export interface DeskCall {
  readonly by: Agent
  /** Nothing but the change of the password is open to them. */
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type DeskHandler = (call: DeskCall) => Promise<unknown>

/** Some of the routes of the access table. */
export type DeskHandlers = Readonly<Partial<Record<DeskRight, DeskHandler>>>
