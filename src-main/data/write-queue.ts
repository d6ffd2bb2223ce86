import { AppError } from '@shared/base/app-error'
import { AsyncLocalStorage } from 'node:async_hooks'
import { driverFault } from './driver-fault'
import { createFifoLock } from './fifo-lock'
import { busyTimeoutMs } from './sqlite-handle'

/** The part of Prisma's client the queue needs. */
export interface TransactionRunner<Tx> {
  $transaction<R>(body: (tx: Tx) => Promise<R>, options: { maxWait: number; timeout: number }): Promise<R>
}

export interface WriteQueue<Tx> {
  /** Runs the body alone, in one transaction, after everything queued before it. One that moves thousands of rows may state a longer time. */
  run<R>(body: (tx: Tx) => Promise<R>, options?: { timeoutMs?: number }): Promise<R>
  /** Resolves when everything queued so far has ended. */
  drained(): Promise<void>
}

interface WriteQueueOptions {
  delay(milliseconds: number): Promise<void>
}

const maxWaitMs = 30_000
const usualTimeoutMs = 5_000
/** Longest total wait for a foreign lock, the driver's own waits included. */
const busyBudgetMs = 10_000
const firstPauseMs = 25
const longestPauseMs = 400

/** One command at a time. A foreign lock is waited for between attempts, so the process stays responsive. */
export function createWriteQueue<Tx>(client: TransactionRunner<Tx>, { delay }: WriteQueueOptions): WriteQueue<Tx> {
  const lock = createFifoLock()
  const running = new AsyncLocalStorage<{ isOpen: boolean }>()

  const attempt = async <R>(body: (tx: Tx) => Promise<R>, timeoutMs: number): Promise<R> => {
    let waitedMs = 0
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      let hasBegun = false
      const watched = (tx: Tx) => {
        hasBegun = true
        return body(tx)
      }
      try {
        return await client.$transaction(watched, { maxWait: maxWaitMs, timeout: timeoutMs })
      } catch (error) {
        // Once the body ran, a second run could repeat what it did outside the database.
        if (hasBegun || !isBusy(error)) throw error
        waitedMs += busyTimeoutMs
        if (waitedMs + pauseMs + busyTimeoutMs > busyBudgetMs || isStartTimeout(error)) {
          throw new AppError('DATABASE_BUSY', 'Another program is using the database; nothing was saved, try again in a moment.', {
            cause: error,
          })
        }
        await delay(pauseMs)
        waitedMs += pauseMs
      }
    }
  }

  return {
    run: async (body, { timeoutMs = usualTimeoutMs } = {}) => {
      // It would wait for the command it is part of, for ever.
      if (running.getStore()?.isOpen) throw new Error('A command cannot start another one.')
      const release = await lock.acquire()
      const command = { isOpen: true }
      try {
        return await running.run(command, () => attempt(body, timeoutMs))
      } finally {
        command.isOpen = false
        release()
      }
    },
    drained: async () => {
      const release = await lock.acquire()
      release()
    },
  }
}

function isBusy(error: unknown): boolean {
  return isStartTimeout(error) || (driverFault(error)?.sqliteCode.startsWith('SQLITE_BUSY') ?? hasCode(error, 'P1008'))
}

/** Prisma gave up waiting for a turn on the connection; the body did not run. */
function isStartTimeout(error: unknown): boolean {
  return hasCode(error, 'P2028')
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
