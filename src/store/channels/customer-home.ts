import type pg from 'pg'
import type { Case } from '../../domain/cases/case.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { prepared } from '../prepared.ts'
import { CASE_JSON, type CaseRow, readCase } from '../rows/case-row.ts'
import { readShipment, SHIPMENT_JSON, type ShipmentRow } from '../rows/shipment-row.ts'
import { asOutage } from '../transaction.ts'

interface Person {
  readonly channel: string
  readonly channelAccount: string
  readonly person: string
}

interface Row {
  readonly shipments: readonly ShipmentRow[] | null
  readonly cases: readonly CaseRow[] | null
}

/** The ten newest of each; shipments by a phone count only where the channel vouched for it. */
const HOME = `
  WITH u AS (
    SELECT DISTINCT c.* FROM channel_identities i JOIN customers c ON c.id = i.customer_id
    WHERE i.channel = $1 AND i.channel_account = $2 AND (i.external_user = $3 OR i.person = $3)
  )
  SELECT
    (SELECT jsonb_agg(x.shipment) FROM (
      SELECT ${SHIPMENT_JSON} AS shipment FROM shipments s
      WHERE s.customer_id IN (SELECT id FROM u) OR s.shipper_phone IN (SELECT vouched_phone FROM u)
        OR s.consignee_phone IN (SELECT vouched_phone FROM u)
      ORDER BY s.created_at DESC, s.waybill DESC LIMIT 10) x) AS shipments,
    (SELECT jsonb_agg(x.case_row) FROM (
      SELECT ${CASE_JSON} AS case_row FROM cases k WHERE k.customer_id IN (SELECT id FROM u)
      ORDER BY k.opened_at DESC, k.number DESC LIMIT 10) x) AS cases`

/** What is under way for people of the channels. Throws an `Outage` when the database is away. */
export function createCustomerHome(pool: pg.Pool) {
  return {
    of: async ({ channel, channelAccount, person }: Person): Promise<{ shipments: Shipment[]; cases: Case[] }> => {
      const { rows } = await pool.query<Row>(prepared(HOME, [channel, channelAccount, person])).catch((error: unknown) => {
        throw asOutage(error)
      })
      const [row] = rows
      return { shipments: (row?.shipments ?? []).map(readShipment), cases: (row?.cases ?? []).map(readCase) }
    },
  }
}
