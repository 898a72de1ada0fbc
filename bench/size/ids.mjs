const DAY_MS = 86_400_000

/** Conversations begin evenly over a year that ends yesterday. */
export const startOf = (conversations) => ({ first: Date.now() - 365 * DAY_MS, step: (364 * DAY_MS) / conversations })

/** Ids that rise with time, as ours do: kind, conversation, and place in it. */
export function idOf(kind, conversation, place = 0) {
  const digits = (number, width) => number.toString(16).padStart(width, '0')
  return `0190${digits(conversation >>> 16, 4)}-${digits(conversation & 0xffff, 4)}-7000-8${digits(kind, 3)}-${digits(place, 12)}`
}

/** The same in SQL; `i` is an expression. */
export const sqlId = (kind, i, place = '0') =>
  `(lpad(to_hex(26214400 + (${i} >> 16)), 8, '0') || '-' || lpad(to_hex(${i} & 65535), 4, '0') || '-7000-8${kind.toString(16).padStart(3, '0')}-' || lpad(to_hex(${place}), 12, '0'))::uuid`

export const KIND = { conversation: 1, customer: 2, identity: 3, message: 4, outbox: 5, turn: 6, event: 7, escalation: 8 }
