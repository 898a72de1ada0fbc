import type { CaseKind } from '../../../domain/cases/case.ts'
import type { Bilingual } from '../../../domain/language.ts'
import { yuan } from '../../../domain/money/fen.ts'
import { CANCEL } from '../../change/person-change.ts'
import { isAboutGoods } from '../../complaint/complaint-kinds.ts'
import { teamWords } from '../../complaint/team-words.ts'
import type { AskedScene } from '../asked-fact.ts'
import { dueWords } from '../waiting-case.ts'
import type { CaseInTalk } from './subjects.ts'

/** Where a parcel is, when it comes: no question of the case. */
export const PLACE_OR_GOODS = /到货|送到|送达|派送|取件|arriv|deliver|pick ?up/u

const CLAIMS: readonly CaseKind[] = ['claim', 'complaint', 'incident', 'exception']

export function isClaim({ kind }: CaseInTalk): boolean {
  return CLAIMS.includes(kind)
}

export function isGoodsClaim({ kind, complaint }: CaseInTalk): boolean {
  return kind === 'claim' && complaint !== null && isAboutGoods(complaint.kind)
}

export function team({ open, complaint }: CaseInTalk, _scene: AskedScene): Bilingual {
  if (open !== null) return teamWords[open.team]
  return teamWords[complaint !== null && isAboutGoods(complaint.kind) ? 'claims' : 'complaint']
}

export function dueZh({ open }: CaseInTalk, scene: AskedScene): string {
  const when = open === null ? null : dueWords(open, { ...scene, language: 'zh' })
  const number = open === null ? '' : `（${open.number}）`
  return when === null ? `同事有结果会马上在这里告诉您${number}` : `同事最迟${when} 前在这里答复您${number}`
}

export function dueEn({ open }: CaseInTalk, scene: AskedScene): string {
  const when = open === null ? null : dueWords(open, { ...scene, language: 'en' })
  const number = open === null ? '' : ` (${open.number})`
  return when === null
    ? `You have the answer here as soon as there is one${number}`
    : `You have a colleague’s answer here at the latest ${when}${number}`
}

export function due(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  return subject.open === null ? null : { zh: `${dueZh(subject, scene)}。`, en: `${dueEn(subject, scene)}.` }
}

export function amount(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  if (!isClaim(subject)) return null
  if (!isGoodsClaim(subject))
    return {
      zh: `赔不赔、赔多少现在定不了，由${team(subject, scene).zh}查清后按规定答复；间接损失一般不赔。`,
      en: `That is not decided yet: ${team(subject, scene).en} finds out first and answers by the rules. Consequential loss is not covered.`,
    }
  const claimed = subject.complaint?.amountFen ?? null
  return {
    zh: `还没有定。${claimed === null ? '' : `您申报的是 ${yuan(claimed)}；`}理赔专员按货物的实际价值和凭证核定，能不能全额要看凭证，定了会先和您确认。`,
    en: `It is not decided yet. ${claimed === null ? '' : `You claimed ${yuan(claimed)}; `}the claims desk settles it by the proven value of the goods and agrees it with you first.`,
  }
}

export function moneyWay(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  if (!isClaim(subject) && !isCancel(subject)) return null
  if (isCancel(subject))
    return {
      zh: `退不退、退多少、退到哪里，由同事核对后告诉您；还没付过的就不用退。${dueZh(subject, scene)}。`,
      en: `Whether and where anything is refunded, a colleague checks and tells you; what was never paid need not be refunded. ${dueEn(subject, scene)}.`,
    }
  return {
    zh: `打到哪里（微信、支付宝还是银行卡）没有固定规定，金额定了以后由${team(subject, scene).zh}和您确认收款方式；账号先不用发在这里。`,
    en: `There is no fixed way: once the amount is settled, ${team(subject, scene).en} agrees with you where the money goes. Please do not send account numbers here yet.`,
  }
}

export function moneyWhen(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  if (isCancel(subject)) return moneyWay(subject, scene)
  if (!isGoodsClaim(subject)) return isClaim(subject) ? amount(subject, scene) : null
  return {
    zh: `${dueZh(subject, scene)}；赔款按流程 5 个工作日内出方案，最迟从事故起两个月内付清，具体哪天由理赔专员告诉您。`,
    en: `${dueEn(subject, scene)}; by the rules a proposal is made within 5 working days and the money paid within two months of the accident. The claims desk names the day.`,
  }
}

export function freightBack(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  const pays = /没付|没给|还没.{0,3}付|not paid|havent paid|didnt pay|never paid/u.test(scene.said.replaceAll("'", ''))
  if (isCancel(subject))
    return {
      zh: `${pays ? '没付过就不用退，也不用先付。' : ''}运费退不退、要不要收，由同事核对后先告诉您；${dueZh(subject, scene)}。`,
      en: `${pays ? 'What was not paid need not be refunded, and nothing is to be paid now. ' : ''}Whether any freight is charged or refunded a colleague checks and tells you first. ${dueEn(subject, scene)}.`,
    }
  if (!isClaim(subject)) return null
  return {
    zh: `运费退不退由${team(subject, scene).zh}核定，会和结果一起告诉您；${dueZh(subject, scene)}。`,
    en: `Whether the freight is refunded ${team(subject, scene).en} decides and tells you with the result. ${dueEn(subject, scene)}.`,
  }
}

