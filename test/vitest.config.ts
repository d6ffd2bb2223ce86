import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const root = resolve(import.meta.dirname, '..')

/** A folder in memory where there is one with room: a studio's every commit waits for the disk, and hundreds are made. */
const scratchParent = (): string => {
  const inMemory = '/dev/shm'
  if (!existsSync(inMemory)) return tmpdir()
  const { bavail, bsize } = statfsSync(inMemory)
  return bavail * bsize > 2 * 1024 ** 3 ? inMemory : tmpdir()
}

export default defineConfig({
  root,
  cacheDir: resolve(root, '.cache/vite'),
  resolve: { alias: { '@shared': resolve(root, 'src-shared') } },
  test: {
    include: ['src-*/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'out/**'],
    environment: 'node',
    // Modules are evaluated once per worker, not once per file.
    isolate: false,
    env: { TMPDIR: scratchParent() },
    sequence: { sequencer: LongestFirst },
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
