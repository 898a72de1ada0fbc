import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The folder of the built browser code, built now where nobody has. */
export async function builtWebRoot(): Promise<string> {
  if (!existsSync(at('dist/web/widget/widget.js'))) {
    await build({ configFile: at('src/web/widget/vite.config.ts'), logLevel: 'error' })
  }
  return at('dist/web')
}
