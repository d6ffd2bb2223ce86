import type { Clock } from '../../core/context'
import type { Logger } from '../../core/logger'
import type { SendResult, Sender } from '../../core/sender'
import type { Db, Tx } from '../../core/database'
import { listDueNotifications, endSending, markInterruptedUnknown, updateQueued, type NotificationRow } from './notifications.repository'

interface SendPorts {
  clock: Clock
  log: Logger
  db: Db
  sender: Sender
  transaction<Output>(body: (tx: Tx) => Promise<Output>, features: readonly string[]): Promise<Output>
}

const leaseMs = 60_000
/** A channel without a provider is asked again after this. */
const waitMs = 60 * 60_000
const batch = 50

const isTooLate = (row: NotificationRow, now: number): boolean => row.notAfter !== null && row.notAfter <= now

/** `unknown`: it was asked and no answer was heard; sending again could send it twice. */
type Outcome = SendResult | { kind: 'unknown' }

const handOver = async ({ sender, log }: SendPorts, row: NotificationRow): Promise<Outcome> => {
  try {
    return await sender.send(row)
  } catch (error) {
    log.warn({ id: row.id, channel: row.channel, error: error instanceof Error ? error.name : 'unknown' }, 'a sender failed')
    return { kind: 'unknown' }
  }
}

const outcomeOf = (result: Outcome, row: NotificationRow, now: number) => {
  switch (result.kind) {
    case 'accepted':
      return { status: 'accepted', sentAt: now, leaseUntil: null, attempts: row.attempts + 1 } as const
    case 'failed':
      return { status: 'failed', failedReason: result.reason, leaseUntil: null, attempts: row.attempts + 1 } as const
    case 'unknown':
      return {
        status: 'unknown',
        failedReason: 'The provider’s answer was not heard; whether this was sent is not known.',
        leaseUntil: null,
        attempts: row.attempts + 1,
      } as const
    case 'not_now':
      return { status: 'queued', leaseUntil: Math.min(now + waitMs, row.notAfter ?? Infinity) } as const
  }
}

/**
 * Sends what is due, one at a time: the lease is committed before the provider is asked, the outcome after. What is too late is marked missed:
 * a stale message is worse than silence.
 */
export const sendDueMessages = async (ports: SendPorts): Promise<number> => {
  const { clock, log, db, transaction } = ports
  await transaction((tx) => markInterruptedUnknown(tx, clock.now()), [])
  const due = await listDueNotifications(db, clock.now(), batch)
  let handled = 0
  for (const row of due) {
    const now = clock.now()
    if (isTooLate(row, now)) {
      await transaction(
        (tx) => updateQueued(tx, row.id, { status: 'missed', failedReason: 'It was too late to be of use.' }),
        ['notifications'],
      )
      handled++
      continue
    }
    if (!(await transaction((tx) => updateQueued(tx, row.id, { status: 'sending', leaseUntil: now + leaseMs }), []))) continue
    const result = await handOver(ports, row)
    await transaction(
      (tx) => endSending(tx, row.id, outcomeOf(result, row, clock.now())),
      result.kind === 'not_now' ? [] : ['notifications'],
    )
    log.info({ id: row.id, kind: row.kind, channel: row.channel, result: result.kind }, 'message handed to its sender')
    if (result.kind !== 'not_now') handled++
  }
  return handled
}
