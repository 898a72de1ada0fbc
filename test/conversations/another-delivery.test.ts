import { describe, expect, it } from 'vitest'
import { converse } from '../support/converse.ts'

describe('another delivery', () => {
  it('passes on which part of the address is wrong, and goes back to the old one', () => {
    const desk = converse(`
      customer : 昨天没人在家那个件SD2400112300049 今天重新送一下
      bot      : not 抱歉
      customer : 晚上7点后
      customer : 地址不对哦 是12栋不是21栋
      bot      : 12栋（不是21栋）
      customer : 算了地址按原来的 就晚上送
      bot      : 今天 19:00 后，地址：原地址
      customer : 对
    `)
    expect(desk.cases[0]?.summary).toContain('原地址')
  })

  it('is sorry where the attempt is disputed, and notes it', () => {
    const desk = converse(`
      customer : SD2400112300049
      customer : 我昨天一直在家啊 谁说没人
      bot      : 很抱歉 … 希望什么时候派送
      customer : 今天下午3点后
      customer : 对
    `)
    expect(desk.cases[0]?.summary).toContain('谁说没人')
  })

  it('understands an hour without am and pm, and the same hour on another day', () => {
    converse(`
      customer : your driver says i wasnt home, i was
      bot      : I am very sorry
      customer : SD2400112300049
      customer : saturday
      customer : after 2
      bot      : after 14:00 on Sat
      customer : actually sunday, same time
      bot      : after 14:00 on Sun
    `)
  })
})
