import type { TeamKey } from '../domain/cases/case.ts'
import type { Agent, Authority, TeamHours } from '../domain/company/company.ts'

const none: Authority = { quoteFen: 0, extraDiscount: 0, compensationFen: 0 }
const front: Authority = { quoteFen: 500_000, extraDiscount: 0.05, compensationFen: 50_000 }
const complaint: Authority = { ...none, compensationFen: 50_000 }
const vip: Authority = { ...front, quoteFen: 1_000_000 }
const supervisor: Authority = { quoteFen: 2_000_000, extraDiscount: 0.15, compensationFen: 200_000 }
const manager: Authority = { quoteFen: null, extraDiscount: null, compensationFen: null }

/** By team. */
export const demoAuthority = {
  front,
  complaint,
  claims: complaint,
  dispatch: none,
  vip,
  supervisor,
  manager,
} as const satisfies Readonly<Record<TeamKey, Authority>>

export const demoBotAuthority: Authority = { quoteFen: 200_000, extraDiscount: 0, compensationFen: 0 }

export const demoAgents: readonly Agent[] = [
  { login: 'lin', name: '林小雨', team: 'front', role: 'agent', authority: front },
  { login: 'wang', name: '王建国', team: 'complaint', role: 'agent', authority: complaint },
  { login: 'sun', name: '孙丽', team: 'claims', role: 'agent', authority: complaint },
  { login: 'chen', name: '陈强', team: 'dispatch', role: 'agent', authority: none },
  { login: 'zhao', name: '赵敏', team: 'vip', role: 'agent', authority: vip },
  { login: 'gao', name: '高远', team: 'supervisor', role: 'supervisor', authority: supervisor },
  { login: 'he', name: '何总', team: 'manager', role: 'admin', authority: manager },
]

const everyDay: TeamHours = { opens: '08:30', closes: '17:30', days: 'every_day' }
const workingDays: TeamHours = { ...everyDay, days: 'working_days' }

export const demoHours: Readonly<Record<TeamKey, TeamHours>> = {
  front: everyDay,
  complaint: workingDays,
  claims: workingDays,
  vip: everyDay,
  dispatch: everyDay,
  supervisor: everyDay,
  manager: everyDay,
}
