import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptMedia, MAX_MEDIA_BYTES } from '../../src/bots/media/accept-media.ts'
import { createBarcodeReader } from '../../src/bots/media/barcodes.ts'
import { pictureSize } from '../../src/bots/media/picture-size.ts'
import { waybillsInCodes } from '../../src/bots/media/waybills-in-codes.ts'
import { createOpenaiSpeech } from '../../src/bots/speech/openai-speech.ts'
import { speechSettings } from '../../src/bots/speech/settings.ts'
import { Outage } from '../../src/domain/errors/outage.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'
import { amr, labelPng, silk } from '../support/sample-media.ts'

const OWN = 'SD2400112300018'

describe('bytes, not names, say what a file is', () => {
  it.each([
    { content: amr(), name: 'x.bin', is: { what: 'voice', mime: 'audio/amr', name: 'x.bin' } },
    { content: amr(), name: 'media-id-7', is: { what: 'voice', mime: 'audio/amr', name: 'media-id-7.amr' } },
    { content: silk(), name: 'v', is: { what: 'voice', mime: 'audio/silk', name: 'v.silk' } },
    { content: Buffer.concat([Buffer.from([2]), silk()]), name: 'v', is: { what: 'voice', mime: 'audio/silk', name: 'v.silk' } },
    { content: silk(), name: '..\\..\\etc/\ud800\u202e<v>\r\n', is: { what: 'voice', mime: 'audio/silk', name: 'v.silk' } },
    { content: Buffer.from('%PDF-1.4\n%%EOF'), name: 'a.jpg', is: { what: 'document', mime: 'application/pdf', name: 'a.jpg' } },
  ])('$name is a $is.mime', async ({ content, name, is }) => {
    expect(await acceptMedia({ name, content })).toEqual(is)
  })

  it.each([
    ['a program', Buffer.from('MZ'.padEnd(200, '\0')), 'media.type'],
    ['nothing', Buffer.alloc(0), 'media.empty'],
    ['too much', Buffer.concat([amr(), Buffer.alloc(MAX_MEDIA_BYTES)]), 'media.too_large'],
  ])('and %s is refused', async (_name, content, code) => {
    await expect(acceptMedia({ name: 'a.png', content })).rejects.toMatchObject({ code })
  })
})

describe('a photo of a label', () => {
  const reader = createBarcodeReader(60_000)
  afterAll(() => reader.close())

  it.each(['Code128', 'QRCode', 'Code39'] as const)('tells its waybill by a %s', async (format) => {
    expect(waybillsInCodes(await reader.read(await labelPng(OWN, format)), 'SD')).toEqual([OWN])
  })

  it('tells it by the address in a QR code', async () => {
    const codes = await reader.read(await labelPng(`https://wx.example.com/track?no=${OWN}&from=label`, 'QRCode'))
    expect(waybillsInCodes(codes, 'SD')).toEqual([OWN])
  })

  it('reads several at once, each as its own', async () => {
    const numbers = [OWN, 'SD2400112300026']
    const photos = await Promise.all(numbers.map((number) => labelPng(number, 'Code128')))
    expect(await Promise.all(photos.map((photo) => reader.read(photo)))).toEqual(numbers.map((number) => [number]))
  })

  it.each([
    ['a web page', ['https://example.com/']],
    ['a number of ours with a wrong check digit', ['SD2400112300019']],
  ])('%s: is no waybill', (_name, codes) => {
    expect(waybillsInCodes(codes, 'SD')).toEqual([])
  })

  it('does not take the code on goods for a waybill', async () => {
    expect(await reader.read(await labelPng('6901234567892', 'EAN13'))).toEqual([])
  })

  it('says nothing of a picture that cannot be unpacked, is too large, or takes too long, and goes on', async () => {
    const png = await labelPng(OWN, 'Code128')
    const broken = png.slice(0, png.length - 40)
    const claimsMuch = Buffer.from(png)
    claimsMuch.writeUInt32BE(60_000, 16)
    claimsMuch.writeUInt32BE(60_000, 20)
    expect(pictureSize(claimsMuch)).toEqual({ width: 60_000, height: 60_000 })
    expect(await Promise.all([broken, claimsMuch, Buffer.from('no picture')].map((picture) => reader.read(picture)))).toEqual([
      [],
      [],
      [],
    ])
    const hasty = createBarcodeReader(0)
    expect(await hasty.read(png)).toEqual([])
    await hasty.close()
    expect(await reader.read(png)).toEqual([OWN])
  })
})

describe('a voice', () => {
  let server: Server
  let baseUrl = ''
  const asked: { readonly authorization: string | undefined; readonly body: string }[] = []
  let answer: { status: number; body: string } | null = null

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Uint8Array[] = []
      request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      request.on('end', () => {
        asked.push({ authorization: request.headers.authorization, body: Buffer.concat(chunks).toString('latin1') })
        if (answer) response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const hear = (withinMs = 60_000) => {
    asked.length = 0
    const speech = createOpenaiSpeech({ baseUrl, apiKey: 'key-1', model: 'sense-voice' }, withinMs)
    return speech.hear({ name: 'v.amr', mime: 'audio/amr', content: amr() })
  }

  it('is sent with its name and model, and comes back as words', async () => {
    answer = { status: 200, body: JSON.stringify({ text: ' 我的快递到哪了 ' }) }
    expect(await hear()).toBe('我的快递到哪了')
    expect(asked[0]?.authorization).toBe('Bearer key-1')
    expect(asked[0]?.body).toContain('filename="v.amr"')
    expect(asked[0]?.body).toContain('sense-voice')
    expect(asked[0]?.body).toContain('#!AMR')
  })

  it.each([
    [400, '{"error":{"message":"unsupported"}}', Refusal],
    [401, '{"error":{"message":"no key"}}', Outage],
    [500, 'oops', Outage],
    [200, '<html>', Outage],
    [200, '{"words":"x"}', Outage],
  ])('answered with %i %s is told apart', async (status, body, kind) => {
    answer = { status, body }
    await expect(hear()).rejects.toBeInstanceOf(kind)
  })

  it('that nobody hears is waited for no longer than the whole deadline', async () => {
    answer = null
    await expect(hear(150)).rejects.toBeInstanceOf(Outage)
    expect(asked.length).toBeLessThanOrEqual(2)
  })
})

describe('the settings of speech', () => {
  it('are absent without a word', () => {
    expect(speechSettings({ PORT: '8080', SPEECH_API_KEY: '' })).toBeNull()
  })

  it('need an address, and a refusal names the variable and never its value', () => {
    expect(() => speechSettings({ SPEECH_API_KEY: 'sk-secret' })).toThrow(/SPEECH_BASE_URL/)
    expect(() => speechSettings({ SPEECH_BASE_URL: 'not-an-address' })).toThrow(/^(?!.*not-an-address).*SPEECH_BASE_URL/s)
    expect(speechSettings({ SPEECH_BASE_URL: 'http://127.0.0.1:8000/v1' })).toEqual({
      baseUrl: 'http://127.0.0.1:8000/v1',
      apiKey: null,
      model: 'whisper-1',
    })
  })
})
