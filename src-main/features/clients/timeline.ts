import { AppError } from '@shared/base/app-error'
import { toIso } from '@shared/domain/time/instant'
import type { QueryContext } from '../../core/context'
import type { Db } from '../../core/database'
import { visibleTrainerId } from '../../core/own-diary'
import { countVisits, listVisits, type VisitRow } from './client-visits.repository'
import { getVisibleClient } from './find-clients'
import { listMergedInto } from './merge-clients.repository'
import { noteRecord } from './note-record'
import { countNotes, type NoteRow } from './notes.repository'
import { countMoney, listPaymentsBelow, listRefundsBelow, type MoneyRow } from './timeline-money.repository'
import { countChanges, listChangesBelow, listImportBelow, listNotesBelow, type Below, type ChangeRow } from './timeline.repository'

type Kind = 'visit' | 'note' | 'money' | 'change'

interface Input {
  id: string
  kinds?: Kind[] | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

const standardLimit = 20
const newest: Below = { at: Number.MAX_SAFE_INTEGER, id: '' }

const cursorOf = ({ at, id }: Below): string => `t${at.toString(36)}.${id}`
const belowOf = (cursor: string | undefined): Below => {
  if (cursor === undefined) return newest
  const [, at, id] = /^t(-?[0-9a-z]{1,11})\.([0-9A-Z]{26})$/.exec(cursor) ?? []
  if (at === undefined || id === undefined)
    throw new AppError('INVALID', 'The cursor is not one this list gave out; leave it out to start again.', { field: 'cursor' })
  return { at: Number.parseInt(at, 36), id }
}

const visitEntry = ({ id, startsAt, endsAt, checkedInAt, sessionId: _session, sessionTypeId: _type, ...row }: VisitRow) => ({
  ...row,
  kind: 'visit' as const,
  id,
  at: toIso(startsAt),
  bookingId: id,
  startsAt: toIso(startsAt),
  endsAt: toIso(endsAt),
  checkedInAt: checkedInAt === null ? null : toIso(checkedInAt),
})
const noteEntry = (row: NoteRow) => ({ kind: 'note' as const, id: row.id, at: toIso(row.createdAt), note: noteRecord(row) })

const moneyEntry = ({ id, at, ...row }: MoneyRow) => ({ ...row, kind: 'money' as const, id, at: toIso(at) })

const joined = (plain: string | null, personal: string | null): Record<string, unknown> | null =>
  plain === null && personal === null ? null : { ...(JSON.parse(plain ?? '{}') as object), ...(JSON.parse(personal ?? '{}') as object) }
const changeEntry = ({ id, at, by, change, before, after, personalBefore, personalAfter }: ChangeRow) => ({
  kind: 'change' as const,
  id,
  at: toIso(at),
  by: by ?? 'TrainerHub',
  change,
  before: joined(before, personalBefore),
  after: joined(after, personalAfter),
})

/** The client and the duplicates merged into them: what was changed in those is part of the story. */
const selvesOf = async (db: Db, id: string): Promise<string[]> => [id, ...(await listMergedInto(db, id)).map((one) => one.id)]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * Visits, notes, money and changes in one list, latest first. Each source is asked by its own index for what lies below the cursor, and for no more than a page of it;
 * the page is the latest of what came. To a trainer, visits are those with themself, and money is none of theirs.
 */
export const clientTimeline = async ({ db, clock, caller }: QueryContext, { id, kinds, limit = standardLimit, cursor }: Input) => {
  await getVisibleClient(db, caller, id, 'id')
  const now = clock.now()
  const only = visibleTrainerId(caller)
  const seesMoney = caller.role !== 'trainer'
  const below = belowOf(cursor)
  const selves = await selvesOf(db, id)
  const wanted = <Row>(kind: Kind, read: () => Promise<Row[]>): Promise<Row[]> =>
    kinds === undefined || kinds.includes(kind) ? read() : Promise.resolve([])
  // One more than the page, to know whether another follows.
  const most = limit + 1
  const ofSelves = async <Row>(read: (self: string) => Promise<Row[]>): Promise<Row[]> => (await Promise.all(selves.map(read))).flat()
  const [visits, notes, money, changes, visit, note, sums, change] = await Promise.all([
    wanted('visit', () => listVisits(db, id, only, now, below, most)),
    wanted('note', () => listNotesBelow(db, id, below, most)),
    wanted('money', async () =>
      seesMoney
        ? [
            ...(await ofSelves((self) => listPaymentsBelow(db, self, below, most))),
            ...(await ofSelves((self) => listRefundsBelow(db, self, below, most))),
          ]
        : [],
    ),
    wanted('change', async () => [
      ...(await ofSelves((self) => listChangesBelow(db, self, below, most))),
      ...(await ofSelves((self) => listImportBelow(db, self, below))),
    ]),
    countVisits(db, id, only, now),
    countNotes(db, id),
    seesMoney ? Promise.all(selves.map((self) => countMoney(db, self))) : null,
    Promise.all(selves.map((self) => countChanges(db, self))),
  ])
  const entries = [
    ...visits.map((row) => ({ at: row.startsAt, id: row.id, entry: visitEntry(row) })),
    ...notes.map((row) => ({ at: row.createdAt, id: row.id, entry: noteEntry(row) })),
    ...money.map((row) => ({ at: row.at, id: row.id, entry: moneyEntry(row) })),
    ...changes.map((row) => ({ at: row.at, id: row.id, entry: changeEntry(row) })),
  ].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const page = entries.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ entry }) => entry),
    nextCursor: entries.length > limit && last ? cursorOf(last) : null,
    counts: { visit, note, ...(sums === null ? {} : { money: sum(sums) }), change: sum(change) },
  }
}
