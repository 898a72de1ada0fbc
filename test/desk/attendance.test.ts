import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attendance } from '../../src/desk/live/attendance.ts'

const told: string[] = []
const now = () => new Date('2026-11-23T10:00:00+08:00')
const people = () =>
  attendance(
    {
      seen: async (login) => void told.push(`${login} seen`),
      gone: async (login) => void told.push(`${login} gone`),
    },
    () => told.push('fault'),
  )

beforeEach(() => {
  told.length = 0
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('who is at the desk', () => {
  it('is somebody from the first window until ten seconds after the last', () => {
    const desk = people()
    const first = desk.enter('lin', now)
    const second = desk.enter('lin', now)
    first()
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual(['lin seen', 'lin seen'])
    second()
    vi.advanceTimersByTime(9_999)
    expect(told).not.toContain('lin gone')
    vi.advanceTimersByTime(1)
    expect(told.at(-1)).toBe('lin gone')
  })

  it('does not leave by loading the page again', () => {
    const desk = people()
    desk.enter('lin', now)()
    vi.advanceTimersByTime(5_000)
    desk.enter('lin', now)
    vi.advanceTimersByTime(60_000)
    expect(told).not.toContain('lin gone')
  })

  it('is nobody of a node that stops', async () => {
    const desk = people()
    const leave = desk.enter('lin', now)
    desk.enter('wang', now)()
    await desk.close(now())
    leave()
    vi.advanceTimersByTime(60_000)
    expect(told.filter((words) => words.endsWith('gone'))).toEqual(['wang gone', 'lin gone'])
  })

  it('goes on when it cannot be kept', async () => {
    const away = async () => Promise.reject(new Error('away'))
    const desk = attendance({ seen: away, gone: away }, () => told.push('fault'))
    desk.enter('lin', now)()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(told).toEqual(['fault', 'fault'])
  })
})
