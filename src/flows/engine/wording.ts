import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import { chinaDay, chinaMidnight, toChinaIso } from '../../domain/time/china-time.ts'

/** What the engine itself says, whichever flow is active. */
export function engineWords(language: Language) {
  return language === 'zh' ? ZH : EN
}

/** A slot as it is called, and its value in words; empty when it is better not repeated. */
export interface Named {
  readonly label: string
  readonly value: string
}

export interface QueueWords {
  readonly sentence: string
  readonly place: number
  /** Mean of the last waits; null = nothing is known, so nothing is promised. */
  readonly minutes: number | null
  readonly caseNumber: string
}

export interface LaterWords {
  readonly sentence: string
  readonly answersAt: Date
  readonly now: Date
  readonly caseNumber: string
}

const MENU_ZH = ['查价格', '寄件下单', '查件', '投诉', '转人工']
const MENU_EN = ['Get a price', 'Send a parcel', 'Track', 'Complain', 'Talk to a person']

const ZH = {
  menu: MENU_ZH,
  changed: (slots: readonly Named[]) =>
    `好的，${slots.map(({ label, value }) => (value ? `${label}改为${value}` : `${label}已改`)).join('，')}。`,
  noted: (slots: readonly Named[]) => {
    const [only] = slots
    if (slots.length === 1 && only) return only.value ? `${only.label}：${only.value}，记下了。` : `${only.label}记下了。`
    return `记下了：${slots.map(({ label, value }) => [label, value].filter(Boolean).join(' ')).join('，')}。`
  },
  undone: (label: string, value: string) => `好的，${label}还是${value || '按原来的'}。`,
  takenBack: (label: string, value: string) =>
    value ? `您撤回了消息，${label}还是${value}。` : `您撤回了消息，${label}不记了。`,
  nothingToUndo: '没有可以撤回的修改。',
  swapped: '好的，寄件人和收件人已对调。',
  takeYourTime: '好的，不着急，您找到了直接发给我就行。',
  takeYourTimeToConfirm: '好的，不着急，先不提交，内容给您留着。想好了说“确认”就行，要改也直接告诉我。',
  notUnderstood: '不好意思，我没太明白。',
  outside: (): Say => ({
    text: '不好意思，我没太明白。您可以直接告诉我要做什么，例如“深圳寄北京5公斤多少钱”“查件”，也可以点下面的按钮。',
    choices: MENU_ZH,
  }),
  which: (names: readonly string[]): Say => ({ text: '您是要办哪一项？', choices: names }),
  resumeOne: (name: string): Say => ({ text: `刚才的${name}还继续吗？`, choices: ['继续', '不用了'] }),
  resumeWhich: (names: readonly string[]): Say => ({
    text: '刚才还有几项没办完，接着办哪一项？',
    choices: [...names, '都不用了'],
  }),
  putAside: '好的，先放下了。需要时随时找我。',
  nowTheOther: (name: string) => `接下来帮您办${name}。`,
  queuedUp: (name: string) => `${name}我记下了，这件办完接着帮您办。`,
  cancelled: (name: string) => `好的，${name}已取消，没有提交任何内容。`,
  cancelledAll: '好的，都取消了，没有提交任何内容。需要时随时找我。',
  nothingGivenUp: '好的。需要时随时找我。',
  filed: (name: string, number: string) => `${name}已经一并提交，编号${number}。`,
  asideDeclined: '好的，那就不用。',
  without: (label: string) => `好的，不${label}。`,
  toGiveUp: (name: string) => `${name}还接着办；不办了请回复“取消”。`,
  nothingRunning: '现在没有正在办理的业务。需要查价、寄件、查件还是投诉？',
  takenUp: (name: string, filled: string) => `接着办${name}。已填：${filled}。`,
  nothingToResume: '没有保留中的业务，我们可以重新开始。',
  restarted: '好的，我们重新来。',
  whyNeeded: (label: string, why: string) => `${why || `办理需要${label}。`}`,
  refusedTwice: '理解。没有这项信息我没法继续办理，帮您转给同事跟进。',
  whatToChange: (): Say => ({
    text: '好的，哪一项要改？直接告诉我就行，例如“重量改成8公斤”。不办了请回复“取消”。',
    choices: ['取消'],
  }),
  noAnswer: '这个问题我没有确切的答案，不想随便说。要不要转人工问一下？',
  noAnswerHere: '这个问题我没有确切的答案，不想随便说；要问同事就回复“转人工”。',
  humanChoice: ['转人工', '不用了'],
  attachment: '收到，已保存在对话里。',
  cannotOpen: '这类消息我暂时看不了，麻烦用文字告诉我。',
  inQueue: (w: QueueWords): Say => ({
    text: [
      w.sentence,
      `您现在排在第${w.place}位。${w.minutes === null ? '' : `预计等待约${w.minutes}分钟。`}编号${w.caseNumber}。`,
    ].join('\n'),
    choices: ['不用人工了'],
  }),
  stillWaiting: (place: number): Say => ({ text: `您的消息已转给同事，现在排在第${place}位，请稍候。`, choices: ['不用人工了'] }),
  stillWaitingShort: '收到，同事接手时会看到。',
  leftQueue: '好的，不转人工了，我继续为您服务。',
  servedMeanwhile: (number: string) => `这个我来办；前面没听懂的留给了同事（${number}），同事会再联系您。`,
  personLater: (w: LaterWords): Say => ({
    text: [
      w.sentence,
      `现在不是人工服务时间，同事会在${whenZh(w.answersAt, w.now)}联系您，编号${w.caseNumber}。是什么事、怎么联系您，可以先写在这里，同事上班就能看到；查价、下单、查件我现在就能帮您办。`,
    ]
      .filter(Boolean)
      .join('\n'),
  }),
  addedNote: (number: string) => `记下了，已补充到 ${number}，同事处理时会看到。`,
  keptForColleague: '记下了，同事联系您时会看到。还有要补充的，直接写在这里就行。',
  nobodyYet: '抱歉让您久等，同事们还在忙，我已提醒主管优先安排。您可以继续等，也可以先把问题留在这里。',
  stillThere: '您还在吗？',
  parked: (name: string) => `这边先把${name}保存好，7天内回复“继续”就能接着办。`,
  handedBack: '同事已处理完，我继续为您服务。',
  survey: (): Say => ({ text: '这次服务您满意吗？请打分，5分最满意。', choices: ['5', '4', '3', '2', '1'] }),
  surveyThanks: '谢谢您的评价！',
  surveySorry: '很抱歉没让您满意，您的评价已转给主管。',
  keptForYou: (name: string) => `刚才的${name}还为您保留着，回复“继续”就能接着办。`,
  caseLate: (number: string) => `您登记的 ${number} 还没有处理完，很抱歉超过了答应的时间，已转主管优先处理。`,
  pickupLate: (number: string) => `很抱歉，订单${number}没有按约定时间上门取件，已通知调度加急处理。`,
  fault: '抱歉，系统刚才出了点问题，您的消息已保存，我们会尽快处理。',
  progress: (done: string, missing: string) =>
    [done ? `已填：${done}。` : '', missing ? `还差：${missing}。` : '信息都齐了。'].join(''),
  cannotKnow: (alternative: string) => alternative || '没关系，找到了再发给我；也可以回复“转人工”。',
  checkAgain: '隔了一会儿，请再核对一下：',
  switched: '好的，我们用中文。',
  nothingToGoBack: '这已经是第一步了。',
}

