/** What fills the big database: the words of a transport desk. */
export const CITIES =
  '北京 上海 广州 深圳 杭州 南京 苏州 成都 重庆 武汉 西安 长沙 郑州 青岛 济南 厦门 福州 合肥 南昌 昆明 贵阳 南宁 海口 沈阳 大连 长春 哈尔滨 石家庄 太原 兰州 银川 西宁 乌鲁木齐 呼和浩特 无锡 宁波 温州 东莞 佛山 珠海 中山 惠州 泉州 烟台 徐州 常州 嘉兴 绍兴 金华 台州'.split(
    ' ',
  )
export const STREETS =
  '中山路 人民路 解放路 建设路 学院路 科技园 粤海街道 世纪大道 滨江大道 天府大道 长江路 黄河路 和平街 新华路 文化路 工业园'.split(
    ' ',
  )
export const GOODS =
  '衣服 书籍 手机 电脑 水果 茶叶 文件 合同 样品 配件 电子元件 化妆品 奶粉 玩具 家具 轮胎 机床零件 药品 红酒 海鲜 杯子 陶瓷 灯具 五金 布料 鞋子 箱包 雨伞 相框 自行车'.split(
    ' ',
  )
/** Each in one message of about twenty thousand. */
export const RARE =
  '青花瓷 古筝 显微镜 望远镜 风筝 砚台 琵琶 唐三彩 紫砂壶 檀木梳 皮影 油纸伞 龙舟鼓 景泰蓝 榫卯 缂丝 鼻烟壶 箜篌 象棋 围棋 鹿茸 燕窝 松茸 藏红花 羊绒毯 蜡染 剪纸 漆器 玉雕 铜炉'.split(
    ' ',
  )
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志红梅晓雪峰文博宇浩欣怡思远子轩雨桐'

const CUSTOMER = [
  '你好',
  '在吗，我想问一下',
  '从{city}寄到{city2}，{n}公斤的{goods}多少钱',
  '改成{n}公斤吧',
  '按这个价下单',
  '寄件人{name}{phone}{city}市{street}{n}号',
  '收件人{name}，电话{phone}，地址{city2}市{street}{n}号{n}楼',
  '确认下单',
  '单号{waybill}到哪了',
  '我的快递{waybill}三天没有更新了，怎么回事',
  '今天能送到吗',
  '明天下午{n}点以后来取可以吗',
  '快递破损了，里面的{goods}碎了，我要投诉',
  '我要求赔偿{n}00元，不然就投诉到邮政局',
  '什么时候派送啊',
  '能不能改一下收件地址，改到{city}市{street}{n}号',
  '取消订单{n}吧，不寄了',
  '转人工',
  '好的谢谢',
  '一共{n}件，都是{goods}，需要保价',
  '寄付还是到付都可以',
  '快递员的电话是多少',
  '签收人写的是{name}，可是我没有收到',
  '发票能开吗，抬头是{city}{name}贸易有限公司',
  '你们客服电话一直打不通，太慢了',
  '包裹重量不对，我称的是{n}公斤',
]
const BOT = [
  '您好，这里是顺达物流，请问有什么可以帮您？',
  '从{city}到{city2}，{n}公斤：标准快递¥{n}8.00，预计次日送达；经济快递¥{n}2.00，预计三天送达。',
  '好的，请告诉我寄件人的姓名、电话和地址。',
  '收到。请问收件人的姓名、电话和地址是？',
  '请问寄的是什么物品，一共几件？',
  '订单已经下好，运单号{waybill}，快递员今天{n}点前上门取件。',
  '运单{waybill}现在在{city}分拨中心，正在发往{city2}。',
  '运单{waybill}已由{name}签收，感谢您的使用。',
  '非常抱歉给您带来不便，已经为您登记投诉，专员会在两小时内联系您。',
  '地址已经改为{city}市{street}{n}号。',
  '正在为您转接人工客服，前面还有{n}位。',
  '不客气，还有什么可以帮您的吗？',
  '付款方式请选择：寄付、到付或月结。',
  '需要保价吗？{goods}建议按实际价值保价。',
]

/** Numbers that look drawn and are the same in every run. */
export function dice(seed) {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const pick = (roll, list) => list[roll(list.length)]

export function drawName(roll) {
  return pick(roll, SURNAMES) + pick(roll, GIVEN) + (roll(3) > 0 ? pick(roll, GIVEN) : '')
}

export const waybillOf = (conversation) => `SD9${String(conversation).padStart(12, '0')}`
export const phoneOf = (conversation) => `139${String(conversation).padStart(8, '0')}`

/** What somebody of this conversation says. */
export function sentence(roll, isCustomer, conversation) {
  const template = pick(roll, isCustomer ? CUSTOMER : BOT)
  const said = template.includes('{') ? filled(template, roll, conversation) : template
  return isCustomer && roll(Math.round(10_000 / RARE.length)) === 0 ? `${said}，里面是${pick(roll, RARE)}` : said
}

function filled(template, roll, conversation) {
  return template.replace(/\{(\w+)\}/gu, (_, slot) => {
    if (slot === 'n') return String(1 + roll(30))
    if (slot === 'goods') return pick(roll, GOODS)
    if (slot === 'street') return pick(roll, STREETS)
    if (slot === 'name') return drawName(roll)
    if (slot === 'phone') return phoneOf(conversation)
    if (slot === 'waybill') return waybillOf(conversation)
    return pick(roll, CITIES)
  })
}
