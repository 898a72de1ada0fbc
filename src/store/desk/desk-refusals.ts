import { Refusal } from '../../domain/errors/refusal.ts'
import type { Bilingual } from '../../domain/language.ts'
import { type Fen, yuan } from '../../domain/money/fen.ts'

const refusal = (code: string, zh: string, en: string): Refusal => new Refusal(`desk.${code}`, { zh, en })

/** Why the desk says no, in the words of the person at it. */
export const deskRefusals = {
  role: () => refusal('role', '您的岗位没有这项权限。', 'Your role does not allow this.'),
  unknown: (what: Bilingual) => refusal('unknown', `没有找到这个${what.zh}。`, `No such ${what.en}.`),
  taken: (name: string | null) =>
    name === null
      ? refusal('taken', '慢了一步，会话刚刚有变化，请刷新后再试。', 'Somebody was faster; look again before you take it.')
      : refusal('taken', `会话已由${name}接入。`, `${name} has this chat already.`),
  notYours: (name: string | null) =>
    name === null
      ? refusal('not_yours', '这个会话不在您名下，请先接入。', 'This chat is not yours. Take it first.')
      : refusal('not_yours', `这个会话由${name}处理，请先接管。`, `This chat belongs to ${name}. Take it over first.`),
  notYourCase: () => refusal('not_yours', '这个工单由别的团队处理。', 'This case belongs to another team.'),
  beyondAuthority: (what: 'quote' | 'compensation', fen: Fen, who: string) =>
    refusal(
      'beyond_authority',
      `${yuan(fen)} 超出您的${what === 'quote' ? '报价' : '赔付'}权限，请交给${who}。`,
      `${yuan(fen)} is beyond what you may ${what === 'quote' ? 'quote' : 'promise'}; ${who} may decide it.`,
    ),
  insuredTooHigh: (who: string) =>
    refusal(
      'beyond_authority',
      `声明价值超过保价上限，这票报价请交给${who}。`,
      `The declared value is above the limit; this price is for ${who} to give.`,
    ),
  nothingWaiting: (what: Bilingual) => refusal('nothing_waiting', `没有待处理的${what.zh}。`, `No ${what.en} is waiting.`),
  badAmount: () =>
    refusal('bad_amount', '金额不对，请填写以分为单位的正整数。', 'The amount must be a whole number of fen, not negative.'),
  badTime: () => refusal('bad_time', '请选择以后的时间，最长一个月。', 'Choose a time to come, within a month.'),
  tooLate: () =>
    refusal('too_late', '已经不能撤销了，请重新接入会话。', 'It is too late to take that back. Take the chat again.'),
  unknownTeam: () => refusal('unknown_team', '没有这个团队，请重新选择。', 'There is no such team.'),
  notInTeam: () => refusal('not_in_team', '这位同事不在所选团队。', 'That colleague is not in the chosen team.'),
  emptyReply: () => refusal('empty', '请先输入内容。', 'There is nothing to send.'),
  inChat: () => refusal('in_chat', '客户还在会话中，请用“解决”来结束。', 'The customer is still in this chat; resolve it there.'),
  noSuchMove: () => refusal('no_such_move', '这一步不能手工登记。', 'This step cannot be entered by hand.'),
} as const
