import type { Language } from '../../domain/language.ts'

interface Chatter {
  readonly whole: string
  /** A question follows. */
  readonly short: string
}

interface SmallTalkWording {
  hello(company: string): string
  readonly helloShort: string
  readonly helloAgain: string
  readonly thanks: string
  readonly acknowledged: string
  readonly thanksShort: string
  readonly goodbye: string
  readonly goodbyeKept: string
  whoAmI(company: string): string
  readonly praise: string
  readonly help: string
  readonly helpShort: string
  readonly emoji: string
  readonly emojiSorry: string
  readonly chatter: Readonly<Record<'wish' | 'laugh' | 'care' | 'plain', Chatter>>
  readonly progress: string
  /** Weather, tickets, jokes: nothing that this desk does. */
  readonly elsewhere: string
  readonly elsewhereShort: string
  readonly menu: readonly string[]
}

/** Courtesy in both languages. */
export const smallTalkWording: Readonly<Record<Language, SmallTalkWording>> = {
  zh: {
    hello: (company) => `您好，这里是${company}客服。查价格、寄件、查件、投诉都可以直接跟我说。`,
    helloShort: '您好，我在的。',
    helloAgain: '您好，我在的，请问需要办什么？',
    thanks: '不客气，有需要随时找我。',
    acknowledged: '好的，有需要随时找我。',
    thanksShort: '不客气。',
    goodbye: '好的，祝您顺利，再见。',
    goodbyeKept: '好的，刚才的内容我先保留着，您回来接着办就行。',
    whoAmI: (company) => `我是${company}的智能客服，可以帮您查价格、下单、查件、登记投诉；需要真人时说“转人工”就行。`,
    praise: '谢谢您的肯定，我们会继续努力。',
    help: '我可以帮您：查价格、寄件下单、查件、登记投诉，也可以回答寄送规则方面的问题。需要真人时说“转人工”。',
    helpShort: '直接回答上面的问题就行；想改前面的内容、跳过、取消或转人工，也可以直接说。',
    emoji: '😊 需要办什么，直接告诉我就行。',
    emojiSorry: '看来让您不开心了，很抱歉。遇到了什么问题，直接告诉我，我来帮您处理。',
    chatter: {
      wish: { whole: '谢谢您，也祝您一切顺心！', short: '谢谢，也祝您一切顺心！' },
      laugh: { whole: '😄 跟您聊天很开心，有需要随时说。', short: '😄' },
      care: { whole: '谢谢关心，我一直都在😊 查价格、寄件、查件，直接跟我说就行。', short: '谢谢关心😊' },
      plain: { whole: '😊 我在呢，有需要直接说就行。', short: '😊' },
    },
    progress: '现在没有正在办理的业务。',
    elsewhere: '这个我帮不上忙，我只管寄递的事：查价格、寄件、查件、投诉都可以找我。',
    elsewhereShort: '这个我帮不上忙，我只管寄递的事。',
    menu: ['查价格', '寄件下单', '查件', '投诉', '转人工'],
  },
  en: {
    hello: (company) =>
      `Hello, this is ${company}. Just tell me whether you want a price, to send or track something, or to complain.`,
    helloShort: 'Hello, I am here.',
    helloAgain: 'Hello again. What can I do for you?',
    thanks: 'You are welcome. I am here whenever you need me.',
    acknowledged: 'All right. I am here whenever you need me.',
    thanksShort: 'You are welcome.',
    goodbye: 'All the best, goodbye.',
    goodbyeKept: 'Fine, I keep what we have so far; we can go on when you are back.',
    whoAmI: (company) =>
      `I am the assistant of ${company}. I give prices, take orders, track shipments and register complaints; say "agent" for a person.`,
    praise: 'Thank you, that is kind of you.',
    help: 'I can give a price, take an order, track a shipment, register a complaint, and answer questions about our rules. Say "agent" for a person.',
    helpShort: 'Just answer the question above. You can also change what you said, skip, cancel, or ask for an agent.',
    emoji: '😊 Just tell me what you need.',
    emojiSorry: 'I am sorry, something seems to be wrong. Tell me what happened and I will help.',
    chatter: {
      wish: { whole: 'Thank you, and all the best to you too!', short: 'Thank you, the same to you!' },
      laugh: { whole: '😄 Good to chat with you. Just say when you need something.', short: '😄' },
      care: { whole: 'All well here, thanks for asking 😊 What can I do for you?', short: 'Thanks for asking 😊' },
      plain: { whole: '😊 I am here, just tell me what you need.', short: '😊' },
    },
    progress: 'Nothing is in progress right now.',
    elsewhere: 'I am afraid that is beyond me; I only know about shipping: prices, sending, tracking and complaints.',
    elsewhereShort: 'I am afraid that is beyond me; I only know about shipping.',
    menu: ['Get a price', 'Send a parcel', 'Track', 'Complain', 'Talk to a person'],
  },
}
