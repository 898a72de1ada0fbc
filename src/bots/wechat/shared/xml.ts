import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { malformed } from './wechat-refusals.ts'

/** Bytes of a callback at most; the platform's longest are a few kilobytes. */
export const MAX_CALLBACK_BYTES = 64 * 1024

const MAX_DEPTH = 12
const CDATA = /(<!\[CDATA\[[\s\S]*?\]\]>)/
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));|&/gi

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
  processEntities: true,
})

/**
 * The elements under the root. Values stay texts (a MsgId has more digits than a number holds) and exactly as they came. Declarations
 * (DOCTYPE, ENTITY) and references to anything declared are refused, not expanded. Throws a `Refusal` when it is no XML.
 */
export function readXml(text: string): Readonly<Record<string, unknown>> {
  if (Buffer.byteLength(text) > MAX_CALLBACK_BYTES) throw malformed()
  const plain = withoutReferences(text)
  const root = parsed(plain)
  const children = Object.values(root).at(0)
  if (typeof children !== 'object' || children === null) throw malformed()
  return { ...children }
}

function parsed(text: string): Record<string, unknown> {
  try {
    if (XMLValidator.validate(text) !== true) throw malformed()
    return parser.parse(text)
  } catch {
    throw malformed()
  }
}

/** Outside of CDATA: refuses what declares something, and writes characters for their numbers, which the parser leaves alone. */
function withoutReferences(text: string): string {
  return text
    .split(CDATA)
    .map((part, place) => {
      if (place % 2 === 1) return part
      if (part.includes('<!')) throw malformed()
      return part.replace(REFERENCE, (whole: string, hex?: string, decimal?: string) => {
        if (hex === undefined && decimal === undefined) return named(whole)
        return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      })
    })
    .join('')
}

function named(reference: string): string {
  if (reference === '&') throw malformed()
  return reference
}

function character(point: number): string {
  if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) throw malformed()
  const letter = String.fromCodePoint(point)
  return letter === '<' ? '&lt;' : letter === '&' ? '&amp;' : letter
}

export interface XmlTree {
  readonly [name: string]: string | number | XmlTree
}

/** `<xml>` with the elements in their order; texts go as CDATA, numbers bare. */
export function writeXml(elements: XmlTree): string {
  return `<xml>\n${elementsOf(elements)}\n</xml>`
}

function elementsOf(elements: XmlTree): string {
  return Object.entries(elements)
    .map(([name, value]) => `<${name}>${contentOf(value)}</${name}>`)
    .join('\n')
}

function contentOf(value: XmlTree[string]): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? cdata(value) : elementsOf(value)
}

/** The end mark of CDATA inside a text is cut in two. */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
