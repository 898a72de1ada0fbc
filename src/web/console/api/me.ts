import { createContext, use } from 'react'
import type { Agent } from '../../../domain/company/company.ts'
import type { DeskRight } from '../../../domain/desk/desk-right.ts'
import type { Bilingual } from '../../../domain/language.ts'

export interface Me {
  readonly agent: Agent
  readonly desk: 'agent' | 'dispatcher' | 'supervisor' | 'admin'
  /** The password is still the one that somebody else chose: nothing else is open. */
  readonly mustChangePassword: boolean
  /** null = there is no such thing here. */
  readonly secondFactor: { readonly isOn: boolean; readonly isNeeded: boolean } | null
  readonly may: readonly DeskRight[]
  readonly company: Bilingual
  readonly people: readonly Pick<Agent, 'login' | 'name' | 'team' | 'role'>[]
  readonly now: string
}

export const MeContext = createContext<Me | null>(null)

/** The person at this screen; only below the sign-in gate. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe outside of the signed-in desk')
  return me
}

/** A login as people say it. */
export function usePersonName(): (login: string) => string {
  const { people } = useMe()
  return (login) => people.find((person) => person.login === login)?.name ?? login
}
