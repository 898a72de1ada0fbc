/** Everybody and everything personal that the fault suite says to the product; none of it may ever stand in a log. */
export const people = {
  ann: { name: '欧阳若彤', phone: '13698761234' },
  bo: { name: '令狐致远', phone: '15187654321' },
  street: '翠竹北路1876弄',
  goods: '祖传青花瓷瓶',
  secretWords: '这句话只说给客服听',
} as const

const PERSONAL: readonly string[] = [
  people.ann.name,
  people.ann.phone,
  people.bo.name,
  people.bo.phone,
  people.street,
  people.goods,
  people.secretWords,
  // The demo company's customers, whom the suite impersonates.
  '13800138002',
  '林美',
  'waydesk-demo-wrong',
]

/** What of it a log holds: nothing, or the suite has found a leak. The greeting at the start names the staff and is no log line. */
export function personalIn(log: string): readonly string[] {
  const lines = log.split('\n').filter((line) => !line.startsWith('    '))
  return PERSONAL.filter((words) => lines.some((line) => line.includes(words)))
}
