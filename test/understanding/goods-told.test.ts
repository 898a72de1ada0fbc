import { describe, expect, it } from 'vitest'
import { goodsTold } from '../../src/flows/understanding/goods/goods-told.ts'

const asked = (text: string) => goodsTold(text, { isAsked: true, held: null })

describe('asked what is sent', () => {
  it.each([
    ['两副羽毛球拍', '羽毛球拍'],
    ['就是我妈让寄的咸鸭蛋', '咸鸭蛋'],
    ['那个 就是吃的 辣条', '辣条'],
    ['毛笔和宣纸', '毛笔和宣纸'],
    ['奶瓶，易碎要加泡沫吗', '奶瓶'],
    ['一套化妆刷 才买的', '化妆刷'],
    ['青花瓷碗四个 碎了仨', '青花瓷碗'],
    ['三个快递盒装的积木', '积木'],
    ['商品:保温杯 x2', '保温杯'],
    ['不锈钢锅', '不锈钢锅'],
    ['一把旧吉他', '旧吉他'],
    ['they are handmade candles i think', 'handmade candles'],
    ['a pair of hiking boots', 'hiking boots'],
    ['two bags of dog food, one ripped', 'dog food'],
    ['just some old magazines and a scarf', 'old magazines and a scarf'],
    ['charging cables and phone cases', 'charging cables and phone cases'],
  ])('«%s» names %s', (text, goods) => {
    expect(asked(text)).toBe(goods)
  })

  it.each([
    '你猜',
    '有没有大小限制呀',
    '不是跟你说过了吗',
    '都说了是坏的',
    '门口？我们小区不让放门口',
    '我哪知道 是朋友寄给我的',
    '没错吧 对 下',
    '要打包不',
    '轻拿轻放',
    '两箱六百',
    '原来的',
    '世纪大道1号',
    'let me check first',
    'same as always',
    'why are you asking',
    'the front desk? there is no front desk in my building',
    'one moment please',
    "change the receiver's phone to",
  ])('«%s» names nothing', (text) => {
    expect(asked(text)).toBeNull()
  })
})

describe('once the goods are known', () => {
  it.each([
    ['衣服', '围巾也一起寄', '衣服、围巾'],
    ['衣服', '再加两双袜子', '衣服、袜子'],
    ['衣服', '里面还放了本相册', '衣服、相册'],
    ['衣服', '还有双拖鞋也装里头了', '衣服、拖鞋'],
    ['杯子', '不光杯子 还有一把茶壶', '杯子、茶壶'],
    ['clothes', 'put in a blanket too', 'clothes, blanket'],
    ['clothes', 'and a hat', 'clothes, hat'],
    ['衣服', '不是衣服 是雨衣', '雨衣'],
    ['杯子', '物品不是杯子 是杯垫', '杯垫'],
    ['电池', '说错了 是充电器 没电池', '充电器'],
    ['衣服', '物品写错了 应该是窗帘', '窗帘'],
    ['衣服', '衣服不寄了 换成书包', '书包'],
    ['衣服、鞋子', '把鞋子换成雨伞', '衣服、雨伞'],
    ['衣服、鞋子', '鞋子不寄了', '衣服'],
    ['衣服、鞋子', '鞋子算了 不寄了', '衣服'],
    ['clothes', 'no wait its curtains not clothes', 'curtains'],
    ['clothes', 'shoes instead of clothes', 'shoes'],
    ['clothes', 'take out the clothes, its only books now', 'books'],
    ['toy car battery', 'sorry i meant the charger, no battery', 'charger'],
  ])('%s: «%s» makes it %s', (held, text, goods) => {
    expect(goodsTold(text, { isAsked: false, held })).toBe(goods)
  })

  it.each([
    '再加个回单',
    '加上保价',
    '也放门口',
    '再来一单',
    '还有个问题',
    '改成上海',
    '收件人不是李雷 是李磊',
    '12件没错吧 对 下',
    '也不急',
    '能不能再放一双鞋',
    '衣服不寄了',
    '这单算了 不寄了',
    '这件不寄了',
    '那个不寄了',
    'add insurance',
    'also leave it at the door',
    'the name is wrong, it should be amy wong',
    'make it 5',
    'and thanks',
  ])('«%s» leaves it as it is', (text) => {
    expect(goodsTold(text, { isAsked: false, held: /\p{Script=Han}/u.test(text) ? '衣服' : 'clothes' })).toBeNull()
  })
})
