import { defineConfig } from 'vite'

export default defineConfig({
  build: { rollupOptions: { input: 'popup.html' }, modulePreload: false, assetsInlineLimit: 0 },
})
