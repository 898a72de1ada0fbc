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
  const contentsOf = (wanted) => files.filter(wanted).map((file) => readFileSync(path.join(folder, file)))
  tellBytes(
    tell,
    'widget, loader on the host page',
    contentsOf((name) => name === 'widget.js'),
  )
  tellBytes(
    tell,
    'widget, chat window',
    contentsOf((name) => name !== 'widget.js'),
  )
}

function tellBytes(tell, name, contents) {
  const sum = (of) => contents.reduce((total, content) => total + of(content), 0)
  tell(
    name,
    sum((content) => content.length),
    {
      unit: 'bytes',
      files: contents.length,
      gzip: sum((content) => gzipSync(content, { level: 9 }).length),
      brotli: sum((content) => brotliCompressSync(content).length),
    },
  )
}
