import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { checkFiles } from './bundling/check-files.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [react(), checkFiles(here('public'))],
  build: {
    outDir: 'dist',
    // light-dark(), text-wrap and :has() are used as they are.
    target: ['chrome123', 'firefox125', 'safari17.5'],
    // Everything comes from files: a data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The check is a document of its own: its policy lets it connect to nowhere (promise P9).
      input: {
        app: here('index.html'),
        check: here('check.html'),
        'check-archive': here('check-archive.html'),
        'check-identity': here('check-identity.html'),
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:4680' } },
})
