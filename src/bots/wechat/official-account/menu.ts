import type { WechatApi } from '../shared/wechat-api.ts'

/** The three buttons under the chat; tapping one says its name. */
const BUTTONS = [
  { key: 'waydesk.track', name: '查件' },
  { key: 'waydesk.order', name: '寄件' },
  { key: 'waydesk.person', name: '联系客服' },
]

/** What a tapped button says: ours their name, one that the company made itself its key. */
export function wordsOfButton(key: string): string {
  return BUTTONS.find((button) => button.key === key)?.name ?? key
}

/** Puts the buttons under the chat of everybody, in place of the ones there; the trouble when they are not, else null. */
export async function createMenu(api: WechatApi): Promise<string | null> {
  const answer = await api.call({
    path: '/cgi-bin/menu/create',
    body: { button: BUTTONS.map(({ key, name }) => ({ type: 'click', name, key })) },
  })
  if (answer.kind === 'done') return null
  return answer.kind === 'refused' ? String(answer.errcode) : answer.trouble
}
