import type { CannedReply } from '../domain/desk/canned-reply.ts'

const reply = (key: string, title: readonly [string, string], text: readonly [string, string]): CannedReply => ({
  key,
  title: { zh: title[0], en: title[1] },
  text: { zh: text[0], en: text[1] },
})

/** The ready-made replies of the composer, the same for every company. */
export const cannedReplies: readonly CannedReply[] = [
  reply(
    'hello',
    ['问候', 'Greeting'],
    ['您好，我是{agent}，您的问题由我来跟进。', 'Hello, this is {agent}. I will look after this for you.'],
  ),
  reply(
    'wait',
    ['请稍等', 'One moment'],
    ['请稍等一两分钟，我马上帮您核实。', 'Please give me a minute or two while I check this.'],
  ),
  reply('thanks', ['感谢等待', 'Thanks for waiting'], ['让您久等了，感谢您的耐心。', 'Thank you for waiting so patiently.']),
  reply(
    'waybill',
    ['要单号', 'Ask for the waybill'],
    [
      '麻烦把运单号发我一下，SD 开头、共 15 位。',
      'Could you send me the waybill number? It starts with SD and has 15 characters.',
    ],
  ),
  reply(
    'photo',
    ['要照片', 'Ask for photos'],
    [
      '麻烦拍几张照片发过来：外包装、破损处和面单各一张就可以。',
      'Could you send a few photos: the outside, the damage and the label?',
    ],
  ),
  reply(
    'invoice',
    ['要价值凭证', 'Ask for proof of value'],
    [
      '请提供能证明货物价值的材料，发票、装箱单或交易记录都可以。',
      'Please send something that shows the value: an invoice, a packing list or the record of the sale.',
    ],
  ),
  reply(
    'sorry',
    ['致歉', 'Apology'],
    [
      '非常抱歉给您添了麻烦，我们已经登记，会跟进到解决为止。',
      'I am sorry for the trouble. It is on record and we will stay with it until it is settled.',
    ],
  ),
  reply(
    'tracing',
    ['查件中', 'Tracing'],
    ['我已经联系到站核实，有结果第一时间告诉您。', 'I have asked the station to check and will tell you as soon as they answer.'],
  ),
  reply(
    'redeliver',
    ['改约派送', 'Redelivery'],
    ['您看哪个时间方便收货？我帮您约二次派送。', 'When would suit you? I will book a second delivery.'],
  ),
  reply(
    'realname',
    ['实名寄件', 'Real-name notice'],
    [
      '快递员上门时请出示寄件人身份证件，这是实名收寄的规定。',
      'Please have the sender’s identity document ready at pickup; the law asks for it.',
    ],
  ),
  reply(
    'approval',
    ['待审批', 'Waiting for approval'],
    [
      '您的诉求我已提交主管审批，有结果马上联系您。',
      'I have passed your request to my supervisor and will come back to you as soon as it is decided.',
    ],
  ),
  reply(
    'bye',
    ['结束语', 'Closing'],
    ['{customer}，还有别的可以帮您吗？没有的话祝您生活愉快。', 'Is there anything else, {customer}? If not, have a good day.'],
  ),
]
