import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../src/domain/conversations/message.ts'

/** What a suite tells the platform's fake to deliver. */
export interface PlatformEvent {
  readonly id: string
  readonly from: string
  readonly text: string
}

export type ForgeryKind = 'forged' | 'expired' | 'wrong_algorithm' | 'unsigned'

/** A channel with the platform's side faked and the store in memory. */
export interface ChannelUnderTest {
  /** Delivers as the platform would; `acknowledged` is what the platform was told. */
  deliver(event: PlatformEvent): Promise<{ readonly acknowledged: boolean; readonly code: string | null }>
  /** Delivers an event with a signature or token that does not hold. */
  deliverForged(
    event: PlatformEvent,
    kind: ForgeryKind,
  ): Promise<{ readonly acknowledged: boolean; readonly code: string | null }>
  /** Delivers what is no message at all. */
  deliverMalformed(): Promise<{ readonly acknowledged: boolean; readonly code: string | null }>
  /** Delivers the channel's own words as the platform echoes them. */
  echoOwn(text: string): Promise<void>
  deliverMedia(media: {
    readonly name: string
    readonly content: Uint8Array
  }): Promise<{ readonly acknowledged: boolean; readonly code: string | null }>
  stored(): readonly InboundMessage[]
  storeAway(isAway: boolean): void
  /** Sends through the channel; returns what a person then reads on the platform, bubble by bubble. */
  send(text: string): Promise<readonly string[]>
  /** null = no limit: a long text stays one bubble. */
  readonly textLimit: number | null
  readonly mediaLimitBytes: number
  close(): Promise<void>
}

const PNG = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)

/** The promises of every channel; a new channel is done when it passes. */
export function channelContract(
  name: string,
  { make, forgeries }: { readonly make: () => Promise<ChannelUnderTest>; readonly forgeries: readonly ForgeryKind[] },
): void {
  describe(`${name} as a channel`, () => {
    let channel: ChannelUnderTest
    beforeEach(async () => {
      channel = await make()
    })
    afterEach(() => channel.close())

    it('ignores its own messages', async () => {
      await channel.echoOwn('您好，请问寄到哪里？')
      expect(channel.stored()).toEqual([])
    })

    it('stores a message before it acknowledges it', async () => {
      channel.storeAway(true)
      const lost = await channel.deliver({ id: 'a1', from: 'alice', text: '寄快递' })
      expect(lost.acknowledged).toBe(false)

      channel.storeAway(false)
      const taken = await channel.deliver({ id: 'a1', from: 'alice', text: '寄快递' })
      expect(taken.acknowledged).toBe(true)
      expect(channel.stored().map(({ text }) => text)).toEqual(['寄快递'])
    })

    it('takes a repeated delivery once and acknowledges it every time', async () => {
      const event = { id: 'b1', from: 'alice', text: '5公斤' }
      const verdicts = await Promise.all([channel.deliver(event), channel.deliver(event), channel.deliver(event)])
      expect(verdicts.every(({ acknowledged }) => acknowledged)).toBe(true)
      expect(channel.stored()).toHaveLength(1)
    })

    it('takes equal ids of two people as two messages', async () => {
      await channel.deliver({ id: 'c1', from: 'alice', text: 'mine' })
      await channel.deliver({ id: 'c1', from: 'bob', text: 'his' })
      expect(channel.stored().map(({ text }) => text)).toEqual(['mine', 'his'])
      expect(new Set(channel.stored().map(({ externalUser }) => externalUser)).size).toBe(2)
    })

    it('keeps the order of what one person sends', async () => {
      const texts = ['张三', '13800138000', '广东省深圳市南山区科技园1号']
      for (const [index, text] of texts.entries()) await channel.deliver({ id: `d${index}`, from: 'alice', text })
      expect(channel.stored().map(({ text }) => text)).toEqual(texts)
    })

    it.each(forgeries)('refuses a delivery whose signature is %s, and stores nothing', async (kind) => {
      const verdict = await channel.deliverForged({ id: 'e1', from: 'alice', text: '查件' }, kind)
      expect(verdict).toEqual({ acknowledged: false, code: expect.stringMatching(/^[a-z]+\.[a-z_]+$/) })
      expect(channel.stored()).toEqual([])
    })

    it('refuses a malformed delivery with a code, and stores nothing', async () => {
      const verdict = await channel.deliverMalformed()
      expect(verdict).toEqual({ acknowledged: false, code: expect.stringMatching(/^[a-z]+\.[a-z_]+$/) })
      expect(channel.stored()).toEqual([])
    })

    it.each(['', '👍', '<b>5公斤</b>', '​​', 'x'.repeat(5_000)])('stores text %# exactly as it came', async (text) => {
      await channel.deliver({ id: 'f1', from: 'alice', text })
      expect(channel.stored().map((message) => message.text)).toEqual([text])
    })

    it.each(['<script>alert(1)</script>', '<!channel> *bold* & [link](http://x)', '1 < 2 && 3 > 2 "quoted"'])(
      'prints %s so that a person reads exactly that',
      async (text) => {
        expect((await channel.send(text)).join('')).toBe(text)
      },
    )

    it('prints a text longer than the platform takes in several bubbles, and loses nothing', async () => {
      const limit = channel.textLimit
      const text = '您的包裹已到达武汉转运中心，预计明天送达。'.repeat(Math.ceil(((limit ?? 20_000) * 1.5) / 21))
      const bubbles = await channel.send(text)
      expect(bubbles.every((bubble) => limit === null || bubble.length <= limit)).toBe(true)
      expect(bubbles.length > 1).toBe(limit !== null)
      expect(bubbles.join('')).toBe(text)
    })

    it('takes a picture with its kind, type and size', async () => {
      expect((await channel.deliverMedia({ name: '破损.png', content: PNG })).acknowledged).toBe(true)
      expect(channel.stored()).toMatchObject([{ kind: 'image', attachment: { mime: 'image/png', bytes: PNG.length } }])
    })

    it('goes by what a file is, not by its name', async () => {
      const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 1)])
      const verdict = await channel.deliverMedia({ name: 'photo.png', content: program })
      expect(verdict.acknowledged).toBe(false)
      expect(channel.stored()).toEqual([])
    })

    it('refuses media beyond the limit', async () => {
      const huge = Buffer.concat([PNG, Buffer.alloc(channel.mediaLimitBytes)])
      expect((await channel.deliverMedia({ name: 'huge.png', content: huge })).acknowledged).toBe(false)
      expect(channel.stored()).toEqual([])
    })
  })
}
