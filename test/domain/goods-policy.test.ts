import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { goodsPolicy } from '../../src/domain/ordering/goods-policy.ts'

const company = demoCompany()

function verdict(text: string): string {
  const policy = goodsPolicy(text, company)
  return policy.verdict === 'accepted' ? 'accepted' : `${policy.verdict}:${policy.rule.key}`
}

describe('goods', () => {
  it.each([
    ['衣服', 'accepted'],
    ['文件', 'accepted'],
    ['documents', 'accepted'],
    ['手机壳', 'accepted'],
    ['电脑桌', 'accepted'],
    ['酒杯', 'accepted'],
    ['酒柜', 'accepted'],
    ['红酒杯', 'accepted'],
    ['菜刀', 'accepted'],
    ['kitchen knives', 'accepted'],
    ['水果刀', 'accepted'],
    ['水枪', 'accepted'],
    ['热熔胶枪', 'accepted'],
    ['汽油发电机', 'accepted'],
    ['毛绒兔子', 'accepted'],
    ['猫粮', 'accepted'],
    ['宠物用品', 'accepted'],
    ['苹果15', 'accepted'],
    ['金鱼缸', 'accepted'],
    ['煤气灶', 'accepted'],
    ['酒店用品', 'accepted'],
    ['hot dog stand', 'accepted'],
    ['干电池', 'accepted'],
    ['电池充电器', 'accepted'],
    ['water bottle', 'accepted'],
    ['painting', 'accepted'],
    ['carpet', 'accepted'],
    ['gunny bags', 'accepted'],
    ['catalogue', 'accepted'],
    ['Matchbox cars', 'accepted'],
  ])('%s may be sent', (text, expected) => {
    expect(verdict(text)).toBe(expected)
  })

  it.each([
    ['炸药', 'explosives'],
    ['烟花爆竹', 'fireworks'],
    ['fireworks', 'fireworks'],
    ['玩具枪', 'weapons'],
    ['仿真枪', 'weapons'],
    ['一把枪', 'weapons'],
    ['Guns', 'weapons'],
    ['子弹', 'weapons'],
    ['管制刀具', 'controlled_knives'],
    ['匕首', 'controlled_knives'],
    ['汽油', 'flammables'],
    ['医用酒精', 'flammables'],
    ['75%酒精', 'flammables'],
    ['打火机', 'flammables'],
    ['lighters', 'flammables'],
    ['煤气罐', 'compressed_gas'],
    ['自喷漆', 'compressed_gas'],
    ['农药', 'toxic'],
    ['硫酸', 'corrosive'],
    ['放射性材料', 'radioactive'],
    ['血液样本', 'infectious'],
    ['大麻', 'drugs'],
    ['假烟', 'counterfeit'],
    ['现金', 'cash'],
    ['象牙', 'wildlife'],
    ['活体乌龟', 'live_animals'],
    ['小狗', 'live_animals'],
  ])('%s is refused', (text, key) => {
    expect(verdict(text)).toBe(`refused:${key}`)
  })

  it.each([
    ['充电宝', 'lithium'],
    ['锂电池', 'lithium'],
    ['power banks', 'lithium'],
    ['Lithium batteries', 'lithium'],
    ['白酒', 'liquor'],
    ['茅台酒两瓶', 'liquor'],
    ['酒精棉片', 'liquids'],
    ['alcohol wipes', 'liquids'],
    ['油漆', 'paint'],
    ['感冒药', 'medicine'],
    ['口红', 'cosmetics'],
    ['车厘子', 'perishable'],
    ['蜂蜜', 'liquids'],
    ['面粉', 'powders'],
    ['磁铁', 'magnets'],
    ['酒', 'liquor'],
    ['苹果', 'perishable'],
    ['化工原料', 'chemicals'],
    ['电动自行车', 'lithium'],
  ])('%s is asked about', (text, key) => {
    expect(verdict(text)).toBe(`restricted:${key}`)
  })

  it.each([
    ['玩具车，不含锂电池', 'accepted'],
    ['不含锂电池、液体和粉末的样品', 'accepted'],
    ['没有电池的遥控器', 'accepted'],
    ['toy car without batteries', 'accepted'],
    ['toy car, no lithium battery', 'accepted'],
    ['电池已拆的玩具', 'accepted'],
    ['无人机电池', 'restricted:lithium'],
    ['piano battery', 'restricted:lithium'],
    ['batteries removed', 'accepted'],
    ['alcohol-free wipes', 'accepted'],
    ['不含液体，有锂电池', 'restricted:lithium'],
    ['不是衣服，是汽油', 'refused:flammables'],
  ])('hears a negation: %s', (text, expected) => {
    expect(verdict(text)).toBe(expected)
  })

  it.each([
    ['衣服和打火机', 'refused:flammables'],
    ['蜂蜜、油漆', 'restricted:paint'],
    ['酒杯和白酒', 'restricted:liquor'],
    ['充电宝和汽油', 'refused:flammables'],
    ['ＬＩＧＨＴＥＲ', 'refused:flammables'],
  ])('of several goods the strictest decides: %s', (text, expected) => {
    expect(verdict(text)).toBe(expected)
  })

  it.each([
    ['白酒6瓶', 'restricted:liquor'],
    ['六瓶白酒', 'restricted:liquor'],
    ['两瓶红酒', 'restricted:liquor'],
    ['白酒7瓶', 'refused:liquor'],
    ['十二瓶红酒', 'refused:liquor'],
    ['二十瓶啤酒', 'refused:liquor'],
    ['12 bottles of wine', 'refused:liquor'],
    ['20瓶蜂蜜', 'restricted:liquids'],
  ])('counts the bottles of liquor: %s', (text, expected) => {
    expect(verdict(text)).toBe(expected)
  })

  it('only paint and unnamed chemicals need a person, and every rule speaks both languages', () => {
    const persons = company.goods.filter((rule) => rule.person)
    expect(persons.map((rule) => rule.key)).toEqual(['paint', 'chemicals'])
    expect(company.goods.every((rule) => rule.sentence.zh !== '' && rule.sentence.en !== '')).toBe(true)
  })

  it('no rule has an empty word, and every word of a rule is found as that rule', () => {
    const words = company.goods.flatMap((rule) => rule.words.map((word) => [word, rule.verdict] as const))
    expect(words.filter(([word]) => word.trim() === '')).toEqual([])
    expect(words.filter(([word, expected]) => goodsPolicy(word, company).verdict !== expected)).toEqual([])
  })

  it('no exception is caught by another rule', () => {
    const exceptions = company.goods.flatMap((rule) => rule.exceptions ?? [])
    expect(exceptions.filter((word) => goodsPolicy(word, company).verdict === 'refused')).toEqual([])
  })
})
