import { describe, expect, it } from 'vitest'
import { converse } from '../support/converse.ts'

describe('a part of an address put right', () => {
  it('changes the house, the street, the floor and the room in spoken Chinese', () => {
    const desk = converse(`
      customer : 寄个快递 深圳到杭州 3公斤书
      customer : 马超 13923450001 福田区新闻路21号锦绣楼803
      customer : 不对，是12号不是21号
      bot      : 新闻路12号锦绣楼803 … 收件人
      customer : 叶青 13757110001 杭州西湖区学院路99号5楼
      customer : 寄付 不保价
      bot      : 请核对 … 今天
      customer : 等下 收件那个是学府路不是学院路 还有楼层是6楼
      bot      : 学府路99号6楼 … 确认下单吗
      customer : 寄件的房号错了 是903
      bot      : 新闻路12号锦绣楼903
    `)
    expect(desk.slots['pickup.time']).toBeUndefined()
  })

  it('does so in English', () => {
    const desk = converse(`
      customer : I want to ship 5 kg of books from Shenzhen to Beijing
      customer : Ted Mao 13510000001, building 21, Keyuan Road, Nanshan
      customer : no, building 12
      customer : Rose Hu 13810000002, 88 Guanghua Road, Chaoyang
      customer : sender pays, no insurance
      bot      : building 12, Keyuan Road … 88 Guanghua Road, Chaoyang, Beijing
      customer : sorry, it's 98 Guanghua Road not 88
      bot      : 98 Guanghua Road, Chaoyang, Beijing
    `)
    expect(desk.slots['shipper.address']).toMatchObject({ detail: 'building 12, Keyuan Road' })
  })

  it('leaves days, phones and weights alone', () => {
    const desk = converse(`
      customer : 寄件 深圳南山区科苑路21号 陆云 13922220001 到 上海徐汇区天平路3号 江月 13722220002 3公斤衣服 寄付 不保
      customer : 取件改成25号
      customer : 是5公斤不是3公斤
      bot      : 5公斤
    `)
    expect(desk.slots).toMatchObject({ 'goods.weight': 5, 'shipper.address': { detail: '科苑路21号' } })
  })
})

describe('an order told in one go', () => {
  it('takes both ends, both people, the value, the terms and the note of one long message', () => {
    const desk = converse(`
      customer : 你好，我想寄一箱茶叶从杭州余杭区文一西路9号到北京海淀区中关村大街7号，寄件人马先生电话13588770001，收件人陈教授13611220002，大概4公斤，价值1500保一下，运费我出，明天上午来取，轻拿轻放
      bot      : 马先生 13588770001，浙江省杭州市余杭区文一西路9号 … 陈教授 13611220002，北京市海淀区中关村大街7号 … 茶叶，4公斤 … 明天 … 寄付 … 保价 ¥1500.00；备注：轻拿轻放
      customer : 没问题
      bot      : 下单成功
    `)
    expect(desk.orders).toHaveLength(1)
  })

  it('takes the receiver without a phone and asks only for that', () => {
    const desk = converse(`
      customer : 深圳南山粤海街道科苑路15号 宋江 13823230001 寄 西安市碑林区南大街20号 林冲 收件人电话不知道
      bot      : 收件人的电话
      customer : 问到了 13991230002
      bot      : 物品
    `)
    expect(desk.slots).toMatchObject({ 'shipper.name': '宋江', 'consignee.name': '林冲', 'consignee.phone': '13991230002' })
  })

  it('tells collecting the price of the goods from who pays the freight, and from cash', () => {
    const desk = converse(`
      customer : I'd like to send a parcel from Shanghai to Nanjing, 2kg of handbags
      customer : Grace Xu, 13918880001, 200 Huaihai Middle Road, Huangpu District
      bot      : consignee
      customer : Mr. Sun, 13905160002, No. 1 Zhongshan Road, Xuanwu District
      customer : cash on delivery
      bot      : How much
      customer : the receiver pays for the goods, 860 yuan, and i pay the freight
      customer : no insurance
      bot      : handbags, 2 kg … paid by you at pickup … COD ¥860.00
      customer : not yet, let me double check with my customer
      bot      : nothing is submitted yet
      customer : ok place it now
      bot      : Your order is placed
    `)
    expect(desk.orders).toMatchObject([{ codFen: 86_000, payment: 'sender', pickupWish: null }])
  })

  it('keeps an order that is put off, and goes on with it later', () => {
    const desk = converse(`
      customer : 寄文件 深圳南山科技园南路5号 王磊 13688990001 到 北京朝阳区建国路93号 李想 13901020002 1公斤 寄付不保
      bot      : ② 收件人：李想 13901020002，北京市朝阳区建国路93号 … 确认下单吗
      customer : 先不下单
      bot      : 先不提交，内容给您留着
      customer : 先不寄了 等通知
      bot      : 先不提交
      -- 40 minutes later --
      bot      : 7天内回复
      customer : 老板说可以 继续下单吧
      bot      : 确认下单吗
      customer : 确认
      bot      : 下单成功
    `)
    expect(desk.orders).toHaveLength(1)
  })
})

