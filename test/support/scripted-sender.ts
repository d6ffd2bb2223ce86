import type { Message } from '../../src-main/core/context'
import type { Sender, SendResult } from '../../src-main/core/sender'
import { systemIds } from '../../src-main/platform/ids'
import { openStudioOf } from './massage-studio'
import { blankApp, testApp, type TestApp } from './test-app'

/** A sender that answers as it is told and remembers what it was asked to send, and when. */
export const scriptedSender = (answer: (count: number) => SendResult | Error = () => ({ kind: 'accepted' })) => {
  const asked: { message: string; at: number }[] = []
  let now = () => 0
  const sender: Sender = {
    send: async ({ message }) => {
      asked.push({ message, at: now() })
      const result = answer(asked.length)
      if (result instanceof Error) throw result
      return result
    },
  }
  return {
    sender,
    asked,
    readClock: (clock: { now(): number }) => {
      now = clock.now
    },
  }
}

export const started = async (answer?: (count: number) => SendResult | Error) => {
  const { sender, asked, readClock } = scriptedSender(answer)
  const app = await testApp({ parts: { sender } })
  readClock(app.clock)
  return { app, asked }
}

/** Puts messages into the outbox as a command would. */
export const enqueue = (app: TestApp, ...messages: Partial<Message>[]): Promise<void> =>
  openStudioOf(app).transaction(null, async (context) => {
    for (const one of messages) {
      const message = one.message ?? 'Hello.'
      await context.enqueue({ kind: 'note', channel: 'sms', recipient: '+254711000111', message, dedupeKey: `note:${message}`, ...one })
    }
  })

export const outbox = async (app: TestApp) =>
  (await app.owner.notifications.list({ sort: 'dueAt' })).items.map(({ message, status, sentAt, failedReason }) => ({
    message,
    status,
    sentAt,
    failedReason,
  }))

export const isoAfter = (app: TestApp, ms: number): string => new Date(app.clock.now() + ms).toISOString()

/** The same studio started again, as after a stop or a crash. */
export const startedAgain = async (app: Pick<TestApp, 'studio' | 'folder' | 'clock'>, parts: Parameters<typeof blankApp>[0] = {}) => {
  await app.studio.stop()
  const clock = app.clock
  const { sender, asked, readClock } = scriptedSender()
  readClock(clock)
  const again = await blankApp({ options: { dataFolder: app.folder }, parts: { clock, ids: systemIds(clock), sender, ...parts.parts } })
  return { again, asked }
}
