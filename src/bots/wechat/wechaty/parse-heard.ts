import type { InboundMessage } from '../../../domain/conversations/message.ts'
import type { HeardMessage } from './gateway.ts'
import { externalUserOf } from './place.ts'

type Kind = InboundMessage['kind']

/** wechaty's names of kinds; what is not here is unknown. */
const KINDS: Readonly<Record<string, Kind>> = {
  Text: 'text',
  Image: 'image',
  Audio: 'voice',
  Video: 'file',
  Attachment: 'file',
  Location: 'location',
  Contact: 'card',
  Url: 'card',
  MiniProgram: 'card',
  Recalled: 'recall',
}

/** A message of the gateway as intake takes it. */
export function parseHeard(heard: HeardMessage, channelAccount: string): InboundMessage {
  const kind = KINDS[heard.type] ?? 'unknown'
  const place = { person: heard.talker.id, room: heard.room?.id ?? null }
  return {
    channel: 'wechaty',
    channelAccount,
    externalId: heard.id,
    externalUser: externalUserOf(place),
    kind,
    text: textOf(kind, heard),
    ...(kind === 'image' || kind === 'voice' || kind === 'file' ? { media: { ref: heard.id, name: heard.fileName } } : {}),
    ...(heard.room ? { person: heard.talker.id } : {}),
    ...(heard.talker.name ? { displayName: heard.talker.name } : {}),
    sentAt: heard.at,
  }
}

function textOf(kind: Kind, heard: HeardMessage): string {
  switch (kind) {
    case 'text':
      return heard.room ? heard.room.textWithoutMentions : heard.text
    case 'recall':
      return heard.text
    case 'location':
    case 'card':
      return heard.card ?? ''
    case 'unknown':
      return heard.type
    case 'image':
    case 'voice':
    case 'file':
      return ''
  }
}
