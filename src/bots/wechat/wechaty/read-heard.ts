import type { Wechaty } from 'wechaty'
import { Outage } from '../../../domain/errors/outage.ts'
import { Refusal } from '../../../domain/errors/refusal.ts'
import type { HeardMessage } from './gateway.ts'

type Message = NonNullable<Awaited<ReturnType<Wechaty['Message']['find']>>>

/** Reads one message with everything that is told of it. Throws an `Outage` when the gateway does not tell, a `Refusal` when it is none. */
export async function readHeard(bot: Wechaty, id: string): Promise<HeardMessage> {
  const payload = await bot.puppet.messagePayload(id)
  if (!payload.talkerId && !('fromId' in payload && payload.fromId)) {
    throw new Refusal('wechaty.malformed', { zh: '消息没有发送人', en: 'The message has no sender.' })
  }
  const message = await bot.Message.find({ id })
  if (!message) throw new Outage('wechaty.unread', 2_000)
  const talker = message.talker()
  const type = bot.Message.Type[message.type()] ?? 'Unknown'
  return {
    id,
    type,
    text: message.text(),
    at: message.date(),
    talker: { id: talker.id, name: talker.name(), isPerson: talker.type() !== bot.Contact.Type.Official },
    room: await roomOf(message),
    isOwn: message.self(),
    fileName: payload.filename ?? null,
    card: await cardOf(message, type),
  }
}

async function roomOf(message: Message): Promise<HeardMessage['room']> {
  const room = message.room()
  if (!room) return null
  const mentionsUs = await message.mentionSelf()
  return { id: room.id, mentionsUs, textWithoutMentions: mentionsUs ? await message.mentionText() : message.text() }
}

/** What a card says; a gateway that cannot tell leaves it empty, and the message is taken all the same. */
async function cardOf(message: Message, type: string): Promise<string | null> {
  try {
    switch (type) {
      case 'Location': {
        const place = await message.toLocation()
        return lines(place.name(), place.address())
      }
      case 'Url': {
        const link = await message.toUrlLink()
        return lines(link.title(), link.url())
      }
      case 'MiniProgram':
        return lines((await message.toMiniProgram()).title())
      case 'Contact':
        return lines((await message.toContact()).name())
      default:
        return null
    }
  } catch {
    return null
  }
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n')
}
