import { describe, expect, it } from 'vitest'
import type { MemoryDesk } from '../support/memory-desk.ts'
import { played } from '../support/transcript.ts'

function parcels(desk: MemoryDesk): readonly (readonly unknown[])[] {
  return desk.orders.map(({ shipper, consignee, goods }) => [
    shipper.name,
    consignee.name,
    consignee.address.city,
    goods.name,
    goods.weightKg,
    goods.pieces,
  ])
}

describe('two parcels to two places', () => {
  it('have their own goods, weight and receiver, and one sender', () => {
    const desk = played(`
      customer : 要寄两个东西 一个去西安一个去兰州
      customer : 不是 我在成都寄 西安的茶具6斤 兰州的书12斤
      bot      : 兰州那票（书12斤）先记下
      customer : 成都武侯区一环路南四段16号 何苗 18980001234
      customer : 牛丽 13991234567 西安碑林区南大街18号
      customer : 寄付
      customer : 不用
      bot      : 茶具，3公斤
      customer : 对的
      customer : 接着下
      customer : 寄件人一样的 收 马俊 13893112233 兰州城关区庆阳路77号
      bot      : 何苗 18980001234 … 马俊 13893112233 … 书，6公斤
      customer : 不是啊 寄件人还是何苗 收件才是马俊
      bot      : 确认下单吗
      customer : 确认
    `)
    expect(parcels(desk)).toEqual([
      ['何苗', '牛丽', '西安市', '茶具', 3, 1],
      ['何苗', '马俊', '兰州市', '书', 6, 1],
    ])
    expect(desk.cases).toEqual([])
  })

  it('may be told of all at once', () => {
    const desk = played(`
      customer : 帮我寄两票 从杭州西湖区文三路90号 赵倩 13812345001 一票到南京 书5公斤 一票到合肥 鞋子2公斤
      bot      : 先办南京 … 合肥那票（鞋子2公斤）先记下
      customer : 南京的 孙磊 13912345002 鼓楼区中山路1号
      customer : 寄付 不保价
      customer : 确认
      customer : 好
      customer : 合肥的给 李娜 13712345003 蜀山区长江西路300号
      customer : 确认
    `)
    expect(parcels(desk)).toEqual([
      ['赵倩', '孙磊', '南京市', '书', 5, 1],
      ['赵倩', '李娜', '合肥市', '鞋子', 2, 1],
    ])
  })

  it('leave nothing of the first with the second', () => {
    const desk = played(`
      customer : 寄两件 一个去郑州一个去石家庄
      customer : 北京海淀区中关村大街1号 冯远 13811112222
      customer : 郑州的是耳机 1公斤
      customer : 郑州金水区花园路10号 马涛 13911113333
      customer : 寄付
      customer : 不用
      customer : 提交
      customer : 接着下
      customer : 宋佳 13611114444 石家庄长安区中山东路20号 发件人不变
      bot      : 什么物品
      customer : 台灯 3公斤
      bot      : 冯远 … 宋佳 … 台灯，3公斤
      customer : 确认
    `)
    expect(parcels(desk)).toMatchObject([{ 3: '耳机' }, { 1: '宋佳', 3: '台灯', 4: 3 }])
  })

  it('may be listed', () => {
    const desk = played(`
      customer : 寄两个箱子 分别去福州和厦门
      bot      : 先办福州
      customer : 广州越秀区北京路8号 谢军 13521110001
      customer : 福州的是灯具 6公斤，厦门的是五金 9公斤
      bot      : 厦门那票（五金 9公斤）先记下
    `)
    expect(desk.slots).toMatchObject({ 'shipper.name': '谢军', 'goods.name': '灯具', 'goods.weight': 6 })
  })

  it('are told of in English', () => {
    const desk = played(`
      customer : hi, i have two parcels, one to Hangzhou and one to Suzhou
      bot      : first the one to Hangzhou, then Suzhou
      customer : Hangzhou is books 4kg, Suzhou is a lamp 2kg
      bot      : Noted for the one to Suzhou: a lamp 2kg
      customer : sender Lily Wang 13511110001, 88 Century Avenue, Pudong, Shanghai
      customer : the Hangzhou one goes to Tom Li 13511110002, 12 Wensan Road, Xihu District, Hangzhou
      customer : sender pays
      customer : no insurance
      customer : confirm
      customer : go on
      customer : same sender. to Amy Xu 13511110003, 5 Guanqian Street, Gusu District, Suzhou
      customer : confirm
    `)
    expect(parcels(desk)).toMatchObject([
      { 0: 'Lily Wang', 1: 'Tom Li', 3: 'books', 4: 4 },
      { 0: 'Lily Wang', 1: 'Amy Xu', 4: 2 },
    ])
    expect(desk.orders[0]?.consignee.address.detail).toBe('12 Wensan Road')
  })
})

describe('another order from the same sender', () => {
  it('takes the sender of the last one, and hears who is who', () => {
    const desk = played(`
      customer : 下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号 || 衣服5公斤 寄付 不保价
      customer : 确认
      customer : 再寄一单 寄件人一样
      bot      : 收件人
      customer : 韩梅梅 13900139002 上海市徐汇区漕溪路8号
      customer : 书 2公斤
      customer : 寄付
      customer : 不保
      bot      : 张三 13800138000 … 韩梅梅 13900139002
      customer : 确认
    `)
    expect(parcels(desk)).toMatchObject([{ 0: '张三' }, { 0: '张三', 1: '韩梅梅', 3: '书' }])
  })

  it('is turned round where the receiver was taken for the sender', () => {
    const desk = played(`
      customer : 我要寄件
      customer : 宋佳 13611114444 深圳市福田区福华路20号
      customer : 不对 宋佳是收件人
      bot      : 寄件人
    `)
    expect(desk.slots).toMatchObject({ 'consignee.name': '宋佳', 'consignee.phone': '13611114444' })
    expect(desk.slots['shipper.name']).toBeUndefined()
  })
})
