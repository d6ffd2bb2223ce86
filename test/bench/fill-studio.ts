import type { SqliteHandle } from '../../src-main/data/sqlite-handle'
import { nowOf, type BigStudioFacts, type BigStudioSize } from './big-size'
import { checkStudio } from './check-studio'
import { fillDiary } from './fill-diary'
import { fillPeople } from './fill-people'
import { fillTill } from './fill-till'
import { countedIds } from './inserter'

const signIns = {
  owner: { email: 'owner@bench.example', password: 'a thousand thousand' },
  trainer: { email: 'trainer@bench.example', password: 'a thousand thousand' },
}

/** A studio of many years, written with every trigger in force. */
export const fillStudio = async (handle: SqliteHandle, size: BigStudioSize, say: (line: string) => void): Promise<BigStudioFacts> => {
  const nextId = countedIds()
  // A file whose making is cut short is thrown away, so nothing has to survive a power cut.
  for (const pragma of ['synchronous=OFF', 'journal_mode=MEMORY', 'cache_size=-400000']) handle.pragma(pragma)
  handle.exec('BEGIN')
  const people = await fillPeople(handle, size, signIns, nextId)
  handle.exec('COMMIT')
  fillDiary(handle, size, people, nextId, say)
  say('  selling')
  fillTill(handle, size, people, nextId)
  say('  checking, and counting for the query planner')
  checkStudio(handle, size)
  handle.exec('ANALYZE')
  handle.pragma('journal_mode=WAL')
  return { now: nowOf(size), ...signIns }
}
