import { AppError } from '@shared/base/app-error'
import type { CommandContext, QueryContext } from '../../core/context'
import { getTrainer, getTrainerRecord } from './find-trainers'
import { trainerFeatures as features } from './trainer-record'
import { setArchived } from './trainers.repository'

/** What features that themselves ask for trainers say about one who leaves. */
export interface Leaving {
  /** Bookings that lie ahead of this trainer, each with who could take it. */
  bookingsAhead(context: QueryContext, trainerId: string): Promise<HandOverBooking[]>
  /** Refuses with their list while any lies ahead. */
  assertNothingAhead(context: CommandContext, trainerId: string): Promise<void>
  countClients(context: QueryContext, primaryTrainerId: string): Promise<number>
  /** Gives this trainer's clients another primary trainer, or none; answers how many they were. */
  giveClients(context: CommandContext, fromTrainerId: string, toTrainerId: string | null): Promise<number>
}

export interface HandOverBooking {
  bookingId: string
  sessionId: string
  startsAt: string
  endsAt: string
  clientId: string
  clientName: string
  sessionTypeName: string
  status: 'pending' | 'confirmed'
  freeTrainers: { trainerId: string; name: string }[]
}

export const handOver =
  ({ bookingsAhead, countClients }: Leaving) =>
  async (context: QueryContext, { id }: { id: string }) => {
    await getTrainer(context.db, id, 'id')
    return { items: await bookingsAhead(context, id), clients: await countClients(context, id) }
  }

interface Input {
  id: string
  clientsToTrainerId?: string | undefined
}

const assertTakesClients = async ({ db }: CommandContext, { id, clientsToTrainerId }: Input): Promise<void> => {
  if (clientsToTrainerId === undefined) return
  const to = await getTrainer(db, clientsToTrainerId, 'clientsToTrainerId')
  if (to.id === id || to.archivedAt !== null)
    throw new AppError('INVALID', `${to.name} no longer works here then; choose another trainer for the clients.`, {
      field: 'clientsToTrainerId',
    })
}

/** Archives a trainer once nothing lies ahead. What has been stays as it is; hours and breaks stay for the day they come back. */
export const archiveTrainer =
  ({ assertNothingAhead, giveClients }: Leaving) =>
  async (context: CommandContext, input: Input) => {
    const { tx, db, clock, record } = context
    const { id, clientsToTrainerId = null } = input
    const trainer = await getTrainer(db, id, 'id')
    if (trainer.archivedAt !== null) return getTrainerRecord(db, id)
    await assertTakesClients(context, input)
    await assertNothingAhead(context, id)
    const clients = await giveClients(context, id, clientsToTrainerId)
    await setArchived(tx, id, clock.now())
    await record({ entity: 'trainer', id, change: 'archived', after: { clients, clientsToTrainerId }, features })
    return getTrainerRecord(db, id)
  }

/** The same record again, with its hours as they were. */
export const restoreTrainer = async ({ tx, db, record }: CommandContext, { id }: { id: string }) => {
  const trainer = await getTrainer(db, id, 'id')
  if (trainer.archivedAt === null) throw new AppError('WRONG_STATE', 'This trainer is not archived.', { field: 'id' })
  await setArchived(tx, id, null)
  await record({ entity: 'trainer', id, change: 'restored', features })
  return getTrainerRecord(db, id)
}
