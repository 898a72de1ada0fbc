import { describe, expect, it } from 'vitest'
import { nameCorrected } from '../../src/flows/understanding/names/name-corrected.ts'
import { isPinyinName } from '../../src/flows/understanding/names/pinyin-name.ts'
import { understand } from '../../src/flows/understanding/understand.ts'

const known = (text: string) =>
  /\p{Script=Han}/u.test(text) ? { shipper: '王芳', consignee: '李雷' } : { shipper: 'Tom Li', consignee: 'Amy Wang' }

describe('a name put right', () => {
  it.each([
    ['收件人名字错了 叫李磊 不是李雷', '李磊', 'consignee'],
    ['名字改下 叫赵德海 不是赵大爷', '赵德海', null],
    ['写成李雷了 是李磊', '李磊', 'consignee'],
    ['不是王芳 是王方', '王方', 'shipper'],
    ['是李磊不是李雷', '李磊', 'consignee'],
    ['寄件人姓名换成王芬', '王芬', 'shipper'],
    ["receiver's name is spelled Ami not Amy", 'Ami Wang', 'consignee'],
    ['the name is wrong, it should be amy wong', 'Amy Wong', null],
    ["her name isn't Wait, it's Tang Wen", 'Tang Wen', 'consignee'],
    ["not Tom, it's Tim", 'Tim Li', 'shipper'],
  ])('«%s» makes it %s', (text, name, side) => {
    expect(nameCorrected(text, known(text))).toMatchObject({ name, side })
  })

  it.each([
    '不是衣服 是雨衣',
    '不是3公斤是5公斤',
    '收件人改成另一个人',
    '名字不用写吧',
    '名字没错',
    'no wait its curtains not clothes',
    'my name is not important',
    'the name is wrong',
  ])('«%s» names nobody', (text) => {
    expect(nameCorrected(text, known(text))).toBeNull()
  })
})

describe('a name as it is asked for', () => {
  const asked = (text: string) =>
    understand(text, {
      now: new Date('2026-11-24T10:00:00+08:00'),
      pending: { flow: 'order', slot: 'consignee.name' },
      slots: { 'shipper.name': 'Tom Li', 'shipper.phone': '13800138000' },
    }).commands.find((command) => command.type === 'set_slot' && command.slot === 'consignee.name')

  it.each([
    ['his name is wang lei', 'Wang Lei'],
    ['her name is liu', 'Liu'],
    ['goes to my aunt, zhao min, 13900139000', 'Zhao Min'],
    ['liu yang 北京市朝阳区建国路88号 13900139000', 'Liu Yang'],
    ['Goes to Ms Tang Wen, 18980771126', 'Tang Wen'],
  ])('«%s» is %s', (text, value) => {
    expect(asked(text)).toMatchObject({ value: expect.stringContaining(value) })
  })

  it.each(['what if nobody is home', 'dont have it with me', 'wait the phone is 18980771162', '她叫什么来着 我问问'])(
    '«%s» is nobody',
    (text) => {
      expect(asked(text)).toBeUndefined()
    },
  )

  it('tells pinyin from English', () => {
    expect(['wang lei', 'Lei Wang', 'zhao xiaomin', 'ouyang na'].map(isPinyinName)).not.toContain(false)
    expect(['hold on', 'goes to', 'she he', 'can you', 'long fan'].map(isPinyinName)).not.toContain(true)
  })
})
