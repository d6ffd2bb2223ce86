import type { Db, Tx } from '../../data/db'
import { ofTrainer } from './clients.repository'

/** Tags in use, the commonest first; of one trainer's clients where one is given. */
export const listTags = (db: Db, visibleTo: string | null) =>
  db.all<{ tag: string; clients: number }>(
    `SELECT min(g.tag) AS tag, count(*) AS clients FROM client_tag g JOIN client c ON c.id = g.clientId
      ${visibleTo === null ? '' : `WHERE ${ofTrainer}`}
      GROUP BY g.folded ORDER BY clients DESC, g.folded`,
    visibleTo === null ? [] : [visibleTo, visibleTo],
  )

export const listTagsOf = (db: Db, clientId: string) =>
  db.all<{ folded: string; tag: string }>('SELECT folded, tag FROM client_tag WHERE clientId = ? ORDER BY folded', [clientId])

export const replaceTags = async (tx: Tx, clientId: string, tags: readonly { folded: string; tag: string }[]) => {
  await tx.clientTag.deleteMany({ where: { clientId } })
  if (tags.length > 0) await tx.clientTag.createMany({ data: tags.map((one) => ({ ...one, clientId })) })
}
