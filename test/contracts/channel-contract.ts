import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryReport, FetchedMedia, TextLimit } from '../../src/bots/channel.ts'
import { splitText } from '../../src/bots/split-text.ts'
import type { InboundMessage } from '../../src/domain/conversations/message.ts'

/** What a suite tells the platform's fake to deliver. */
export interface PlatformEvent {
  readonly id: string
  readonly from: string
  readonly text: string
}

export type ForgeryKind = 'forged' | 'expired' | 'wrong_algorithm' | 'unsigned'
export type MediaKind = 'image' | 'file' | 'voice'
export type WordlessKind = 'location' | 'card' | 'unknown'

/**
 * `down`: nobody answers. `rate_limited`: refused for 7 s. `never`: refused for good (the customer left). `answer_lost`: the platform
 * takes the message, its answer does not arrive. `second_part`: the second part of a long text is refused for 7 s, once.
 */
export type PlatformFault = 'down' | 'rate_limited' | 'never' | 'answer_lost' | 'second_part'

/** What the platform was told. */
export interface Verdict {
  readonly acknowledged: boolean
  readonly code: string | null
}

/** A channel with the platform's side faked and the store in memory. */
export interface ChannelUnderTest {
  /** Delivers as the platform would. Where a platform expects no acknowledgement, `acknowledged` = the channel is done with it. */
  deliver(event: PlatformEvent): Promise<Verdict>
  /** Delivers an event with a signature or token that does not hold. */
  deliverForged(event: PlatformEvent, kind: ForgeryKind): Promise<Verdict>
  /** Delivers what is no message at all. */
  deliverMalformed(): Promise<Verdict>
  /** Delivers the channel's own words as the platform echoes them. */
  echoOwn(text: string): Promise<void>
  deliverMedia(media: { readonly kind: MediaKind; readonly name: string; readonly content: Uint8Array }): Promise<Verdict>
  /** The file of a stored message, as the desk gets it: uploaded with it, or fetched from the platform afterwards. */
  fetched(message: InboundMessage): Promise<FetchedMedia>
  deliverWordless(kind: WordlessKind): Promise<Verdict>
  /** The person takes an earlier event back. */
  deliverRecall(eventId: string): Promise<Verdict>
  stored(): readonly InboundMessage[]
  /** The external id under which an event was stored. */
  storeAway(isAway: boolean): void
  /** Sends through the channel to alice, who wrote just now. */
  send(text: string, options?: { readonly id?: string; readonly partsSent?: number }): Promise<DeliveryReport>
  /** What alice reads on the platform, bubble by bubble, as a person sees it: escapes undone. */
  printed(): Promise<readonly string[]>
  /** From now on until `null`. */
  fault(kind: PlatformFault | null): void
  close(): Promise<void>
}

export interface ChannelPromises {
  readonly make: () => Promise<ChannelUnderTest>
  /** null = no limit: a long text stays one bubble. */
  readonly textLimit: TextLimit | null
  readonly mediaLimitBytes: number
  readonly forgeries: readonly ForgeryKind[]
  readonly media: readonly MediaKind[]
  readonly wordless: readonly WordlessKind[]
  readonly recalls: boolean
  /** false = nobody stands between us and the reader: there is nothing to fail. */
  readonly hasPlatform: boolean
  /** The platform sends a repeated message of ours once. */
  readonly isIdempotent: boolean
}

