import { expect, it } from 'vitest'
import { read } from './told.ts'

/** As the address is read, and as PostgreSQL gives it back: the shorter keys first. */
const READ = { province: '广东省', city: '深圳市', district: '' }
const STORED = { city: '', district: '', province: '' }

it.each(['从深圳寄到上海，5公斤多少钱', '从深圳寄'])(
  '%s means the same in whatever order the keys of a known place come',
  (text) => {
    const [fresh, stored] = [READ, { ...STORED, ...READ }].map((origin) =>
      read(text, 'quote/goods.weight', { slots: { origin } }),
    )
    expect(stored).toEqual(fresh)
  },
)