describe('several parcels', () => {
  it('keeps the weights of each destination apart, and takes the second receiver for the second order', () => {
    const desk = converse(`
      customer : 我有两个件要寄 一个寄成都一个寄重庆 都从深圳龙华走
      customer : 成都的2公斤 重庆的3公斤
      bot      : 重庆那票 3公斤，记下了
      customer : 衣服
      customer : 邓超 13728880001 龙华区民治大道88号
      customer : 成都的是 何倩 13880010002 锦江区红星路5号
      customer : 寄付吧 不保
      bot      : 广东省深圳市龙华区民治大道88号 … 何倩 … 衣服，2公斤，1件
      customer : 确认
      bot      : 接着给寄重庆
      customer : 重庆那个 刘海 13996650003 渝中区解放碑步行街1号
      bot      : 邓超 … 刘海 13996650003，重庆市渝中区解放碑步行街1号 … 衣服，3公斤
      customer : 好
      bot      : 下单成功
    `)
    expect(desk.orders.map(({ goods }) => goods.weightKg)).toEqual([2, 3])
  })

  it.each([
    ['8公斤一箱', 16],
    ['每箱8公斤', 16],
    ['一箱16斤', 16],
    ['一共8公斤', 8],
  ])('reads %s where two boxes are known as %d kg', (said, kg) => {
    const desk = converse(`
      customer : 寄两箱茶具到青岛 从深圳福田
      customer : ${said}
      bot      : ${kg}公斤
    `)
    expect(desk.slots).toMatchObject({ 'goods.weight': kg, 'goods.pieces': 2 })
  })
})

