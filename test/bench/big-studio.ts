import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createStudio } from '../../src-main/data/create-studio'
import { databasePath } from '../../src-main/data/data-folder'
import { lockDataFolder } from '../../src-main/data/data-lock'
import { readMigrations } from '../../src-main/data/migrations'
import { openSqliteHandle } from '../../src-main/data/sqlite-handle'
import type { BigStudioFacts, BigStudioSize } from './big-size'
import { fillStudio } from './fill-studio'

const root = resolve(import.meta.dirname, '../..')
const kept = join(root, '.cache/bench')
const factsFile = 'bench.json'

export interface BigStudio extends BigStudioFacts {
  folder: string
}

/** What the data is made by; a change there makes it anew, as a change of the schema does. */
const makers = [
  'big-size.ts',
  'fill-people.ts',
  'fill-diary.ts',
  'fill-studio.ts',
  '../../prisma/seed/names.ts',
  '../../prisma/seed/random.ts',
]

const keyOf = (size: BigStudioSize, migrations: ReturnType<typeof readMigrations>): string => {
  const hash = createHash('sha256').update(JSON.stringify(size))
  for (const { checksum } of migrations) hash.update(checksum)
  for (const file of makers) hash.update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 16)
}

/** The large studio, made when there is none for this schema. Those of other schemas are removed: each takes about a gigabyte. */
export const bigStudio = async (size: BigStudioSize, say: (line: string) => void): Promise<BigStudio> => {
  const migrations = readMigrations(join(root, 'prisma/migrations'))
  const key = keyOf(size, migrations)
  const folder = join(kept, key)
  const facts = join(folder, factsFile)
  mkdirSync(kept, { recursive: true })
  if (existsSync(facts)) return { folder, ...(JSON.parse(readFileSync(facts, 'utf8')) as BigStudioFacts) }
  for (const old of readdirSync(kept)) rmSync(join(kept, old), { recursive: true, force: true })

  say(`Seeding ${size.bookings.toLocaleString('en')} bookings; they are kept for the next run.`)
  const unfinished = join(kept, `${key}.unfinished`)
  const lock = lockDataFolder(unfinished)
  try {
    const made = await createStudio(lock, { installId: 'bench', protection: { by: 'training' }, migrations, now: new Date(), randomBytes })
    const handle = openSqliteHandle(databasePath(unfinished), made.key, 'write')
    try {
      writeFileSync(join(unfinished, factsFile), JSON.stringify(await fillStudio(handle, size, say)))
    } finally {
      handle.close()
    }
  } finally {
    lock.release()
  }
  renameSync(unfinished, folder)
  return { folder, ...(JSON.parse(readFileSync(facts, 'utf8')) as BigStudioFacts) }
}
