import type { TeamKey } from '../../../domain/cases/case.ts'
import type { Company } from '../../../domain/company/company.ts'

/** Who may decide what somebody else may not: 高远 (supervisor). */
export function peopleOf(team: TeamKey, { agents }: Company): string {
  const names = agents.filter((agent) => agent.team === team).map(({ name }) => name)
  return names.length === 0 ? team : `${names.join('、')} (${team})`
}