describe('what stands beside an order', () => {
  it('takes the last order for the one that is to be the same, and the customer for the sender', () => {
    const desk = converse(`
      customer : 寄个件到厦门
      customer : 寄件人就是我
      bot      : 好的，寄件人就是您本人 … 请发寄件人
      customer : 我叫方圆 电话13622330001 地址广州越秀区北京路168号
      customer : 收件人 黄蓉 18059220002 思明区中山路20号
      customer : 鞋子 2斤
      customer : 我付钱 不用保
      customer : 行吧
      bot      : 下单成功
      customer : 再寄一个 跟上次一样
      bot      : 方圆 13622330001 … 黄蓉 18059220002 … 鞋子，1公斤 … 确认下单吗
      customer : 收件人换成杨过 电话18059220003
      bot      : ② 收件人：杨过 18059220003
      customer : 好
      bot      : 下单成功
      customer : 再寄一个 文件 1公斤 到北京海淀区上地十街1号 张山 13811110004 到付 不保
      customer : 寄件人就是我
      bot      : 方圆 13622330001 … 张山
    `)
    expect(desk.orders).toHaveLength(2)
  })

  it('adds to an address, keeps spare phones, and hears the answer beside its question', () => {
    const desk = converse(`
      customer : 寄件 上海静安区南京西路1266号 小美 13566770001 到温州鹿城区五马街 陆家 13958810002 座机0577-88660000 衣服 2公斤
      customer : 没有门牌号 就五马街街口
      bot      : 收件地址改为浙江省温州市鹿城区五马街街口
      customer : 哦 那寄吧
      bot      : 运费谁付
      customer : 到付可以吗 || 对方付
      bot      : 可以到付 … 需要保价吗
    `)
    expect(desk.slots).toMatchObject({ payment: 'collect', remarks: '收件人备用电话 0577-88660000' })
  })

  it('wishes for the day that is said, not for the one when nobody is there', () => {
    converse(`
      customer : 寄件 深圳罗湖区人民南路8号 郭静 13544330001 到武汉洪山区珞喻路7号 张楠 13971230002 书 10公斤 到付 不保 后天来拿
      customer : 取件改到今天下午吧 后天我不在
      bot      : ④ 取件：今天
      customer : 能不能晚上7点来取
      bot      : 最晚是今天 18:00
      customer : 那下午4点可以来取吗
      bot      : ④ 取件：今天
      customer : 怎么还没好
      bot      : 就差您确认
      customer : 现在一共多少公斤
      bot      : 一共10公斤，1件
    `)
  })

  it('asks which of two services a mere yes means', () => {
    converse(`
      customer : 从广州天河区体育西路3号 林姐 13533220001 发到上海徐汇区漕溪北路8号 周敏 13816670002 三箱衣服六十斤 0.2方 到付 不保
      bot      : 选哪个
      customer : 可以
      bot      : 要便宜回“零担”
    `)
  })

  it.each([
    ['到付怎么收费', '运费一样'],
    ['我收到的货不想要了 怎么退回去', '再下一单寄回去'],
  ])('answers «%s» instead of asking for a lane or a number', (question, answer) => {
    converse(`
      customer : ${question}
      bot      : ${answer}
    `)
  })

  it('hands the data of an invoice on, and needs no invoice after all', () => {
    converse(`
      customer : 运费能开发票吗
      customer : 开公司的 深圳市蓝海科技有限公司 税号91440300MA5G12345X
      bot      : 开票信息记下了 … GD
    `)
    converse(`
      customer : 发票不用了
      bot      : 好的
    `)
  })

  it('cancels a placed order that is given up in passing', () => {
    converse(`
      customer : 寄件 东莞长安镇振安路6号 李强 13713710001 到 广州天河区天河路1号 王芳 13613610002 1公斤文件 寄付 不保
      customer : 确认
      customer : 取件能改成明天上午吗
      bot      : ④ 取件：明天 12:00 前
      customer : 嗯
      bot      : 已修改
      customer : 还是取消吧 客户自己来拿
      bot      : 要取消这一单吗
    `)
  })
})

describe('the terms of an order', () => {
  it('comes on the day that is named, and keeps who pays out of the goods', () => {
    const desk = converse(`
      customer : 寄件 深圳宝安区新湖路1号 梁文 13800010001 到 西安市雁塔区高新路52号 孟山 13911110002
      customer : 两箱普通衣服 一箱十斤
      customer : 到付 不保
      bot      : 10公斤，2件
      customer : 明天下午5点前来取
      bot      : ④ 取件：明天
    `)
    expect(desk.slots).toMatchObject({ payment: 'collect', 'goods.weight': 10 })
  })

  it('finds the districts of both ends in the cities that were named', () => {
    const desk = converse(`
      customer : i need to send a guitar, 6kg, from Hangzhou to Chengdu
      customer : Sender: Leo Xu, 13511110001, Room 302, Building 5, 88 Gudun Road, Xihu District. Receiver: May Tang 13622220002, 12 Renmin South Road, Wuhou
      customer : i'll pay, insure it for 3000
      customer : oops it's room 303
      bot      : room 303, Building 5, 88 Gudun Road, Xihu, Hangzhou
    `)
    expect(desk.slots).toMatchObject({
      'shipper.address': { district: '西湖区' },
      'consignee.address': { district: '武侯区' },
      'insurance.value': 300_000,
    })
  })

  it('takes what is said last, a receipt for a receipt, and the end of the day for a bound', () => {
    const desk = converse(`
      customer : 寄件 北京朝阳区建国路8号 高宁 13501010001 到 天津和平区南京路9号 刘宏 13602020002 合同 1公斤
      customer : 到付吧 不对 我付
      bot      : 需要保价吗
      customer : 不保 但是要回单 签了字寄回来
      bot      : 寄付 … 签收回单寄回
      customer : 不是查回单 是这单要回单 签收单寄回来
      bot      : 确认下单吗
      customer : 几点来取？我五点下班
      bot      : 17:00 前
    `)
    expect(desk.slots).toMatchObject({ payment: 'sender', pod: true })
  })
})
