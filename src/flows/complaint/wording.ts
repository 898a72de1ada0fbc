import type { TeamKey } from '../../domain/cases/case.ts'
import type { Language } from '../../domain/language.ts'
import { teamWords } from './team-words.ts'

interface ComplaintWording {
  readonly sorry: string
  readonly askKind: string
  readonly askDescription: string
  readonly askWaybill: string
  unknownWaybill(waybill: string): string
  readonly askGoods: string
  readonly askBrand: string
  readonly askPieces: string
  readonly askValue: string
  readonly askEvidence: string
  readonly askRequest: string
  readonly skip: string
  readonly later: string
  readonly notSure: string
  readonly summaryHead: string
  readonly summaryAsk: string
  readonly updated: string
  readonly restUnchanged: string
  readonly submitNow: string
  readonly waybillHelps: string
  readonly submit: string
  readonly change: string
  readonly colon: string
  readonly labels: Readonly<
    Record<'kind' | 'waybill' | 'goods' | 'value' | 'overcharged' | 'description' | 'added' | 'request' | 'evidence', string>
  >
  files(count: number): string
  pieces(count: number): string
  registered(number: string, team: TeamKey): string
  answerBy(time: string): string
  goesUp(team: TeamKey): string
  claimSteps(evidenceBy: string, proposalBy: string): string
  readonly proofs: string
  addedToCase(number: string): string
}

export const complaintWording: Readonly<Record<Language, ComplaintWording>> = {
  zh: {
    sorry: '非常抱歉给您带来了麻烦。',
    askKind: '请问遇到的是哪一类问题？',
    askDescription: '请说说具体是什么情况？',
    askWaybill: '是哪一票？请发运单号；找不到的话说“找不到”，也可以先登记。',
    unknownWaybill: (waybill) => `运单 ${waybill} 在我们系统里暂时查不到，我先按您说的登记，专员会核实。`,
    askGoods: '里面是什么物品？',
    askBrand: '品牌、规格型号是什么？不方便说可以跳过。',
    askPieces: '少了几件？',
    askValue: '这些物品价值多少元？以您第一次说的为准，之后凭发票、购买凭证、装箱单或交易记录核定。',
    askEvidence: '有照片或凭证（外包装、破损处、发票等）可以现在发来，也可以稍后补。',
    askRequest: '您希望我们怎么处理？没有特别要求可以跳过。',
    skip: '跳过',
    later: '稍后补',
    notSure: '不清楚',
    summaryHead: '请核对投诉内容：',
    waybillHelps: '有运单号的话请一起发来，专员能直接查到是哪一票、谁经手的。',
    summaryAsk: '确认提交吗？照片、发票、品牌型号可以现在发，也可以登记后补。',
    updated: '好的，已更新：',
    restUnchanged: '其余不变。',
    submitNow: '确认提交吗？',
    submit: '提交',
    change: '不对，要修改',
    colon: '：',
    labels: {
      kind: '类型',
      waybill: '运单',
      goods: '物品',
      value: '价值',
      overcharged: '多收金额',
      description: '情况',
      added: '补充',
      request: '诉求',
      evidence: '凭证',
    },
    files: (count) => `${count} 个文件`,
    pieces: (count) => `${count}件`,
    registered: (number, team) => `已经登记，编号 ${number}，由${teamWords[team].zh}负责调查处理。`,
    answerBy: (time) => `最迟${time} 前给您答复，结果会发在这里。`,
    goesUp: (team) => `因为金额超出一线处理权限，同时已经上报${teamWords[team].zh}优先处理。`,
    claimSteps: (evidenceBy, proposalBy) => `接下来：${evidenceBy}前核实证据，${proposalBy}前提出赔偿方案（按工作日计算）。`,
    proofs: '请保留好物品和外包装，并准备：照片、发票或购买凭证、装箱单或交易记录，直接发到这里就会补进投诉。',
    addedToCase: (number) => `这票之前已经登记，编号 ${number}，正在处理中。您刚才说的我已经补充进去，专员会一并核实。`,
  },
  en: {
    sorry: 'I am very sorry for the trouble.',
    askKind: 'What kind of problem is it?',
    askDescription: 'Please tell me what happened.',
    askWaybill: 'Which shipment is it? Please send the waybill number; if you cannot find it, say so and I register it without.',
    unknownWaybill: (waybill) => `I cannot find ${waybill} in our system; I register it as you say and a colleague will check.`,
    askGoods: 'What was inside?',
    askBrand: 'Which brand and model? You may skip this.',
    askPieces: 'How many pieces are missing?',
    askValue:
      'What were the goods worth, in yuan? What you state first is the basis; an invoice, receipt, packing list or payment record proves it later.',
    askEvidence: 'You can send photos or papers (packaging, damage, invoice) now, or later.',
    askRequest: 'What would you like us to do? You may skip this.',
    skip: 'Skip',
    later: 'Later',
    notSure: 'Not sure',
    summaryHead: 'Please check your complaint:',
    waybillHelps: 'If you have the waybill number, send it along: it shows which shipment and who handled it.',
    summaryAsk: 'Shall I submit it? Photos, invoices and the brand can come now or later.',
    updated: 'OK, updated:',
    restUnchanged: 'The rest is unchanged.',
    submitNow: 'Shall I submit it?',
    submit: 'Yes, submit',
    change: 'No, change it',
    colon: ': ',
    labels: {
      kind: 'Kind',
      waybill: 'Waybill',
      goods: 'Goods',
      value: 'Value',
      overcharged: 'Charged too much',
      description: 'What happened',
      added: 'Also',
      request: 'Your wish',
      evidence: 'Evidence',
    },
    files: (count) => (count === 1 ? '1 file' : `${count} files`),
    pieces: (count) => (count === 1 ? '1 piece' : `${count} pieces`),
    registered: (number, team) => `It is registered as ${number}; ${teamWords[team].en} will look into it.`,
    answerBy: (time) => `You have an answer at the latest ${time}, here in this chat.`,
    goesUp: (team) => `Because of the amount it also went to ${teamWords[team].en} with priority.`,
    claimSteps: (evidenceBy, proposalBy) =>
      `What comes next: the evidence is checked by ${evidenceBy} and a compensation proposal is made by ${proposalBy} (counted in working days).`,
    proofs:
      'Please keep the goods and the packaging, and send photos, the invoice or receipt, the packing list or a payment record here; they are added to the case.',
    addedToCase: (number) =>
      `This shipment is already registered as ${number} and being worked on. I have added what you just said.`,
  },
}
