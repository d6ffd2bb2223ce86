import type { Db, Tx } from '../data/db'

export interface DueJobRow {
  id: string
  kind: string
  dueAt: number
  attempts: number
}

export const listDueJobs = (db: Db, now: number) =>
  db.all<DueJobRow>(`SELECT id, kind, dueAt, attempts FROM due_job WHERE status = 'due' AND dueAt <= ? ORDER BY dueAt, id LIMIT 20`, [now])

export const nextJobDueAt = async (db: Db): Promise<number | null> =>
  (await db.get<{ dueAt: number | null }>(`SELECT min(dueAt) AS dueAt FROM due_job WHERE status = 'due'`))?.dueAt ?? null

interface NewJob {
  id: string
  kind: string
  dedupeKey: string
  dueAt: number
  createdAt: number
}

/** Schedules a job unless one with its key stands already. */
export const insertJob = (tx: Tx, { dueAt, createdAt, ...row }: NewJob) =>
  tx.dueJob.upsert({
    where: { dedupeKey: row.dedupeKey },
    create: { ...row, payload: '{}', status: 'due', attempts: 0, dueAt: new Date(dueAt), createdAt: new Date(createdAt) },
    update: {},
    select: { id: true },
  })

export const leaseJob = (tx: Tx, id: string, until: number) =>
  tx.dueJob.update({
    where: { id },
    data: { status: 'running', leaseUntil: new Date(until), attempts: { increment: 1 } },
    select: { id: true },
  })

interface JobEnd {
  status: 'done' | 'due' | 'failed' | 'missed'
  at: number
  dueAt?: number
  lastError?: string
}

export const endJob = (tx: Tx, id: string, { status, at, dueAt, lastError }: JobEnd) =>
  tx.dueJob.update({
    where: { id },
    data: {
      status,
      leaseUntil: null,
      lastError: lastError ?? null,
      finishedAt: status === 'due' ? null : new Date(at),
      ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt) }),
    },
    select: { id: true },
  })

/** Jobs a stopped process left behind are due again. */
export const releaseLeases = (tx: Tx) => tx.dueJob.updateMany({ where: { status: 'running' }, data: { status: 'due', leaseUntil: null } })

/** Jobs of a kind that lie ahead and have not been tried. */
export const forgetJobsAfter = (tx: Tx, kind: string, now: number) =>
  tx.dueJob.deleteMany({ where: { kind, status: 'due', attempts: 0, dueAt: { gt: new Date(now) } } })
