import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

const writer = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')
let isPrepared = false

/** A picture of a code as a label printer makes it. */
export async function labelPng(text: string, format: 'Code128' | 'QRCode' | 'Code39' | 'EAN13'): Promise<Buffer> {
  if (!isPrepared) prepareZXingModule({ overrides: { wasmBinary: (await readFile(writer)).buffer as ArrayBuffer } })
  isPrepared = true
  const { image, error } = await writeBarcode(text, { format, scale: 4 })
  if (!image) throw new Error(error)
  return Buffer.from(await image.arrayBuffer())
}

/** The head of a voice message, and silence. */
export function amr(): Buffer {
  return Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(320, 7)])
}

export function silk(): Buffer {
  return Buffer.concat([Buffer.from('#!SILK_V3'), Buffer.alloc(64, 3)])
}

/** A picture that shows no code. */
export async function spotPng(): Promise<Buffer> {
  return Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
}
