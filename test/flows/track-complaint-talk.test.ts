import { describe, expect, it } from 'vitest'
import { ServiceChat } from '../support/service-chat.ts'

/** Every conversation goes through understanding, engine and flows. */
describe('tracking in conversation', () => {
  it('forgives a wrong number and answers the right one', () => {
    const chat = new ServiceChat()
    chat.write('查快递')
    expect(chat.slot).toBe('waybill')
    expect(chat.write('SD2400112300019')).toContain('校验位')
    expect(chat.write('SD2400112300018')).toContain('武汉')
    expect(chat.flow).toBeNull()
    expect(chat.enquiries).toEqual(['track SD2400112300019 not_found', 'track SD2400112300018 answered'])
  })

  it('answers several numbers in one message, each with its own row', () => {
    const chat = new ServiceChat()
    const words = chat.write('SD2400112300018和SD2400112300070都到哪了')
    expect(words).toContain('武汉')
    expect(words).toContain('南京')
    expect(chat.enquiries).toHaveLength(2)
  })

  it('tells the courier’s phone only after four right digits, and remembers the proof', () => {
    const chat = new ServiceChat()
    expect(chat.write('SD2400112300025到哪了，快递员电话多少')).not.toContain('13700137002')
    expect(chat.slot).toBe('verify.tail')
    expect(chat.write('1234')).toContain('2 次')
    expect(chat.write('9002')).toContain('13700137002')
    expect(chat.state?.verified).toEqual(['SD2400112300025'])
  })

  it('locks after three misses, and thanks starts nothing', () => {
    const chat = new ServiceChat()
    chat.write('SD2400112300025到哪了，快递员电话多少')
    for (const tail of ['1234', '5678', '9999']) expect(chat.write(tail)).not.toContain('13700137002')
    expect(chat.locked).toEqual(['SD2400112300025'])
    chat.write('谢谢')
    expect(chat.flow).toBeNull()
    expect(chat.owner).toEqual({ kind: 'bot' })
  })

  it('goes on to another delivery when that is what is needed', () => {
    const chat = new ServiceChat()
    chat.write('SD2400112300049到哪了')
    chat.write('安排重新派送')
    chat.write('明天下午')
    expect(chat.slots).toMatchObject({ waybill: 'SD2400112300049', time: { from: '2026-11-24T12:00:00+08:00' } })
    chat.write('确认')
    expect(chat.cases).toMatchObject([{ kind: 'redelivery', team: 'front', waybill: 'SD2400112300049' }])
  })

  it('answers in English', () => {
    const chat = new ServiceChat()
    expect(chat.write('where is SD2400112300018')).toContain('left Wuhan')
  })
})

describe('complaining in conversation', () => {
  it('takes one message and one confirmation', () => {
    const chat = new ServiceChat()
    const text = '我要投诉SD2400112300025，收到的花瓶碎了，价值300元'
    expect(chat.write(text)).toContain('¥300.00')
    expect(chat.write('提交')).toContain('GD202611230001')
    expect(chat.cases).toMatchObject([{ kind: 'claim', team: 'claims', priority: 'high', amountFen: 30_000 }])
    expect(chat.cases[0]?.complaint?.firstStatement).toMatchObject({ text, valueFen: 30_000 })
    expect(chat.timers).toMatchObject([{ kind: 'case_unanswered', subject: 'GD202611230001' }])
    expect(chat.owner.kind).toBe('bot')
  })

  it('keeps the first figure when the customer corrects it, and goes up with the new one', () => {
    const chat = new ServiceChat()
    chat.write('我要投诉SD2400112300025，收到的花瓶碎了，价值300元')
    expect(chat.write('金额不对，是800元')).toContain('¥800.00')
    chat.write('确认')
    expect(chat.cases[0]).toMatchObject({ amountFen: 80_000, complaint: { firstStatement: { valueFen: 30_000 } } })
    expect(chat.effects).toContainEqual(expect.objectContaining({ do: 'escalate_case', number: 'GD202611230001' }))
    expect(chat.owner).toMatchObject({ kind: 'queue', team: 'supervisor' })
  })

  it('opens one case, however often the same shipment is complained about', () => {
    const chat = new ServiceChat()
    chat.write('我要投诉SD2400112300025，收到的花瓶碎了，价值300元')
    chat.write('提交')
    expect(chat.write('我要投诉SD2400112300025，杯子也碎了')).toContain('GD202611230001')
    expect(chat.cases).toHaveLength(1)
  })

  it('takes a picture at any step', () => {
    const chat = new ServiceChat()
    chat.write('我要投诉SD2400112300025，收到的花瓶碎了，价值300元')
    expect(chat.photo('file-1')).toContain('1 个文件')
    chat.write('提交')
    expect(chat.cases[0]?.complaint?.evidence).toEqual(['file-1'])
  })

  it('names the kind itself when it is plain', () => {
    const chat = new ServiceChat()
    chat.write('SD2400112300018三天了还没到，我要投诉')
    expect(chat.slot).toBe('confirm')
    expect(chat.slots).toMatchObject({ kind: 'delayed' })
  })

  it('lets the customer change something at the summary', () => {
    const chat = new ServiceChat()
    chat.write('我要投诉SD2400112300025，收到的花瓶碎了，价值300元')
    chat.write('修改')
    expect(chat.cases).toHaveLength(0)
    chat.write('价值改成450元')
    chat.write('提交')
    expect(chat.cases[0]?.amountFen).toBe(45_000)
  })
})
