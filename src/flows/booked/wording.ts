import type { Bilingual } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'

/** What is said of a wish for a shipment that exists: a case is opened, nothing is promised beyond it. */
export const wishWording = {
  noted: (what: string, number: string): Bilingual => ({
    zh: `记下了：${what}。已登记工单 ${number}，由同事转告派送站点；能不能照办要看站点和派送员，送之前会先联系收件人。`,
    en: `Noted: ${what}. It is registered as case ${number}, and a colleague tells the delivery station; the station and the courier decide whether it can be done, and the receiver is called beforehand.`,
  }),
  outNow: {
    zh: '这票今天正在派送，怕来不及的话，派送员来电时也请直接跟他说。',
    en: 'It is out for delivery today; to be safe, please tell the courier as well when he calls.',
  },
  added: (what: string, number: string): Bilingual => ({
    zh: `也记下了：${what}，已补充到工单 ${number}，同事会一并处理。`,
    en: `Noted too: ${what}. Added to case ${number}; my colleague handles it together.`,
  }),
  urged: (number: string): Bilingual => ({
    zh: `已登记催件（工单 ${number}），由同事去催站点，不算投诉。这票目前没有延误，能不能更快我不敢保证，有回音会在这里告诉您。`,
    en: `Your wish to hurry is registered as case ${number} (no complaint); a colleague passes it on to the station. It is not late so far, and I cannot promise that it comes earlier; any answer comes here.`,
  }),
  urgedOne: (waybill: string, to: string, number: string): Bilingual => ({
    zh: `${waybill}（到${to}）：已登记催件，工单 ${number}。`,
    en: `${waybill} (to ${to}): your wish to hurry is registered as case ${number}.`,
  }),
  urgedAll: {
    zh: '由同事去催站点，不算投诉；目前都没有延误，能不能更快我不敢保证，有回音会在这里告诉您。',
    en: 'A colleague passes it on to the stations (no complaints). None is late so far, and I cannot promise that they come earlier; any answer comes here.',
  },
  urgedMore: (number: string): Bilingual => ({
    zh: `您的催促已补充到工单 ${number}，同事会一并处理。这票目前没有延误；能不能更快我不敢保证。`,
    en: `Added to case ${number}: please hurry. It is not late so far; I cannot promise that it comes earlier.`,
  }),
  receipt: (number: string, fen: number): Bilingual => ({
    zh: `已登记加签回单（工单 ${number}）：回单费 ${yuan(fen)}，签好后一般从送达起约 10 到 20 天返回。现在还能不能加，由同事确认后在这里答复您。`,
    en: `A signed receipt (POD) is asked for as case ${number}: the fee is ${yuan(fen)}, and it usually comes back 10 to 20 days after delivery. My colleague confirms here whether it can still be added.`,
  }),
  onReceipt: (number: string, fen: number): Bilingual => ({
    zh: `回单费是 ${yuan(fen)}。能不能加上，同事会在工单 ${number} 里确认后答复您。`,
    en: `The fee is ${yuan(fen)}. Whether it can be added my colleague confirms here (case ${number}).`,
  }),
  receiptLate: (number: string): Bilingual => ({
    zh: `这票已经签收，补回单要同事和收件人联系。已登记（工单 ${number}），能不能补会在这里答复您。`,
    en: `It is delivered already, so a colleague has to ask the consignee for a signed receipt. Registered as case ${number}; you have the answer here.`,
  }),
  whenInstead: { zh: '改到哪天、什么时间来取？', en: 'Which day and time shall we pick it up instead?' },
  moved: (wish: string, number: string): Bilingual => ({
    zh: `已登记改取件时间：${wish}（工单 ${number}）。同事确认后在这里答复您`,
    en: `Another pickup time is asked for: ${wish} (case ${number}). My colleague confirms it here`,
  }),
  until: (promise: string | null): Bilingual => ({
    zh: promise === null ? '。' : `；确认之前，仍按原来的时间（最晚 ${promise} 前）。`,
    en: promise === null ? '.' : `; until then the old time stands (${promise} at the latest).`,
  }),
  proveIt: {
    zh: '为了安全，同事会先核实身份；把寄件人或收件人手机的后四位发给我，可以快一些。',
    en: 'To be safe my colleague checks who you are first; send me the last four digits of the sender’s or consignee’s phone to speed it up.',
  },
  provenFirst: { zh: '核对上了，谢谢。', en: 'That fits, thank you.' },
  proven: (waybill: string, number: string): Bilingual => ({
    zh: `核对上了，谢谢。已在工单 ${number} 注明您是 ${waybill} 的寄件人或收件人。`,
    en: `That fits, thank you. Case ${number} now says that ${waybill} is yours.`,
  }),
  notProven: (waybill: string): Bilingual => ({
    zh: `这四位和 ${waybill} 登记的手机号对不上。请再核对一下；工单照常在，由同事核实身份。`,
    en: `Those digits do not fit the phones of ${waybill}. Please check them; the case stands, and a colleague checks who you are.`,
  }),
  locked: {
    zh: '身份没有对上，为了保护客户信息，不能再在这里核对了；工单照常在，由同事核实身份。',
    en: 'That did not fit, and to protect customers it cannot be tried here any more; the case stands, and a colleague checks who you are.',
  },
  takenBack: (number: string): Bilingual => ({
    zh: `好的，取消已经收回：工单 ${number} 已撤销，也通知了同事，这一单不会取消。`,
    en: `All right, the cancellation is taken back: case ${number} is withdrawn, my colleagues are told, and it will not be cancelled.`,
  }),
  waitsForCancel: (number: string): Bilingual => ({
    zh: `取消的申请已登记（工单 ${number}），同事还没有处理。要是还想寄，回复“别取消”，我马上撤回。`,
    en: `The cancellation is registered as case ${number} and not carried out yet. If you want to send it after all, say "don't cancel" and I take it back.`,
  }),
  notCancelled: (waybill: string): Bilingual => ({
    zh: `${waybill} 没有取消。`,
    en: `${waybill} is not cancelled.`,
  }),
  orderAnew: (order: string): Bilingual => ({
    zh: `订单 ${order} 已经取消，恢复不了。我照原来的内容重新下一单，请核对。`,
    en: `Order ${order} is cancelled and cannot be brought back. I place it anew as it was; please check.`,
  }),
  papers: {
    zh: '海关要的是商业发票（品名、数量、单价、总价、原产地、收发件人），由寄件人出具，和运费发票不是一回事。开好后由同事接收、转交清关，回复“转人工”就能交给同事。',
    en: 'Customs wants the commercial invoice (goods, quantity, unit price, total, origin, both parties). The sender makes it out; it is not the invoice for the freight. A colleague takes it and passes it on to customs.',
  },
  papersHow: {
    zh: '发票照片或 PDF 在这里发给同事就行：先转人工，同事接手后转交清关。我自己不能代交。',
    en: 'Send a photo or a PDF of it to a colleague in this chat: I connect you, and my colleague passes it on to customs. I cannot hand it in myself.',
  },
  offerPapers: { zh: '现在转给同事吗？', en: 'Shall I connect you now?' },
  notReturned: {
    zh: '目前只是被海关暂扣，没有退回。资料补齐后由海关决定放行；补不齐会怎样，要由同事确认。',
    en: 'It is only held by customs, not returned. Once the papers are complete customs decides; what happens if they never are, a colleague has to find out.',
  },
  person: { zh: '转人工', en: 'A person' },
  notNow: { zh: '暂时不用', en: 'Not now' },
} as const
