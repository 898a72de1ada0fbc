import { type Figure, none } from '../support/figures.ts'
import { heardFigures } from './heard.ts'
import type { Talked } from './load.ts'
import { personOf, type Row, type Rows } from './rows.ts'

/** What must be nowhere in the store, whatever was killed; each finds the rows that break it. */
const NOWHERE: readonly (readonly [string, string])[] = [
  [
    'messages stored twice',
    `SELECT c.channel, m.external_id FROM messages m JOIN conversations c ON c.id = m.conversation_id
     WHERE m.author_kind = 'customer' GROUP BY c.channel, c.channel_account, m.external_id HAVING count(*) > 1`,
  ],
  [
    'messages without their line in the ledger, or the other way',
    `SELECT m.id FROM messages m FULL JOIN inbound_ledger l ON l.message_id = m.id
     WHERE coalesce(m.author_kind, 'customer') = 'customer' AND (m.id IS NULL OR l.message_id IS NULL)`,
  ],
  [
    'sequence gaps',
    `SELECT c.id FROM conversations c LEFT JOIN messages m ON m.conversation_id = c.id GROUP BY c.id
     HAVING count(m.id) <> c.seq OR max(m.seq) <> c.seq OR min(m.seq) <> 1`,
  ],
  [
    'people with two open conversations',
    `SELECT identity_id FROM conversations WHERE status = 'open' GROUP BY identity_id HAVING count(*) > 1`,
  ],
  ['messages that no turn has taken', `SELECT id FROM messages WHERE author_kind = 'customer' AND handled_at IS NULL`],
  [
    'messages that two turns have taken',
    `SELECT t.message FROM (SELECT jsonb_array_elements_text(trigger->'messages') AS message FROM turns WHERE kind = 'messages') t
     GROUP BY 1 HAVING count(*) > 1`,
  ],
  [
    'turns whose versions do not follow one another',
    `SELECT conversation_id FROM turns GROUP BY 1 HAVING count(*) <> count(DISTINCT version)`,
  ],
  ['turns that ended in a fault', `SELECT id, fault FROM turns WHERE fault IS NOT NULL`],
  [
    'orders doubled',
    `SELECT t.id FROM turns t WHERE (SELECT count(*) FROM jsonb_array_elements(t.effects) e WHERE e->>'do' = 'place_order') > 1
     UNION ALL SELECT conversation_id FROM orders o GROUP BY 1 HAVING count(*) <> (SELECT count(*) FROM turns t,
       jsonb_array_elements(t.effects) e WHERE t.conversation_id = o.conversation_id AND e->>'do' = 'place_order')`,
  ],
  ['order numbers given twice', 'SELECT number FROM orders GROUP BY 1 HAVING count(*) > 1'],
  [
    'cases without the turn that opened them, or doubled',
    `SELECT conversation_id FROM cases k GROUP BY 1 HAVING count(*) <> (SELECT count(*) FROM turns t,
       jsonb_array_elements(t.effects) e WHERE t.conversation_id = k.conversation_id AND e->>'do' = 'open_case')`,
  ],
  [
    'escalations without the turn that made them, or doubled',
    `SELECT conversation_id FROM escalations s GROUP BY 1 HAVING count(*) <> (SELECT count(*) FROM turns t,
       jsonb_array_elements(t.effects) e WHERE t.conversation_id = s.conversation_id AND e->>'do' IN ('open_case', 'escalate_case'))`,
  ],
  [
    'words without a place in the outbox, or with two',
    `SELECT m.id FROM messages m LEFT JOIN outbox o ON o.message_id = m.id WHERE m.author_kind <> 'customer'
     GROUP BY m.id HAVING count(o.id) <> 1`,
  ],
  [
    'words whose delivery says one thing and the outbox another',
    `SELECT m.id, m.delivery, o.state FROM messages m JOIN outbox o ON o.message_id = m.id
     WHERE o.state <> m.delivery AND NOT (o.state = 'sent' AND m.delivery IN ('sent', 'delivered', 'read'))`,
  ],
  ['words still waiting to be sent', `SELECT id FROM outbox WHERE state IN ('queued', 'sending')`],
]

/** Counts everything twice: in the store, and at the receiving side. */
export async function audit(rows: Rows, talked: readonly Talked[]): Promise<readonly Figure[]> {
  const nowhere: Figure[] = []
  for (const [name, text] of NOWHERE) nowhere.push(none(name, await rows(text)))
  return [
    { name: 'conversations', value: talked.length },
    none(
      'conversations that did not end',
      talked.filter(({ isWhole }) => !isWhole).map(({ channel, externalUser }) => ({ channel, externalUser })),
    ),
    ...(await intake(rows, talked)),
    ...nowhere,
    ...(await results(rows, talked)),
    ...(await heardFigures(rows, talked)),
  ]
}

async function intake(rows: Rows, talked: readonly Talked[]): Promise<readonly Figure[]> {
  const stored = await rows(
    `SELECT c.channel, m.external_id, i.external_user FROM messages m JOIN conversations c ON c.id = m.conversation_id
     JOIN channel_identities i ON i.id = c.identity_id WHERE m.author_kind = 'customer'`,
  )
  const places = new Set(stored.map(placeOf))
  const sent = talked.flatMap(({ channel, externalUser, said }) =>
    said.map(({ externalId }) => `${channel} ${externalUser} ${externalId}`),
  )
  const known = new Set(sent)
  const whole = new Set(talked.filter(({ isWhole }) => isWhole).map(({ channel, externalUser }) => `${channel} ${externalUser}`))
  const strange = [...places].filter((place) => !known.has(place) && whole.has(place.split(' ').slice(0, 2).join(' ')))
  return [
    { name: 'messages sent by customers and acknowledged', value: sent.length },
    { name: 'messages stored', value: stored.length },
    none(
      'messages lost',
      sent.filter((place) => !places.has(place)),
    ),
    none('messages stored that nobody sent', strange),
  ]
}

async function results(rows: Rows, talked: readonly Talked[]): Promise<readonly Figure[]> {
  const found = await rows(
    `SELECT c.channel, i.external_user, count(DISTINCT o.number)::int AS orders, count(DISTINCT k.number)::int AS cases
     FROM conversations c JOIN channel_identities i ON i.id = c.identity_id
     LEFT JOIN orders o ON o.conversation_id = c.id LEFT JOIN cases k ON k.conversation_id = c.id GROUP BY 1, 2`,
  )
  const byPerson = new Map(found.map((row) => [personOf(row), row]))
  const whole = talked.filter(({ isWhole }) => isWhole)
  const wrong = whole.flatMap(({ channel, externalUser, script }) => {
    const row = byPerson.get(`${channel} ${externalUser}`)
    const is = { orders: row?.['orders'], cases: row?.['cases'] }
    const { orders, cases } = script
    return is.orders === orders && is.cases === cases ? [] : [{ channel, externalUser, must: { orders, cases }, is }]
  })
  const sum = (of: 'orders' | 'cases') => found.reduce((all, row) => all + Number(row[of]), 0)
  return [
    { name: 'orders', value: sum('orders') },
    { name: 'cases', value: sum('cases') },
    none('conversations with another result than their script', wrong),
  ]
}

function placeOf(row: Row): string {
  return [personOf(row), String(row['external_id'])].join(' ')
}
