import type { Clock, Ids } from '../core/context'
import type { Logger } from '../core/logger'
import type { OpenStudio } from '../core/open-studio'
import type { Timer } from '../platform/timer'
import {
  endJob,
  forgetJobsAfter,
  insertJob,
  leaseJob,
  listDueJobs,
  nextJobDueAt,
  releaseLeases,
  type DueJobRow,
} from './due-jobs.repository'

/** Work whose due times stand in its own table, such as messages and holds. */
export interface Sweep {
  name: string
  nextDueAt(): Promise<number | null>
  /** How many things were handled. */
  run(): Promise<number>
}

/** Work that is scheduled as rows of due_job. */
export interface JobKind {
  kind: string
  /** Later than this after its time it is marked missed instead; null: it is done however late. */
  missedAfterMs: number | null
  run(): Promise<void>
  /** When it is due next, by the clock; it schedules itself. */
  nextAfter(now: number): Promise<number>
}

interface RunnerPorts {
  clock: Clock
  ids: Ids
  log: Logger
  studio: OpenStudio
  timer: Timer
  sweeps: readonly Sweep[]
  kinds: readonly JobKind[]
}

export interface JobRunner {
  start(): Promise<void>
  /** Everything that is due now; answers how many things were done. */
  runDue(): Promise<number>
  nextDueAt(): Promise<number | null>
  /** What is still to come is planned anew: the times it follows may have changed. */
  reschedule(): Promise<void>
  stop(): Promise<void>
}

/** No timer is ever armed for longer: a machine that slept or whose clock was set finds out within this. */
const longestTimerMs = 60_000
const leaseMs = 10 * 60_000
const mostAttempts = 5
const firstRetryMs = 60_000

const isMissed = (kind: JobKind, job: DueJobRow, now: number): boolean =>
  kind.missedAfterMs !== null && now - job.dueAt > kind.missedAfterMs

/** Runs what falls due. The database is the timer: due times are rows, and what was missed while nothing ran is still there. */
export const createJobRunner = ({ clock, ids, log, studio, timer, sweeps, kinds }: RunnerPorts): JobRunner => {
  let running: Promise<number> | null = null
  let isStopped = false
  let isStarted = false

  const schedule = async (kind: JobKind, after: number) => {
    const dueAt = await kind.nextAfter(after)
    return studio.transaction(null, ({ tx }) =>
      insertJob(tx, { id: ids.next(), kind: kind.kind, dedupeKey: `${kind.kind}:${dueAt}`, dueAt, createdAt: clock.now() }),
    )
  }

  const planAnew = async (): Promise<void> => {
    for (const kind of kinds) {
      await studio.transaction(null, ({ tx }) => forgetJobsAfter(tx, kind.kind, clock.now()))
      await schedule(kind, clock.now())
    }
  }

  const runJob = async (kind: JobKind, job: DueJobRow): Promise<void> => {
    const now = clock.now()
    if (isMissed(kind, job, now)) {
      await studio.transaction(null, ({ tx }) => endJob(tx, job.id, { status: 'missed', at: now }))
    } else {
      await studio.transaction(null, ({ tx }) => leaseJob(tx, job.id, now + leaseMs))
      try {
        await kind.run()
        await studio.transaction(null, ({ tx }) => endJob(tx, job.id, { status: 'done', at: clock.now() }))
      } catch (error) {
        const lastError = error instanceof Error ? error.name : 'unknown'
        const retry = job.attempts + 1 < mostAttempts
        log.warn({ kind: kind.kind, error: lastError, retry }, 'a job failed')
        const end = retry
          ? { status: 'due' as const, dueAt: clock.now() + firstRetryMs * 2 ** job.attempts }
          : { status: 'failed' as const }
        await studio.transaction(null, ({ tx }) => endJob(tx, job.id, { ...end, at: clock.now(), lastError }))
        if (retry) return
      }
    }
    await schedule(kind, clock.now())
  }

  const runAll = async (): Promise<number> => {
    let done = 0
    for (const job of await listDueJobs(studio.db, clock.now())) {
      const kind = kinds.find((one) => one.kind === job.kind)
      if (kind) await runJob(kind, job)
      else await studio.transaction(null, ({ tx }) => endJob(tx, job.id, { status: 'failed', at: clock.now(), lastError: 'unknown kind' }))
      done++
    }
    for (const sweep of sweeps) done += await sweep.run()
    return done
  }

  const nextDueAt = async (): Promise<number | null> => {
    const times = await Promise.all([nextJobDueAt(studio.db), ...sweeps.map((sweep) => sweep.nextDueAt())])
    const known = times.filter((time): time is number => time !== null)
    return known.length === 0 ? null : Math.min(...known)
  }

  const arm = async (): Promise<void> => {
    if (isStopped) return
    const next = await nextDueAt()
    const wait = next === null ? longestTimerMs : Math.min(longestTimerMs, Math.max(1000, next - clock.now()))
    timer.arm(wait, () => void tick())
  }

  const runDue = (): Promise<number> => {
    running ??= runAll().finally(() => {
      running = null
    })
    return running
  }

  const tick = async (): Promise<void> => {
    try {
      await runDue()
      await arm()
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the job runner failed')
      if (!isStopped) timer.arm(longestTimerMs, () => void tick())
    }
  }

  return {
    start: async () => {
      isStarted = true
      await studio.transaction(null, ({ tx }) => releaseLeases(tx))
      await planAnew()
      await tick()
    },
    runDue,
    nextDueAt,
    reschedule: async () => {
      if (!isStarted || isStopped) return
      await planAnew()
      await arm()
    },
    stop: async () => {
      isStopped = true
      timer.disarm()
      await running?.catch(() => 0)
    },
  }
}
