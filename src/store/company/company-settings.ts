import type pg from 'pg'
import type { Company } from '../../domain/company/company.ts'
import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'

/** The settings that count now; null before the first were stored. */
export async function currentCompany(pool: pg.Pool): Promise<Company | null> {
  const { rows } = await pool.query<{ company: Company }>('SELECT company FROM company_settings WHERE is_current')
  return rows[0]?.company ?? null
}

/** Stores settings as the ones that count from now on; older versions stay, because quotes name them. */
export async function storeCompany(writing: Writing, company: Company, by: string): Promise<void> {
  const { client, now } = writing
  await client.query('UPDATE company_settings SET is_current = false WHERE is_current')
  await client.query(
    prepared(
      `INSERT INTO company_settings (version, company, is_current, created_by, created_at) VALUES ($1, $2, true, $3, $4)
       ON CONFLICT (version) DO UPDATE SET company = excluded.company, is_current = true`,
      [company.version, JSON.stringify(company), by, now],
    ),
  )
  await storeTeams(writing, company)
}

const TEAMS: Readonly<Record<keyof Company['hours'], readonly [string, string]>> = {
  front: ['前台', 'Front desk'],
  complaint: ['投诉', 'Complaints'],
  claims: ['理赔', 'Claims'],
  vip: ['大客户', 'Key accounts'],
  dispatch: ['调度', 'Dispatch'],
  supervisor: ['主管', 'Supervisor'],
  manager: ['经理', 'Manager'],
}

/** Teams, hours and agents as rows, for what joins and counts by them. */
async function storeTeams({ client }: Writing, company: Company): Promise<void> {
  const teams = Object.entries(TEAMS).map(([key, [zh, en]]) => ({ key, zh, en }))
  await client.query(
    `INSERT INTO teams (key, name_zh, name_en) SELECT t.key, t.zh, t.en FROM jsonb_to_recordset($1::jsonb) AS t(key text, zh text, en text)
     ON CONFLICT (key) DO NOTHING`,
    [JSON.stringify(teams)],
  )
  const hours = Object.entries(company.hours).map(([team_key, team]) => ({ team_key, ...team }))
  await client.query(
    `INSERT INTO service_hours (team_key, opens, closes, days)
     SELECT h.team_key, h.opens, h.closes, h.days FROM jsonb_to_recordset($1::jsonb) AS h(team_key text, opens text, closes text, days text)
     ON CONFLICT (team_key) DO UPDATE SET opens = excluded.opens, closes = excluded.closes, days = excluded.days`,
    [JSON.stringify(hours)],
  )
  await client.query(
    `INSERT INTO agents (login, name, team_key, role, authority)
     SELECT a.login, a.name, a.team, a.role, a.authority
     FROM jsonb_to_recordset($1::jsonb) AS a(login text, name text, team text, role text, authority jsonb)
     ON CONFLICT (login) DO UPDATE SET name = excluded.name, team_key = excluded.team_key, role = excluded.role,
       authority = excluded.authority, is_active = true`,
    [JSON.stringify(company.agents)],
  )
  await client.query('UPDATE agents SET is_active = false WHERE login <> ALL($1)', [company.agents.map(({ login }) => login)])
}
