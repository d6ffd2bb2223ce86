import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Copies a folder of migrations so that the schema they make lacks one guard. */
export type Mutation = (migrations: string, copy: string) => void

const withoutObject =
  (kind: 'TRIGGER' | 'INDEX', name: string): Mutation =>
  (migrations, copy) => {
    cpSync(migrations, copy, { recursive: true })
    const last = join(copy, '99999999999999_mutant')
    mkdirSync(last)
    writeFileSync(join(last, 'migration.sql'), `DROP ${kind} "${name}";\n`)
  }

export const withoutTrigger = (name: string): Mutation => withoutObject('TRIGGER', name)
export const withoutIndex = (name: string): Mutation => withoutObject('INDEX', name)

/** SQLite can't drop a constraint, so it is made true wherever a migration writes it. */
export const withoutCheck =
  (name: string): Mutation =>
  (migrations, copy) => {
    cpSync(migrations, copy, { recursive: true })
    const files = readdirSync(copy, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name: folder } of files) {
      const file = join(copy, folder, 'migration.sql')
      writeFileSync(file, alwaysTrue(readFileSync(file, 'utf8'), `CONSTRAINT "${name}" CHECK `))
    }
  }

const alwaysTrue = (sql: string, opening: string): string => {
  const at = sql.indexOf(opening)
  if (at === -1) return sql
  const start = at + opening.length
  let depth = 0
  let end = start
  do {
    if (sql[end] === '(') depth++
    if (sql[end] === ')') depth--
    end++
  } while (depth > 0 && end < sql.length)
  return `${sql.slice(0, start)}(1)${alwaysTrue(sql.slice(end), opening)}`
}
