/** Words of one sense, Chinese and English; the model learns of the sense once and knows it of every word. */
const SENSES: Readonly<Record<string, string>> = {
  PARCEL:
    '快递 快件 包裹 货物 货 东西 行李 箱子 物品 件 parcel parcels package packages pkg box boxes goods shipment shipments delivery freight cargo stuff items cartons pallets',
  ORDER: '订单 单子 那单 这单 预约 下的单 那张单 那笔单 order orders booking bookings',
  SEND: '寄 邮寄 寄送 寄出 托运 运 捎 递 邮 发往 发货 发走 运走 寄走 出货 send ship mail post dispatch transport sending shipping shipped',
  BOOK: '下单 下个单 来一单 开单 录单 book schedule arrange',
  PRICE:
    '多少钱 运费 邮费 快递费 价格 价钱 费用 报价 啥价 什么价 价位 几多钱 多少米 几个钱 多少块 询价 问价 price prices cost costs quote quotation rate rates fee fees charge pricing estimate',
  WHERE: '到哪 在哪 哪里 哪儿 哪了 啥位置 什么位置 where locate location',
  ARRIVE: '送到 收到 到货 送达 到了 抵达 arrived arrive arrives received receive delivered',
  NOTYET: "还没 没有 怎么还没 一直没 迟迟没 咋还没 未 not never still yet hasn't haven't didn't",
  STUCK: '不动 没动静 停了 停在 卡在 滞留 没更新 不更新 stuck moving movement',
  BREAK:
    '破 碎 烂 坏 裂 损坏 破损 摔 压扁 变形 漏 湿 泡 凹 断 损 damaged damage broken broke smashed cracked crushed leaked leaking wet torn dented dent shattered ruined scratched',
  LOSE: '丢 丢失 遗失 不见 弄丢 搞丢 偷 lost missing gone stolen disappeared',
  FEWER: '少了 缺 缺了 短了 不够 对不上 short fewer less',
  SIGN: '签收 签字 签名 盖章 签 signed signature sign stamped',
  RECEIPT: '回单 签单 签收单 回执 返单 签回单 底单 底联 签收联 回签 pod proof docket slip receipt',
  CANCEL:
    '取消 撤 撤销 撤单 作废 退掉 删掉 删除 销掉 消掉 退单 取消掉 cancel void delete withdraw scrap cancelled cancellation remove',
  CHANGE:
    '改 修改 更改 变更 更正 换 调整 更新 改成 改到 换成 change update modify edit correct fix amend switch swap reschedule move',
  WRONG: '错 写错 填错 不对 弄错 搞错 错了 下错 点错 wrong incorrect mistake typo error',
  FIELD:
    '地址 电话 手机 手机号 号码 名字 姓名 收件人 寄件人 门牌 取件时间 重量 件数 品名 address phone name recipient receiver consignee street weight quantity',
  AGAIN: '再 重新 再次 二次 重 again another re redeliver reattempt',
  DELIVER: '派送 派件 配送 投递 送货 送货上门 派 投 送过来 送来 deliver bring attempt',
  HOME: '在家 不在 没人 家里 不在家 没接到 home missed absent',
  PERSON:
    '人工 真人 活人 客服 工作人员 经理 领导 主管 老板 负责人 坐席 业务员 human person agent staff manager supervisor operator representative people someone somebody colleague',
  ROBOT: '机器人 自动回复 机器 robot bot machine ai',
  CALL: '打电话 回电 来电 联系我 打给我 通话 call ring phone-me callback',
  PICKUP: '取件 上门 揽收 取 收件 提货 拉货 揽件 pickup collect collection pick-up',
  COURIER: '快递员 师傅 司机 小哥 派件员 派送员 送货员 取件员 courier driver guy',
  PAYBACK: '赔 赔偿 理赔 索赔 赔付 补偿 退款 compensation compensate refund claim',
  COMPLAIN: '投诉 举报 申诉 complain complaint',
  BAD: '态度 骂 恶劣 太差 差劲 垃圾 太慢 乱收费 多收 坑 rude terrible awful worst unacceptable overcharged',
  HOW: '怎么 如何 咋 怎样 how',
  WHAT: '什么 啥 哪些 what which',
  MAY: '能 可以 能不能 可不可以 是否 支持 can may could allowed possible',
  LONG: '多久 几天 多长时间 多少天 long days',
  WHEN: '什么时候 啥时候 几点 几时 何时 when',
  WANT: '要 想 想要 需要 want need like wanna looking',
  HELP: '帮我 麻烦 请 给我 帮忙 please help kindly',
  NOT: "不 别 不用 不要 不想 没 莫 don't dont no not",
  MINE: '我的 我那 我们的 my our mine',
  TRACK: '查 查一下 查询 跟踪 追踪 查件 催 track tracking check trace',
  STATUS: '状态 进度 情况 物流信息 物流 status update news progress',
  HELLO: '你好 您好 哈喽 嗨 在吗 早上好 hello hi hey',
  THANKS: '谢谢 感谢 多谢 辛苦 thanks thank',
  MEDIA:
    '歌 音乐 闹钟 提醒 天气 电影 餐厅 机票 酒店 外卖 music song alarm reminder weather movie restaurant flight hotel playlist',
}

const BY_WORD = new Map(
  Object.entries(SENSES).flatMap(([sense, words]) => words.split(' ').map((word) => [word, sense] as const)),
)
const WORDS = [...BY_WORD.keys()].sort((a, b) => b.length - a.length)
const LATIN = WORDS.filter((word) => /^[a-z]/.test(word)).join('|')
const HAN = WORDS.filter((word) => !/^[a-z]/.test(word)).join('|')
const ANY = new RegExp(`\\b(?:${LATIN})\\b|(?:${HAN})`, 'g')

/** The text with each known word as the name of its sense: 不想寄了 → NOT SEND 了. */
export function inSenses(text: string): string {
  return text.replace(ANY, (word) => ` ${BY_WORD.get(word) ?? word} `)
}
