import { Temporal } from 'temporal-polyfill'
import { dayMs } from '@shared/domain/time/instant'
import { deleteRepliesBefore } from '../api/command-replies.repository'
import type { Clock, Ids } from '../core/context'
import type { Logger } from '../core/logger'
import type { OpenStudio } from '../core/open-studio'
import type { Sender } from '../core/sender'
import { completeAttended, lapseHolds, nextAttendedEndsAt, nextHoldLapsesAt } from '../features/bookings'
import { forgetStagedRows } from '../features/imports'
import { nextNotificationDueAt, sendDueMessages } from '../features/notifications'
import { findBackupSettings } from '../features/backups'
import { expireLots } from '../features/packages'
import { remindersMinute, sendPaymentReminders } from '../features/payment-reminders'
import { forgetOldAttempts } from '../features/staff'
import { createJobRunner, type JobKind, type JobRunner, type Sweep } from '../jobs/job-runner'
import type { Timer } from '../platform/timer'

interface StudioJobPorts {
  clock: Clock
  ids: Ids
  log: Logger
  studio: OpenStudio
  timer: Timer
  sender: Sender
  changed(features: ReadonlySet<string>): void
  nightlyBackup(): Promise<void>
}

const repliesKeptMs = 7 * dayMs
/** The database is open a moment before the studio's row stands in it. */
const beforeSetUp = { timeZone: 'UTC', backupMinute: 180 }

/** The next time after now at which the studio's clocks show that minute of the day. */
const nextAt = (now: number, timeZone: string, minuteOfDay: number): number => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  const wallTime = { hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 }
  const today = zoned.startOfDay().with(wallTime)
  const next = Temporal.ZonedDateTime.compare(today, zoned) > 0 ? today : zoned.add({ days: 1 }).startOfDay().with(wallTime)
  return next.epochMilliseconds
}

/** What a studio does by itself: sends messages, frees lapsed holds, reminds of payments each morning, and at night backs up, tidies, and ends the packages whose last day is over. */
export const studioJobs = (ports: StudioJobPorts): JobRunner => {
  const { clock, ids, log, studio, sender } = ports
  const messages: Sweep = {
    name: 'messages',
    nextDueAt: () => nextNotificationDueAt(studio.db),
    run: () =>
      sendDueMessages({
        clock,
        log,
        db: studio.db,
        sender,
        transaction: async (body, features) => {
          const output = await studio.transaction(null, ({ tx }) => body(tx))
          if (features.length > 0) ports.changed(new Set(features))
          return output
        },
      }),
  }
  const holds: Sweep = {
    name: 'holds',
    nextDueAt: () => nextHoldLapsesAt(studio.db),
    run: () => studio.transaction(null, (context) => lapseHolds(context, null)),
  }
  const attended: Sweep = {
    name: 'attended',
    nextDueAt: () => nextAttendedEndsAt(studio.db),
    run: () => studio.transaction(null, completeAttended),
  }
  const settings = async () => (await findBackupSettings(studio.db)) ?? beforeSetUp
  const nightly: JobKind = {
    kind: 'nightly',
    missedAfterMs: null,
    nextAfter: async (now) => {
      const { timeZone, backupMinute } = await settings()
      return nextAt(now, timeZone, backupMinute)
    },
    run: async () => {
      await ports.nightlyBackup()
      await studio.transaction(null, ({ tx }) => deleteRepliesBefore(tx, clock.now() - repliesKeptMs))
      await studio.transaction(null, forgetOldAttempts)
      await studio.transaction(null, forgetStagedRows)
      while ((await studio.transaction(null, expireLots)) > 0);
    },
  }
  const paymentReminders: JobKind = {
    kind: 'payment_reminders',
    missedAfterMs: null,
    nextAfter: async (now) => nextAt(now, (await settings()).timeZone, remindersMinute),
    run: () => sendPaymentReminders({ db: studio.db, clock }, (body) => studio.transaction(null, body)),
  }
  const kinds = [nightly, paymentReminders]
  return createJobRunner({ clock, ids, log, studio, timer: ports.timer, sweeps: [holds, attended, messages], kinds })
}
