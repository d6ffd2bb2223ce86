import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { cpSync, globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const from = (path: string) => resolve(root, path)
const alias = { '@shared': from('src-shared') }

/** Workers are entries of their own: `invoices/render-pdf.worker.ts` becomes `out/main/render-pdf.worker.js`. */
const workers = Object.fromEntries(globSync('src-main/**/*.worker.ts', { cwd: root }).map((file) => [basename(file, '.ts'), from(file)]))

/** Files the station serves or runs as they are; both shells read them beside `out/main`. */
const copyStaticFiles: Plugin = {
  name: 'copy-static-files',
  closeBundle() {
    cpSync(from('prisma/migrations'), from('out/migrations'), { recursive: true })
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'LICENSE'])
      cpSync(from(`node_modules/swagger-ui-dist/${file}`), from(`out/swagger/${file}`))
  },
}

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [copyStaticFiles],
    build: {
      outDir: from('out/main'),
      sourcemap: true,
      // Only `dependencies` (the native modules) and electron stay outside the bundle.
      externalizeDeps: true,
      rolldownOptions: {
        input: { main: from('src-main/main.ts'), station: from('src-main/station.ts'), ...workers },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: from('out/preload'),
      externalizeDeps: false, // a sandboxed preload may require nothing but electron
      rolldownOptions: {
        input: { preload: from('src-main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: from('src-renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      outDir: from('out/renderer'),
      minify: true,
      // The content security policy allows neither inline scripts nor data: fonts.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: from('src-renderer/index.html') },
    },
  },
})