const EN: typeof ZH = {
  menu: MENU_EN,
  changed: (slots) =>
    `OK, ${slots.map(({ label, value }) => (value ? `${label} is now ${value}` : `${label} changed`)).join(', ')}.`,
  noted: (slots) => {
    const [only] = slots
    if (slots.length === 1 && only && !only.value) return `Noted: ${only.label}.`
    return `Noted: ${slots.map(({ label, value }) => [label, value].filter(Boolean).join(' ')).join(', ')}.`
  },
  undone: (label, value) => `OK, ${label} stays ${value || 'as it was'}.`,
  takenBack: (label, value) => (value ? `Taken back: ${label} stays ${value}.` : `Taken back: ${label} is not noted.`),
  nothingToUndo: 'There is no change to take back.',
  swapped: 'OK, sender and receiver have changed places.',
  takeYourTime: 'No hurry, just send it when you have it.',
  takeYourTimeToConfirm:
    'No hurry, nothing is submitted yet and I keep what we have. Say “confirm” when you are ready, or tell me what to change.',
  notUnderstood: "Sorry, I didn't quite get that.",
  outside: () => ({
    text: 'Sorry, I didn\'t quite get that. Tell me what you need, for example "5 kg from Shenzhen to Beijing, how much?" or "track my parcel", or tap a button.',
    choices: MENU_EN,
  }),
  which: (names) => ({ text: 'Which one do you need?', choices: names }),
  resumeOne: (name) => ({ text: `Shall we go on with ${name}?`, choices: ['Continue', 'No, thanks'] }),
  resumeWhich: (names) => ({
    text: 'A few things are unfinished. Which one shall we go on with?',
    choices: [...names, 'None of them'],
  }),
  putAside: 'OK, put aside. I am here whenever you need it.',
  nowTheOther: (name) => `Now for ${name}.`,
  queuedUp: (name) => `Noted: ${name} comes right after this.`,
  cancelled: (name) => `OK, ${name} is cancelled; nothing was submitted.`,
  cancelledAll: 'OK, everything is cancelled; nothing was submitted. I am here whenever you need me.',
  nothingGivenUp: 'OK. I am here whenever you need me.',
  filed: (name, number) => `I have filed ${name} along with it as ${number}.`,
  asideDeclined: 'All right, leave that.',
  without: (label) => `All right, no ${label}.`,
  toGiveUp: (name) => `We go on with ${name}; to stop, say "cancel".`,
  nothingRunning: 'Nothing is in progress right now. Would you like a price, to send, to track or to complain?',
  takenUp: (name, filled) => `Going on with ${name}. So far: ${filled}.`,
  nothingToResume: 'Nothing is on hold; we can start afresh.',
  restarted: 'OK, let us start again.',
  whyNeeded: (label, why) => why || `We need ${label} to go on.`,
  refusedTwice: 'I understand. I cannot go on without it, so a colleague will take over.',
  whatToChange: () => ({
    text: 'OK, what should I change? Just tell me, for example "weight is 8 kg". To stop, say "cancel".',
    choices: ['Cancel'],
  }),
  noAnswer: 'I do not have a reliable answer to that and will not guess. Shall I ask a colleague?',
  noAnswerHere: 'I do not have a reliable answer to that and will not guess; say "agent" to ask a colleague.',
  humanChoice: ['Talk to a person', 'No, thanks'],
  attachment: 'Received and kept in this chat.',
  cannotOpen: 'I cannot open this kind of message; please tell me in words.',
  inQueue: (w) => ({
    text: [
      w.sentence,
      `You are number ${w.place} in the queue.${w.minutes === null ? '' : ` Usual wait: about ${w.minutes} min.`} Reference ${w.caseNumber}.`,
    ].join('\n'),
    choices: ['No need for a person'],
  }),
  stillWaiting: (place) => ({
    text: `Your message is with my colleagues; you are number ${place} in the queue.`,
    choices: ['No need for a person'],
  }),
  stillWaitingShort: 'Noted; my colleague will see it.',
  leftQueue: 'OK, I will carry on myself.',
  servedMeanwhile: (number) =>
    `I can do this one; what I did not understand stays with a colleague (${number}), who will get back to you.`,
  personLater: (w) => ({
    text: [
      w.sentence,
      `Our people are off right now; a colleague will get back to you ${whenEn(w.answersAt, w.now)}. Reference ${w.caseNumber}. Write here what it is about and how to reach you, and they will see it. Prices, orders and tracking I can do right now.`,
    ]
      .filter(Boolean)
      .join('\n'),
  }),
  addedNote: (number) => `Noted, and added to ${number}; my colleague sees it there.`,
  keptForColleague: 'Noted: my colleague will see it when they get back to you. If there is more, just write it here.',
  nobodyYet:
    'Sorry for the wait: my colleagues are still busy, and the supervisor has been told to put you first. You can keep waiting or leave your question here.',
  stillThere: 'Are you still there?',
  parked: (name) => `I have saved ${name}; say "continue" within 7 days to go on.`,
  handedBack: 'My colleague has finished; I am back with you.',
  survey: () => ({ text: 'How was our service? Please rate it, 5 is best.', choices: ['5', '4', '3', '2', '1'] }),
  surveyThanks: 'Thank you for your rating!',
  surveySorry: 'We are sorry to have let you down; your rating went to the supervisor.',
  keptForYou: (name) => `I have kept ${name} for you; say "continue" to go on.`,
  caseLate: (number) => `${number} is not settled yet. We are sorry to be later than promised; the supervisor has taken it up.`,
  pickupLate: (number) => `We are sorry: order ${number} was not picked up in time. Dispatch has been told to hurry.`,
  fault: 'Sorry, something went wrong on our side. Your message is saved and we will deal with it.',
  progress: (done, missing) =>
    [done ? `Filled in: ${done}. ` : '', missing ? `Still missing: ${missing}.` : 'Everything is there.'].join(''),
  cannotKnow: (alternative) => alternative || 'Never mind; send it when you find it, or say "agent" for a person.',
  checkAgain: 'It has been a while, please check once more:',
  switched: 'OK, English it is.',
  nothingToGoBack: 'This is already the first step.',
}

function whenZh(at: Date, now: Date): string {
  const time = toChinaIso(at).slice(11, 16)
  if (chinaDay(at) === chinaDay(now)) return `今天${time}后`
  if (chinaDay(at) === chinaDay(chinaMidnight(now, 1))) return `明天${time}后`
  return `${Number(chinaDay(at).slice(5, 7))}月${Number(chinaDay(at).slice(8, 10))}日${time}后`
}

function whenEn(at: Date, now: Date): string {
  const time = toChinaIso(at).slice(11, 16)
  if (chinaDay(at) === chinaDay(now)) return `after ${time} today`
  if (chinaDay(at) === chinaDay(chinaMidnight(now, 1))) return `after ${time} tomorrow`
  return `after ${time} on ${chinaDay(at)}`
}
