import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `/widget.js` for every site, the chat's own frame, and the demo site that shows them. */
export default defineConfig({
  base: '/widget/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The demo site lies beside the widget: both are below `src/web`, whatever folder the command names.
  plugins: [
    { name: 'root', config: () => ({ root: here('..') }) },
    {
      // A plain script on somebody's page: it leaves no names behind.
      name: 'enclose',
      renderChunk: (code, chunk) => (chunk.name === 'widget' ? { code: `(() => {${code}})();`, map: null } : null),
    },
  ],
  build: {
    outDir: here('../../../dist/web/widget'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 2048,
    rollupOptions: {
      input: {
        frame: here('frame.html'),
        'demo-site': here('../demo-site/index.html'),
        widget: here('loader/loader.ts'),
      },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'widget' ? 'widget.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
})