export function who(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  if (subject.open === null || subject.kind === 'redelivery') return null
  return {
    zh: `由${team(subject, scene).zh}处理（${subject.open.number}），${dueZh({ ...subject, open: subject.open }, scene).replace(/（.*）$/u, '')}。`,
    en: `It is with ${team(subject, scene).en} (${subject.open.number}). ${dueEn(subject, scene).replace(/ \(.*\)$/u, '')}.`,
  }
}

export function withdraw({ open, kind, complaint }: CaseInTalk): Bilingual | null {
  if (open === null) return null
  if (complaint !== null)
    return {
      zh: `可以，想撤就回复“撤回投诉”，${open.number} 就不再往下办。`,
      en: `Yes: say “withdraw the complaint” and ${open.number} goes no further.`,
    }
  if (kind === 'change' && open.reason === CANCEL)
    return {
      zh: `可以，同事处理之前都能收回：回复“别取消了”就行（${open.number}）。`,
      en: `Yes, until a colleague has done it: say “don’t cancel” and I take ${open.number} back.`,
    }
  return null
}

export function fee({ kind, open }: CaseInTalk): Bilingual | null {
  if (CLAIMS.includes(kind))
    return { zh: '登记和处理投诉、理赔都不收钱。', en: 'Nothing: complaints and claims are handled free of charge.' }
  if (kind !== 'change' || open === null) return null
  return {
    zh: `登记本身不收钱；要不要另收费用由同事核对后先告诉您，您同意了再办（${open.number}）。`,
    en: `Registering it is free. Whether the change itself costs extra a colleague checks and tells you first; nothing is charged without your yes (${open.number}).`,
  }
}

export function toDo(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  if (!isClaim(subject))
    return subject.open === null || subject.kind === 'hand_over'
      ? null
      : { zh: `现在不用您做什么，${dueZh(subject, scene)}。`, en: `Nothing for now. ${dueEn(subject, scene)}.` }
  if (!isGoodsClaim(subject))
    return {
      zh: `不用再做什么，有新的情况、照片直接发过来就补进去；${dueZh(subject, scene)}。`,
      en: `Nothing more is needed; send anything new here and it is added. ${dueEn(subject, scene)}.`,
    }
  return {
    zh: '把照片（破损处、外包装）和能证明价值的凭证发到这里就行，发票、购买记录、装箱单有一样就可以，不一定要发票；东西和包装先留好。',
    en: 'Send photos of the goods and the packaging and one proof of value here: an invoice, a receipt or a payment record will do. Please keep the goods and the packaging.',
  }
}

export function answered(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  if (subject.open === null || subject.kind === 'redelivery') return null
  return {
    zh: `${dueZh(subject, scene)}，就发在这个聊天里；希望打电话的话把号码发来，我记进工单。`,
    en: `${dueEn(subject, scene)}, in this chat. If you would rather be called, send the number and I add it to the case.`,
  }
}

export function whyPerson(subject: CaseInTalk, scene: AskedScene): Bilingual | null {
  if (subject.open === null) return null
  const zh = WHY[subject.kind]?.zh
  const en = WHY[subject.kind]?.en
  return zh === undefined || en === undefined
    ? null
    : { zh: `${zh}${dueZh(subject, scene)}。`, en: `${en} ${dueEn(subject, scene)}.` }
}

const WHY: Readonly<Partial<Record<CaseKind, Bilingual>>> = {
  quote: {
    zh: '这票没有现成的价格，要同事核价才准。',
    en: 'There is no ready price for this one, so a colleague has to work it out.',
  },
  change: {
    zh: '已经取件的快件，改动和取消都要同事联系站点、核对身份，我不能直接改。',
    en: 'Once it is picked up, a change or a cancellation has to go through a colleague and the station; I may not do it myself.',
  },
  claim: { zh: '要先查清经过、核实凭证才能定。', en: 'What happened and what it is worth has to be looked into first.' },
  complaint: { zh: '要先查清经过才能答复。', en: 'What happened has to be looked into first.' },
}

function isCancel({ kind, open }: CaseInTalk): boolean {
  return kind === 'change' && open?.reason === CANCEL
}

export function goesOn(open: CaseInTalk['open']): Bilingual | null {
  if (open === null || open.kind !== 'change' || open.reason !== CANCEL) return null
  return {
    zh: `取消的申请登记了（${open.number}），还没办完；同事处理前件照常走，拦不拦得住由同事答复您。`,
    en: `The cancellation is registered as ${open.number} and not carried out yet; until then it goes on as usual, and a colleague tells you whether it could be stopped.`,
  }
}
