import { shortestSimilar } from '@shared/domain/clients/likely-duplicate'
import { nameHalves } from '@shared/domain/clients/name-halves'
import type { Db } from '../../data/db'
import { clientColumns, ofTrainer, type ClientRow } from './clients.repository'

/** Enough to find the likeliest among; a family shares a mailbox, hardly more. */
const mostCandidates = 100

interface Who {
  visibleTo: string | null
  exceptId: string | null
}

/** Neither the one being edited, nor one who stands only for its history; to a trainer, their own. */
const among = ({ visibleTo, exceptId }: Who): { sql: string; values: string[] } => ({
  sql: `c.mergedIntoId IS NULL AND c.erasedAt IS NULL${exceptId === null ? '' : ' AND c.id <> ?'}${visibleTo === null ? '' : ` AND ${ofTrainer}`}`,
  values: [...(exceptId === null ? [] : [exceptId]), ...(visibleTo === null ? [] : [visibleTo, visibleTo])],
})

/** The end of the range of texts that begin with this one. */
const after = (prefix: string): string => `${prefix}\u{10FFFF}`

const listWhere = (db: Db, index: string, condition: string, values: readonly string[], who: Who) => {
  const { sql, values: narrowed } = among(who)
  return db.all<ClientRow>(
    `SELECT ${clientColumns} FROM client c INDEXED BY ${index} WHERE ${condition} AND ${sql} LIMIT ${mostCandidates}`,
    [...values, ...narrowed],
  )
}

export const listByEmail = (db: Db, email: string, who: Who) => listWhere(db, 'client_email_idx', 'c.email = ?', [email], who)

export const listByPhone = (db: Db, start: string, who: Who) =>
  listWhere(db, 'client_phone_idx', 'c.phone >= ? AND c.phone < ?', [start, after(start)], who)

/** Folded, whichever of the two was typed as the first name. */
export const listByName = (db: Db, names: readonly [string, string], who: Who) =>
  listWhere(db, 'client_sortName_id_idx', 'c.sortName IN (?, ?)', names, who)

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** What must stand in a search text; a part of fewer than three characters cannot be looked up there. */
const matchOf = (...parts: string[]): string =>
  parts
    .filter((part) => [...part].length >= 3)
    .map(quoted)
    .join(' AND ')

/** A letter more makes it a word in which one letter may differ. */
const isLongEnough = (word: string): boolean => [...word].length >= shortestSimilar - 1

const listMatching = (db: Db, match: string, who: Who) => {
  const { sql, values } = among(who)
  return db.all<ClientRow>(
    `SELECT ${clientColumns} FROM client_trigram m CROSS JOIN client_text x ON x.id = m.rowid CROSS JOIN client c ON c.id = x.clientId
      WHERE m.client_trigram MATCH ? AND ${sql} LIMIT ${mostCandidates}`,
    [match, ...values],
  )
}

/**
 * Folded names that may be one edit away: an edit falls into one half of a word, so that the other half stands where it stood. The start of a first name is found
 * in the order of names; the other halves in the search text, which begins with first and last name and goes on after them.
 */
export const listBySimilarName = async (db: Db, first: string, last: string, who: Who) => {
  const { firstStart, firstEnd, lastStart, lastEnd } = nameHalves(first, last)
  const ordered = `${last} ${firstStart}`
  const ofFirst = isLongEnough(first)
    ? [
        listWhere(db, 'client_sortName_id_idx', 'c.sortName >= ? AND c.sortName < ?', [ordered, after(ordered)], who),
        listMatching(db, matchOf(`${firstEnd} ${last}`), who),
      ]
    : []
  const ofLast = isLongEnough(last)
    ? [listMatching(db, matchOf(`${first} ${lastStart}`), who), listMatching(db, matchOf(`${first} `, `${lastEnd} `), who)]
    : []
  return (await Promise.all([...ofFirst, ...ofLast])).flat()
}
