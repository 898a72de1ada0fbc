import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'

describe('the configuration', () => {
  it('works without any variable', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: null,
      dataDir: '.data',
      widgetSites: ['*'],
      demoSite: true,
    })
  })

  it('takes an empty variable as absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8080, databaseUrl: null })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['WIDGET_SECRET', 'short-secret'],
    ['DEMO_SITE', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when its value does not fit, and keeps the value to itself', (name, value) => {
    let refusal: unknown
    try {
      readConfig({ [name]: value })
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ code: 'config.invalid', message: expect.stringContaining(name) })
    expect(String(refusal)).not.toContain(value === '-1' ? ' -1' : value)
  })

  it('reads the sites that may embed the widget', () => {
    expect(readConfig({ WIDGET_SITES: 'https://a.example, https://b.example' }).widgetSites).toEqual([
      'https://a.example',
      'https://b.example',
    ])
  })
})