const PNG = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)
const AMR = Uint8Array.from(Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(320, 7)]))
const PDF = Uint8Array.from(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'))
const SAMPLES = {
  image: { name: '破损.png', content: PNG },
  voice: { name: 'voice.amr', content: AMR },
  file: { name: '装箱单.pdf', content: PDF },
}
const REFUSAL_CODE = /^[a-z]+\.[a-z_]+$/

/** The promises of every channel; a new channel is done when it passes. */
export function channelContract(name: string, promises: ChannelPromises): void {
  describe(`${name} as a channel`, () => {
    let channel: ChannelUnderTest
    beforeEach(async () => {
      channel = await promises.make()
    })
    afterEach(() => channel.close())
    const at = () => channel

    describe('hears', () => hears(at, promises))
    describe('takes every kind', () => takesKinds(at, promises))
    describe('prints', () => prints(at, promises))
    if (promises.hasPlatform) describe('with its platform in trouble', () => survives(at, promises))
  })
}

function hears(at: () => ChannelUnderTest, { forgeries }: ChannelPromises): void {
  it('ignores its own messages', async () => {
    await at().echoOwn('您好，请问寄到哪里？')
    expect(at().stored()).toEqual([])
  })

  it('stores a message before it acknowledges it', async () => {
    at().storeAway(true)
    const lost = await at().deliver({ id: 'a1', from: 'alice', text: '寄快递' })
    expect(lost.acknowledged).toBe(false)

    at().storeAway(false)
    const taken = await at().deliver({ id: 'a1', from: 'alice', text: '寄快递' })
    expect(taken.acknowledged).toBe(true)
    expect(
      at()
        .stored()
        .map(({ text }) => text),
    ).toEqual(['寄快递'])
  })

  it('takes a repeated delivery once and acknowledges it every time', async () => {
    const event = { id: 'b1', from: 'alice', text: '5公斤' }
    const verdicts = await Promise.all([at().deliver(event), at().deliver(event), at().deliver(event)])
    expect(verdicts.every(({ acknowledged }) => acknowledged)).toBe(true)
    expect(at().stored()).toHaveLength(1)
  })

  it('tells two people apart', async () => {
    await at().deliver({ id: 'c1', from: 'alice', text: 'mine' })
    await at().deliver({ id: 'c2', from: 'bob', text: 'his' })
    expect(
      at()
        .stored()
        .map(({ text }) => text),
    ).toEqual(['mine', 'his'])
    expect(
      new Set(
        at()
          .stored()
          .map(({ externalUser }) => externalUser),
      ).size,
    ).toBe(2)
  })

  it('keeps the order of what one person sends', async () => {
    const texts = ['张三', '13800138000', '广东省深圳市南山区科技园1号']
    for (const [index, text] of texts.entries()) await at().deliver({ id: `d${index}`, from: 'alice', text })
    expect(
      at()
        .stored()
        .map(({ text }) => text),
    ).toEqual(texts)
  })

  if (forgeries.length > 0) {
    it.each(forgeries)('refuses a delivery whose signature is %s, and stores nothing', async (kind) => {
      const verdict = await at().deliverForged({ id: 'e1', from: 'alice', text: '查件' }, kind)
      expect(verdict).toEqual({ acknowledged: false, code: expect.stringMatching(REFUSAL_CODE) })
      expect(at().stored()).toEqual([])
    })
  }

  it('refuses a malformed delivery with a code, and stores nothing', async () => {
    const verdict = await at().deliverMalformed()
    expect(verdict).toEqual({ acknowledged: false, code: expect.stringMatching(REFUSAL_CODE) })
    expect(at().stored()).toEqual([])
  })

  it.each(['👍', '<b>5公斤</b>', '1 < 2 && 3 > 2', 'x'.repeat(1_500)])('stores text %# exactly as it came', async (text) => {
    await at().deliver({ id: 'f1', from: 'alice', text })
    expect(
      at()
        .stored()
        .map((message) => message.text),
    ).toEqual([text])
  })
}

function takesKinds(at: () => ChannelUnderTest, { media, wordless, recalls, mediaLimitBytes }: ChannelPromises): void {
  it.each(media)('%s: with its kind, and its bytes to be had', async (kind) => {
    const sample = SAMPLES[kind]
    expect((await at().deliverMedia({ kind, ...sample })).acknowledged).toBe(true)
    const [message] = at().stored()
    expect(message?.kind).toBe(kind)
    if (!message) return
    expect(Buffer.from((await at().fetched(message)).content).equals(Buffer.from(sample.content))).toBe(true)
  })

  it('no media beyond the limit, yet the message itself is never dropped silently', async () => {
    const huge = Uint8Array.from(Buffer.concat([PNG, Buffer.alloc(mediaLimitBytes)]))
    const verdict = await at().deliverMedia({ kind: 'image', name: 'huge.png', content: huge })
    const [message] = at().stored()
    // Either the sender is told at once, or the message is there and its file is refused.
    if (!verdict.acknowledged) expect(message).toBeUndefined()
    else if (message) await expect(at().fetched(message)).rejects.toThrow()
    else expect.unreachable('a message was acknowledged and dropped')
  })

  if (wordless.length > 0) {
    it.each(wordless)('%s: as a message of that kind', async (kind) => {
      expect((await at().deliverWordless(kind)).acknowledged).toBe(true)
      expect(at().stored()).toMatchObject([{ kind, text: expect.any(String) }])
    })
  }

  if (recalls) {
    it('recall: names the message that was taken back', async () => {
      await at().deliver({ id: 'g1', from: 'alice', text: '电话13800138000' })
      expect((await at().deliverRecall('g1')).acknowledged).toBe(true)
      const [first, second] = at().stored()
      expect(second).toMatchObject({ kind: 'recall', text: first?.externalId, externalUser: first?.externalUser })
    })
  }
}

function prints(at: () => ChannelUnderTest, { textLimit }: ChannelPromises): void {
  it.each(['<script>alert(1)</script>', '<!channel> *bold* & [link](http://x)', '1 < 2 && 3 > 2 "quoted"'])(
    '%s so that a person reads exactly that',
    async (text) => {
      expect(await at().send(text)).toMatchObject({ status: expect.stringMatching(/^(sent|delivered)$/) })
      expect(await at().printed()).toEqual([text])
    },
  )

  it('a text longer than the platform takes in several bubbles, and loses nothing', async () => {
    const text = longText(textLimit)
    await at().send(text)
    const bubbles = await at().printed()
    expect(bubbles.join('')).toBe(text)
    expect(bubbles).toEqual(splitText(text, textLimit))
    expect(bubbles.length > 1).toBe(textLimit !== null)
  })
}

function survives(at: () => ChannelUnderTest, { isIdempotent, textLimit }: ChannelPromises): void {
  it('down: another try is asked for, and it succeeds when the platform is back', async () => {
    at().fault('down')
    const report = await at().send('您的件已到武汉', { id: 'm-1' })
    expect(report.status).not.toBe('sent')
    at().fault(null)
    expect((await at().send('您的件已到武汉', { id: 'm-1' })).status).toMatch(/sent|delivered/)
    expect(await at().printed()).toEqual(['您的件已到武汉'])
  })

  it('rate limited: waits at least as long as it is asked to', async () => {
    at().fault('rate_limited')
    const report = await at().send('您的件已到武汉')
    expect(report).toMatchObject({ status: 'failed', code: expect.stringMatching(REFUSAL_CODE) })
    expect(report.status === 'failed' ? report.retryAfterMs : null).toBeGreaterThanOrEqual(7_000)
    expect(await at().printed()).toEqual([])
  })

  it('refused for good: is told, and not tried again', async () => {
    at().fault('never')
    expect(await at().send('您的件已到武汉')).toMatchObject({
      status: 'failed',
      retryAfterMs: null,
      code: expect.stringMatching(REFUSAL_CODE),
    })
  })

  it('its answer lost: nobody reads the words twice', async () => {
    at().fault('answer_lost')
    const report = await at().send('您的件已到武汉', { id: 'm-1' })
    expect(report.status).toBe('unknown')
    at().fault(null)
    if (isIdempotent) await at().send('您的件已到武汉', { id: 'm-1' })
    expect(await at().printed()).toEqual(['您的件已到武汉'])
  })

  it('in the middle of a long text: goes on where it stopped', async () => {
    const text = longText(textLimit)
    at().fault('second_part')
    const report = await at().send(text, { id: 'm-1' })
    expect(report).toMatchObject({ status: 'failed', partsSent: 1 })
    at().fault(null)
    await at().send(text, { id: 'm-1', partsSent: 1 })
    expect((await at().printed()).join('')).toBe(text)
  })
}

function longText(limit: TextLimit | null): string {
  return '您的包裹已到达武汉转运中心，预计明天送达。'.repeat(Math.ceil(((limit?.most ?? 20_000) * 1.5) / 21))
}
