import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { distFile } from './from-dist.mjs'

/** What a page that embeds the widget loads, and what the chat window loads when it is opened; the demo site is not counted. */
export async function measureWidget(tell) {
  const folder = distFile('web/widget')
  const files = readdirSync(folder, { recursive: true }).filter(
    (name) => /\.(?:js|css|html)$/u.test(name) && !name.includes('demo-site'),
  )
  tellBytes(
    tell,
    'widget, loader on the host page',
    folder,
    files.filter((name) => name === 'widget.js'),
  )
  tellBytes(
    tell,
    'widget, chat window',
    folder,
    files.filter((name) => name !== 'widget.js'),
  )
}

function tellBytes(tell, name, folder, files) {
  const contents = files.map((file) => readFileSync(path.join(folder, file)))
  const sum = (of) => contents.reduce((total, content) => total + of(content), 0)
  tell(
    `${name}`,
    sum((content) => content.length),
    {
      unit: 'bytes',
      files: files.length,
      gzip: sum((content) => gzipSync(content, { level: 9 }).length),
      brotli: sum((content) => brotliCompressSync(content).length),
    },
  )
}
