import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  cacheDir: resolve(root, '.cache/vite'),
  resolve: { alias: { '@shared': resolve(root, 'src-shared') } },
  test: {
    include: ['src-*/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'out/**'],
    environment: 'node',
    // Left to itself it keeps a core free: much of the time is spent waiting for other processes.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src-main/**/*.ts', 'src-shared/**/*.ts'],
      exclude: ['src-main/data/generated/**', '**/*.test.ts', '**/*.d.ts'],
      reportsDirectory: resolve(root, 'coverage'),
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { lines: 80 },
    },
  },
})
