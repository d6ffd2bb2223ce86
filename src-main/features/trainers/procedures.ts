import { api } from '../../core/api'
import { inCommand, inQuery } from '../../core/handlers'
import { getTrainer, listTrainerRecords } from './find-trainers'
import { createTrainer, updateTrainer } from './save-trainer'
import { trainerRecord } from './trainer-record'

export const trainerProcedures = {
  list: api.trainers.list.handler(inQuery(listTrainerRecords)),
  get: api.trainers.get.handler(inQuery(async ({ db }, { id }: { id: string }) => trainerRecord(await getTrainer(db, id, 'id')))),
  create: api.trainers.create.handler(inCommand(createTrainer)),
  update: api.trainers.update.handler(inCommand(updateTrainer)),
}
