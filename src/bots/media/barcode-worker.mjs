import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

// Beside the main thread: unpacking and searching a photo takes longer than a customer's turn may be held up. Without the wasm file
// of the package the library would fetch one from the network.
const wasmBinary = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary } })

const FORMATS = ['Code128', 'Code39', 'ITF', 'QRCode', 'DataMatrix', 'PDF417']
/** Most labels are found at the first look; the second takes four times as long. */
const LOOKS = [
  { formats: FORMATS, tryHarder: false, tryRotate: true, tryInvert: false, tryDownscale: true, maxNumberOfSymbols: 8 },
  { formats: FORMATS, tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true, maxNumberOfSymbols: 8 },
]

parentPort.on('message', ({ id, content }) => void answer(id, content))

async function answer(id, content) {
  let texts = []
  try {
    for (const options of LOOKS) {
      const found = await readBarcodes(content, options)
      texts = found.filter(({ isValid }) => isValid).map(({ text }) => text.slice(0, 500))
      if (texts.length > 0) break
    }
  } catch {
    // What cannot be unpacked shows no code.
  }
  parentPort.postMessage({ id, texts })
}
