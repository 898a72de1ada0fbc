/** Words about weight, volume, size and pieces. */
export const measureWords = {
  weight: {
    label: { zh: '重量', en: 'weight' },
    question: { zh: '一共大约多重？', en: 'How much does it weigh in all, roughly?' },
    explain: {
      zh: '运费按重量计算，大概的数就行，取件时以实际称重为准。',
      en: 'The price depends on the weight. A rough figure will do; it is weighed at pickup.',
    },
    example: { zh: '比如：5公斤、800克、20斤。', en: 'For example: 5 kg, 800 g.' },
    alternative: { zh: '拿不准的话，估一个大概的重量就好。', en: 'If you are not sure, a rough estimate is fine.' },
    notPositive: { zh: '重量要大于 0 才行。', en: 'The weight has to be more than zero.' },
    absurd: {
      zh: '这个重量好像太大了，麻烦再核对一下（单位是公斤吗？）。',
      en: 'That weight looks too large. Could you check it (is it in kg)?',
    },
    malformed: { zh: '没看懂重量是多少。', en: 'I could not read the weight.' },
  },
  volume: {
    label: { zh: '体积', en: 'volume' },
    question: {
      zh: '货物多大？告诉我总体积（几方），或者长×宽×高（厘米）和件数都可以。',
      en: 'How big is it? The total volume in m³, or length × width × height in cm and the number of pieces.',
    },
    explain: {
      zh: '货比较重或走零担时，价格也看体积，知道了才能报准。',
      en: 'For heavier goods and for LTL the price also depends on the volume, so I need it for an exact price.',
    },
    example: { zh: '比如：0.5方，或 60×40×50 厘米。', en: 'For example: 0.5 m³, or 60×40×50 cm.' },
    alternative: { zh: '没量过的话，估一下长宽高也可以。', en: 'If you have not measured it, estimate the three sides.' },
    notPositive: { zh: '体积要大于 0 才行。', en: 'The volume has to be more than zero.' },
    absurd: {
      zh: '这个体积好像太大了，麻烦再核对一下（单位是立方米吗？）。',
      en: 'That volume looks too large. Could you check it (is it in m³)?',
    },
    malformed: { zh: '没看懂体积是多少。', en: 'I could not read the volume.' },
  },
  dimensions: {
    label: { zh: '尺寸', en: 'dimensions' },
    question: { zh: '长、宽、高各多少厘米？', en: 'What are the length, width and height in cm?' },
    explain: {
      zh: '体积大而轻的货按体积重量计费，所以要知道尺寸。',
      en: 'Light but bulky goods are charged by volumetric weight, so I need the dimensions.',
    },
    example: { zh: '比如：60×40×50 厘米。', en: 'For example: 60×40×50 cm.' },
    malformed: {
      zh: '尺寸要长、宽、高三个数（厘米），比如 60×40×50。',
      en: 'I need three sides in cm: length, width and height, for example 60×40×50.',
    },
  },
  pieces: {
    label: { zh: '件数', en: 'pieces' },
    question: { zh: '一共几件？', en: 'How many pieces?' },
    explain: { zh: '取件员按件数核对，您说个数就行。', en: 'The courier counts the pieces at pickup.' },
    example: { zh: '比如：1件、3箱。', en: 'For example: 1, or 3 boxes.' },
    notPositive: { zh: '件数至少是 1。', en: 'There has to be at least one piece.' },
    absurd: { zh: '这个件数好像太多了，麻烦再核对一下。', en: 'That is a lot of pieces. Could you check the number?' },
    malformed: { zh: '件数要是整数。', en: 'The number of pieces has to be a whole number.' },
  },
} as const
