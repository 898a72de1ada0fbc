import { prepared } from '../prepared.ts'
import { inTransaction } from '../transaction.ts'
import { noteInAudit, type PrivacyParts, unknownCustomer } from './erase-customer.ts'

const OWN = `
  SELECT jsonb_build_object(
    'customer', (SELECT to_jsonb(c) FROM customers c WHERE c.id = $1),
    'identities', (SELECT jsonb_agg(to_jsonb(i) ORDER BY i.created_at) FROM channel_identities i WHERE i.customer_id = $1),
    'conversations', (SELECT jsonb_agg(jsonb_build_object('id', c.id, 'channel', c.channel, 'openedAt', c.opened_at, 'closedAt', c.closed_at,
        'messages', (SELECT jsonb_agg(jsonb_build_object('at', m.at, 'author', m.author_kind, 'kind', m.kind, 'text', m.text, 'file', m.attachment->>'name')
            ORDER BY m.seq) FROM messages m WHERE m.conversation_id = c.id)) ORDER BY c.opened_at)
      FROM conversations c WHERE c.customer_id = $1),
    'quotes', (SELECT jsonb_agg(to_jsonb(q) ORDER BY q.created_at) FROM quotes q WHERE q.customer_id = $1),
    'orders', (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.confirmed_at) FROM orders o WHERE o.customer_id = $1),
    'shipments', (SELECT jsonb_agg(to_jsonb(s) ORDER BY s.created_at) FROM shipments s WHERE s.customer_id = $1),
    'cases', (SELECT jsonb_agg(to_jsonb(g) || jsonb_build_object('complaint', (SELECT to_jsonb(p) FROM complaints p WHERE p.case_number = g.number))
        ORDER BY g.opened_at) FROM cases g WHERE g.customer_id = $1),
    'enquiries', (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.asked_at) FROM enquiries e WHERE e.customer_id = $1),
    'surveys', (SELECT jsonb_agg(to_jsonb(v) ORDER BY v.at) FROM surveys v WHERE v.customer_id = $1)
  ) AS data FROM customers WHERE id = $1`

/** Everything that is stored of a customer, for the customer (PIPL art. 45); the look stands in the audit log. */
export async function exportCustomer(parts: PrivacyParts, customerId: string): Promise<Readonly<Record<string, unknown>>> {
  return inTransaction(parts.pool, async (client) => {
    const { rows } = await client.query<{ data: Readonly<Record<string, unknown>> }>(prepared(OWN, [customerId]))
    const data = rows[0]?.data
    if (!data) throw unknownCustomer()
    await noteInAudit(client, parts, { action: 'customer.export', subject: customerId, detail: {} })
    return data
  })
}
