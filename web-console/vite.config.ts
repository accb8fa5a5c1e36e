import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** `npm run dev` asks a projector that runs: the one of bin/up, or AIGUILLAGE_PROJECTEUR. */
const projecteur = process.env.AIGUILLAGE_PROJECTEUR ?? 'http://localhost:8083'

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'target/console', target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false },
  server: { proxy: { '/v1': projecteur, '/api': projecteur }, fs: { allow: ['..'] } },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
