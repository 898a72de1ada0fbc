import { z } from 'zod'
import type { InboundMessage } from '../../../../domain/conversations/message.ts'
import { malformed } from '../../shared/wechat-refusals.ts'

export type Contents = Pick<InboundMessage, 'kind' | 'text' | 'isChoice' | 'media'>

type Fields = Readonly<Record<string, unknown>>

const mediaId = z.string().min(1).max(512)
const text = z.object({ Content: z.string(), bizmsgmenuid: z.string().optional() })
const image = z.object({ MediaId: mediaId })
const voice = z.object({ MediaId: mediaId, Format: z.string().default('amr'), Recognition: z.string().default('') })
const place = z.object({ Location_X: z.string(), Location_Y: z.string(), Label: z.string().default('') })
const link = z.object({ Title: z.string().default(''), Description: z.string().default(''), Url: z.string() })

/** What a message of this kind says; a kind that is not known says its name. Throws a `Refusal` when a field is missing. */
export function contentsOf(kind: string, fields: Fields): Contents {
  switch (kind) {
    case 'text':
      return written(fields)
    case 'image':
      return { kind: 'image', text: '', media: { ref: need(image, fields).MediaId, name: null } }
    case 'voice':
      return spoken(fields)
    case 'video':
    case 'shortvideo':
      return { kind: 'file', text: '', media: { ref: need(image, fields).MediaId, name: 'video.mp4' } }
    case 'location': {
      const it = need(place, fields)
      return { kind: 'location', text: `${it.Label} (${it.Location_X}, ${it.Location_Y})`.trim() }
    }
    case 'link': {
      const it = need(link, fields)
      return { kind: 'card', text: [it.Title, it.Url].filter(Boolean).join('\n') }
    }
    default:
      return { kind: 'unknown', text: kind.slice(0, 64) }
  }
}

/** A tap on an item of a menu message comes back as the item's text, with the item's id. */
function written(fields: Fields): Contents {
  const { Content, bizmsgmenuid } = need(text, fields)
  return { kind: 'text', text: Content, ...(bizmsgmenuid ? { isChoice: true } : {}) }
}

/** The platform's own recognition, where the company has switched it on, is the voice's text. */
function spoken(fields: Fields): Contents {
  const { MediaId, Format, Recognition } = need(voice, fields)
  const ending = /^[a-z0-9]{2,5}$/i.test(Format) ? Format.toLowerCase() : 'amr'
  return { kind: 'voice', text: Recognition, media: { ref: MediaId, name: `voice.${ending}` } }
}

function need<Shape>(shape: z.ZodType<Shape>, fields: Fields): Shape {
  const parsed = shape.safeParse(fields)
  if (!parsed.success) throw malformed()
  return parsed.data
}
