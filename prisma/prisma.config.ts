import { resolve } from 'node:path'
import { defineConfig } from 'prisma/config'

// The CLI's native schema engine is downloaded from a host that is often out of reach; the stand-in needs no download.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= resolve(import.meta.dirname, '../scripts/schema-engine-shim.mjs')

/** The search indexes and the tables SQLite keeps them in: made in SQL, unknown to the schema. */
const searchTables = ['client_trigram', 'client_prefix'].flatMap((index) =>
  ['', '_config', '_data', '_idx'].map((part) => `${index}${part}`),
)

export default defineConfig({
  experimental: { externalTables: true },
  tables: { external: searchTables },
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? `file:${resolve(import.meta.dirname, '../.cache/schema.db')}` },
})
