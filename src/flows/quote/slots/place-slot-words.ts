import type { Bilingual } from '../../../domain/language.ts'

/** Words about where from and where to. */
export const placeSlotWords = {
  origin: {
    label: { zh: '寄件地', en: 'origin' },
    question: { zh: '从哪里寄出？（城市就行）', en: 'Where is it sent from? The city is enough.' },
    explain: {
      zh: '运费看起点和终点，知道寄件城市就能报价。',
      en: 'The price depends on the route, so I need the city it leaves from.',
    },
  },
  destination: {
    label: { zh: '收件地', en: 'destination' },
    question: { zh: '寄到哪里？（城市就行）', en: 'Where does it go? The city is enough.' },
    explain: {
      zh: '运费看起点和终点，知道收件城市就能报价。',
      en: 'The price depends on the route, so I need the city it goes to.',
    },
  },
  example: { zh: '比如：深圳，或广东省深圳市南山区。', en: 'For example: Shenzhen, or Nanshan, Shenzhen, Guangdong.' },
  alternative: { zh: '说所在的省和城市就可以。', en: 'The province and the city will do.' },
  unknown: { zh: '没认出这个地方，请告诉我城市名。', en: 'I do not know that place. Which city is it?' },
  whichCity: (province: string): Bilingual =>
    province === ''
      ? { zh: '请告诉我是哪个城市。', en: 'Which city is that?' }
      : { zh: `是${province}的哪个城市？`, en: `Which city in ${province} is it?` },
  which: (name: string): Bilingual =>
    name === ''
      ? { zh: '这个地名有好几个，您说的是哪一个？', en: 'There are several places of that name. Which one do you mean?' }
      : { zh: `${name}有好几个，您说的是哪一个？`, en: `There are several places called ${name}. Which one do you mean?` },
} as const
