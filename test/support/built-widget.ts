import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

let built: Promise<string> | null = null

/** The folder of the browser code, built from the present source; once a test file. */
export function builtWebRoot(): Promise<string> {
  built ??= buildWidget()
  return built
}

async function buildWidget(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'waydesk-web-'))
  const configFile = fileURLToPath(new URL('../../src/web/widget/vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: join(root, 'widget') } })
  return root
}
