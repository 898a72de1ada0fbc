import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// oxlint-disable-next-line import/no-default-export -- vite asks for one
export default defineConfig({
  root: here('.'),
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: here('../../../dist/web/console'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1600,
    target: 'es2022',
  },
})
