import type { DeskFactors } from '../../domain/desk/desk-factors.ts'
import type { DeskDeps } from '../desk-deps.ts'
import type { DeskHandler } from '../http/desk-call.ts'
import { refusals } from '../http/refusals.ts'
import * as inputs from './inputs.ts'

/** Who has a second factor, and taking away a colleague's who lost theirs. */
export function peopleHandlers(deps: DeskDeps): Readonly<Record<'people' | 'resetFactor', DeskHandler>> {
  return {
    people: async () => {
      const holders = new Set(await must(deps.factors).holders())
      const { agents } = await deps.company()
      return {
        people: agents.map(({ login, name, team, role }) => ({ login, name, team, role, hasSecondFactor: holders.has(login) })),
      }
    },
    resetFactor: async ({ by, request }) => {
      const { login } = inputs.loginParam.parse(request.params)
      if (login === by.login) throw refusals.ownFactor()
      if (!(await must(deps.factors).reset(by.login, login))) throw refusals.unknown()
      return { done: true }
    },
  }
}

function must(factors: DeskFactors | undefined): DeskFactors {
  if (!factors) throw refusals.unknown()
  return factors
}
