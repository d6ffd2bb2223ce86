import type { Logger } from '../core/logger'
import type { Sender } from '../core/sender'

/** A training studio's provider: takes everything and sends nothing. */
export const logOnlySender = (log: Logger): Sender => ({
  send: async ({ id, channel }) => {
    log.info({ id, channel }, 'log only: nothing was sent')
    return { kind: 'accepted' }
  },
})

/** No provider is set up: messages wait, and become missed when they are of no more use. */
export const noSender: Sender = { send: async () => ({ kind: 'not_now' }) }
