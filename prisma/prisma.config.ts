import { resolve } from 'node:path'
import { defineConfig } from 'prisma/config'

// The CLI's native schema engine is downloaded from a host that is often out of reach; the stand-in needs no download.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= resolve(import.meta.dirname, '../scripts/schema-engine-shim.mjs')

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? `file:${resolve(import.meta.dirname, '../.cache/schema.db')}` },
})
