import type { CommandContext, QueryContext } from '../../core/context'
import { countClientsOfPrimary, listClientsOfPrimary, movePrimary } from './primary-trainer.repository'

export const countClientsOf = ({ db }: QueryContext, primaryTrainerId: string): Promise<number> =>
  countClientsOfPrimary(db, primaryTrainerId)

/** Gives a trainer's clients another primary trainer, or none; each client's history says so. Answers how many they were. */
export const giveClients = async (
  { tx, db, record }: CommandContext,
  fromTrainerId: string,
  toTrainerId: string | null,
): Promise<number> => {
  const clients = await listClientsOfPrimary(db, fromTrainerId)
  if (clients.length === 0) return 0
  await movePrimary(tx, fromTrainerId, toTrainerId)
  await record({
    entity: 'client',
    id: clients.map(({ id }) => id),
    change: 'updated',
    before: { primaryTrainerId: fromTrainerId },
    after: { primaryTrainerId: toTrainerId },
    features: ['clients'],
  })
  return clients.length
}
