import type { CompanyQuestion } from '../domain/company/company.ts'

/** On the road: how long, where it goes, what may hold it up. */
export const roadQuestions: readonly CompanyQuestion[] = [
  {
    key: 'transit-times',
    ask: {
      zh: [
        '快递一般几天到',
        '运输时效是多少',
        '多久能送到',
        '要几天才到',
        '同城几天',
        '跨省快递多长时间',
        '零担要走几天',
        '时效表',
      ],
      en: [
        'How long does delivery take?',
        'Transit times',
        'How many days to arrive?',
        'When will it get there?',
        'How fast is express?',
        'Delivery time for LTL',
      ],
    },
    answer: {
      zh: '取件后的天数，标准快递：同城 1 天，同省、同区域 2 天，跨区域 3 天，偏远 6 天；零担：同城、同省、同区域 3 天，跨区域 5 天，偏远 9 天。',
      en: 'Days from pickup, express: same city 1, same province or region 2, other region 3, remote 6. LTL: same city, province or region 3, other region 5, remote 9.',
    },
  },
  {
    key: 'delivery-areas',
    ask: {
      zh: ['你们哪里能送到', '乡镇能送吗', '农村可以派送吗', '派送范围', '全国都能到吗', '送货到家吗', '派送要加钱吗'],
      en: [
        'Where do you deliver?',
        'Do you deliver to villages?',
        'Delivery area',
        'Do you cover the whole country?',
        'Is there a delivery surcharge?',
        'Do you deliver to the door?',
      ],
    },
    answer: {
      zh: '大陆全境都派送到门，不另收派送费；港澳台和国外由同事单独报价。',
      en: 'We deliver to the door everywhere on the mainland without surcharge. Hong Kong, Macau, Taiwan and abroad are quoted by a colleague.',
    },
  },
  {
    key: 'urgent',
    ask: {
      zh: ['能加急吗', '有没有特快', '可以当天到吗', '次日达有吗', '急件怎么办', '最快多久能到'],
      en: [
        'Is there a faster service?',
        'Can it be urgent?',
        'Same day delivery',
        'Do you have next-day delivery?',
        'I need it fast',
      ],
    },
    answer: {
      zh: '最快的是标准快递：同城 1 天，同省 2 天。特别急的件请在下单时说明“加急”，会优先派车取件，但到达天数以实际为准；想要更快请转人工确认。',
      en: 'The fastest is standard express: 1 day within a city, 2 within a province. Say "urgent" when you order and it is dispatched first; for anything faster please ask a colleague.',
    },
  },
  {
    key: 'tracking-how',
    ask: {
      zh: ['怎么查物流', '在哪里看快递进度', '没有单号能查吗', '单号在哪里看', '凭手机号能查件吗', '怎么用订单号查'],
      en: [
        'How can I track a parcel?',
        'Where do I see the progress?',
        'Can I track without a number?',
        'Where is the waybill number?',
        'Track by phone',
      ],
    },
    answer: {
      zh: '把运单号（SD 开头，面单右上角）发给我就能查；没有运单号，订单号（DD 开头）或寄件人、收件人的手机号也可以。',
      en: 'Send me the waybill number (SD…, top right on the label). Without it, the order number (DD…) or the phone of the sender or receiver works too.',
    },
  },
  {
    key: 'tracking-delay',
    ask: {
      zh: ['为什么物流信息不更新', '物流好几天没动了是什么情况', '轨迹多久更新一次', '怎么没有物流记录', '刚寄出查不到是为什么'],
      en: [
        'Why is the tracking not updating?',
        'No tracking information yet',
        'How often is tracking updated?',
        'Tracking has not changed for days',
      ],
    },
    answer: {
      zh: '长途运输途中一两天没有新记录是正常的，到下一站才会扫描；刚下单的要等取件后才有记录。如果过了预计送达日还没到，把单号发给我，我帮您查并登记追查。',
      en: 'On a long leg a day or two without a scan is normal, the next one comes at the next station; after ordering, records begin with the pickup. If the expected day has passed, send me the number and I have it traced.',
    },
  },
  {
    key: 'redelivery-rules',
    ask: {
      zh: [
        '没人在家怎么办',
        '派送时我不在怎么办',
        '能约时间派送吗',
        '二次派送收费吗',
        '快递可以放门口吗',
        '可以放驿站吗',
        '派送失败了会怎样',
      ],
      en: [
        'What if nobody is at home?',
        'Can I choose a delivery time?',
        'Is a second delivery free?',
        'What happens after a failed delivery?',
        'Can it be left at the door?',
      ],
    },
    answer: {
      zh: '派送没成功，件会留在派送站点，您回复“重新派送”就能约时间，同事安排。送之前快递员会先联系收件人；放门口或代收点，请直接和快递员说。',
      en: 'After a failed try it stays at the delivery station; say "redeliver" and choose a time, and a colleague arranges it. The courier calls the receiver first; for the door or a pickup point, please tell the courier.',
    },
  },
  {
    key: 'customs',
    ask: {
      zh: ['清关需要什么资料', '海关扣了怎么办', '商业发票是什么', '报关要准备哪些文件', '清关要多久', '关税谁付'],
      en: [
        'Which customs papers are needed?',
        'What if customs holds it?',
        'What is a commercial invoice?',
        'Documents for clearance',
        'How long does customs take?',
        'Who pays the duties?',
      ],
    },
    answer: {
      zh: '出境件一般要商业发票（品名、数量、单价、总价、原产地、收发件人），有的还要装箱单或许可证。被海关暂扣多半是缺资料，补齐后才能放行，时间由海关决定；需要帮忙可以转人工。',
      en: 'Shipments abroad usually need a commercial invoice (goods, quantity, unit price, total, origin, both parties), sometimes a packing list or licence. If customs holds one, papers are mostly missing; it is released when they are complete, and customs decides how long that takes. A colleague can help.',
    },
  },
  {
    key: 'pod-rules',
    ask: {
      zh: ['什么是回单', '签回单怎么收费', '回单多久能回来', '回单服务是什么', '签单返还几天', '需要盖章的回单怎么办'],
      en: [
        'What is a POD?',
        'What does a signed receipt cost?',
        'How long until the POD comes back?',
        'Return of the signed delivery note',
        'POD service',
      ],
    },
    answer: {
      zh: '回单就是收件人签字（或盖章）的签收单寄回给您，每票 ¥5.00，下单时勾选。直达线路送达后约 10 天返回，中转一次约 15 天，两次约 20 天。想查某票的回单，把运单号发给我。',
      en: 'A POD is the delivery note signed (or stamped) by the receiver and returned to you, ¥5.00 a shipment, ordered with it. It is expected about 10 days after delivery, 15 with one transfer, 20 with two. For a certain one send me the waybill number.',
    },
  },
  {
    key: 'receiving',
    ask: {
      zh: ['签收前能先验货吗', '可以先开箱再签收吗', '代签可以吗', '收件要带身份证吗', '别人能帮我签收吗'],
      en: [
        'Can I check before signing?',
        'Can somebody else sign for me?',
        'Do I need an ID to receive?',
        'May I open it before I sign?',
      ],
    },
    answer: {
      zh: '请当面检查外包装再签收；外包装有破损可以拍照并在签收单上注明，或者拒收。代收要核对代收人和收件人的证件。',
      en: 'Please check the packaging before you sign; if it is damaged take photos and note it on the receipt, or refuse it. For somebody else to sign, both IDs are checked.',
    },
  },
]
